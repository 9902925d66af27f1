import { useState } from 'react'
import { api } from '../../../api/api'
import { Lead } from '../../../features/account/lead'
import { useMe } from '../../../features/account/use-me'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { toast } from '../../../ui/toast/toast'

interface ClaimFormProps {
  districts: readonly { unitId: string; name: string }[]
}

/** The district and the key. The post is recorded under the account, so the policy comes first here too. */
export function ClaimForm({ districts }: ClaimFormProps) {
  const t = useT()
  const me = useMe()
  const claim = usePersonalCommand(api.organisation.claim, { refreshes: [me] })
  const [unitId, setUnitId] = useState(districts[0]?.unitId ?? '')
  const [key, setKey] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = claim.refusal?.code === 'FORBIDDEN' || claim.refusal?.code === 'INPUT_INVALID'
  const error = wrong ? t('claim.wrong') : tried && !key.trim() ? t('fault.missing') : undefined

  const submit = async () => {
    setTried(true)
    if (!key.trim() || !(await claim.run({ unitId, key }))) return
    toast(t('claim.done', { name: districts.find((one) => one.unitId === unitId)?.name ?? '' }))
    go.back()
  }
  const open = <Button text={t('claim.submit')} busy={claim.busy} onTap={() => void submit()} />
  return (
    <Page title={t('claim.title')} action={open}>
      <Lead text={t('claim.text')} />
      {!wrong && <Refusal of={claim} />}
      <PickerField
        label={t('claim.district')}
        options={districts.map((one) => ({ value: one.unitId, text: one.name }))}
        value={unitId}
        onChange={setUnitId}
      />
      <TextField
        label={t('claim.key')}
        hint={t('claim.keyHint')}
        required
        maxLength={200}
        value={key}
        onChange={(typed) => {
          claim.dismiss()
          setKey(typed)
        }}
        error={error}
      />
    </Page>
  )
}
