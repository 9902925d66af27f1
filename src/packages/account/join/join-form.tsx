import { useState } from 'react'
import { api } from '../../../api/api'
import { nameWords, refusedFields } from '../../../features/account/field-faults'
import { Lead } from '../../../features/account/lead'
import type { Me } from '../../../features/account/types'
import type { useMe } from '../../../features/account/use-me'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import { useAskForMessages } from '../../../features/notice/ask-for-messages'
import { isBranch, type PickedUnit } from '../../../features/organisation/unit-picker/unit'
import { UnitField } from '../../../features/organisation/unit-picker/unit-field'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { Notice } from '../../../ui/notice/notice'
import { toast } from '../../../ui/toast/toast'

/** Which branch, and the name that stands on its roster. What was declined is told, and can be put right. */
export function JoinForm({
  me,
  known: { join, isNamed, name: knownName },
}: {
  me: ReturnType<typeof useMe>
  known: Me
}) {
  const t = useT()
  const ask = usePersonalCommand(api.account.askToJoin, { refreshes: [me] })
  const askForAnswer = useAskForMessages(['answered'])
  const [branch, setBranch] = useState<PickedUnit>()
  const [name, setName] = useState(join?.name ?? (isNamed ? knownName : ''))
  const [tried, setTried] = useState(false)
  const refused = refusedFields(ask.refusal)
  const branchFault = (tried && !branch) || refused.includes('branchId') ? t('fault.pick') : undefined
  const nameFault = refused.includes('name') ? t('fault.name') : tried ? nameWords(name, t) : undefined

  const submit = async () => {
    setTried(true)
    if (!branch || nameWords(name, t)) return
    const asking = ask.run({ branchId: branch.unitId, name })
    askForAnswer(asking)
    if (await asking) toast(t('join.sent'))
  }
  const send = <Button text={t('join.submit')} busy={ask.busy} onTap={() => void submit()} />
  return (
    <Page title={t('join.title')} query={me} action={send}>
      {join?.state === 'declined' && (
        <Notice
          tone="warn"
          text={`${t('join.declined')}${t('ui.colon')}${t('join.declinedText', { branch: join.branch.name, reason: join.reason ?? '' })}`}
        />
      )}
      <Lead text={t('join.text')} />
      {refused.length === 0 && <Refusal of={ask} />}
      <UnitField
        label={t('join.branch')}
        hint={t('join.branchHint')}
        required
        pickable={isBranch}
        deeper
        value={branch}
        onChange={setBranch}
        error={branchFault}
      />
      <TextField
        label={t('join.name')}
        hint={t('join.nameHint')}
        required
        maxLength={50}
        value={name}
        onChange={setName}
        error={nameFault}
      />
    </Page>
  )
}
