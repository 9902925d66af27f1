import { useState } from 'react'
import { DELETE_PHRASES, isDeletePhrase } from '#core/account/deletion'
import { api } from '../../../api/api'
import { forgetKept } from '../../../api/cache'
import { forgetSnapshots } from '../../../api/query-store'
import { useCommand } from '../../../api/use-command'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { confirm } from '../../../ui/dialog/confirm'
import { TextField } from '../../../ui/field/text-field'
import { Notice } from '../../../ui/notice/notice'
import { Points } from './points'

export function DeleteForm({ onDone }: { onDone: () => void }) {
  const t = useT()
  const [chinese, english] = DELETE_PHRASES
  const phrase = useLanguage() === 'en' ? english : chinese
  const command = useCommand(api.account.deleteMe)
  const [typed, setTyped] = useState('')
  const finish = (answer: unknown) => {
    if (!answer) return
    forgetKept()
    forgetSnapshots()
    onDone()
  }
  const submit = async () => {
    const words = { title: t('delete.ask'), text: t('delete.askText'), yes: t('delete.submit') }
    if (await confirm({ ...words, danger: true })) finish(await command.run({ phrase: typed }))
  }
  const wrong = typed.length >= phrase.length && !isDeletePhrase(typed)
  return (
    <>
      <Points title={t('delete.goes')} icon="trash" lines={[t('delete.goes1'), t('delete.goes2'), t('delete.goes3')]} />
      <Points
        title={t('delete.stays')}
        icon="list"
        lines={[t('delete.stays1'), t('delete.stays2'), t('delete.stays3')]}
      />
      <Notice tone="warn" text={t('delete.final')} />
      <TextField
        label={t('delete.type', { phrase })}
        value={typed}
        onChange={setTyped}
        maxLength={40}
        error={wrong ? t('fault.phrase') : undefined}
      />
      <Refusal of={{ ...command, again: async () => finish(await command.again()) }} />
      <Button
        kind="danger"
        icon="trash"
        text={t('delete.submit')}
        busy={command.busy}
        disabled={!isDeletePhrase(typed)}
        onTap={() => void submit()}
      />
    </>
  )
}
