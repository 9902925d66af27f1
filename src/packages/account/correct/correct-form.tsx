import { Lead } from '../../../features/account/lead'
import type { Me } from '../../../features/account/types'
import type { useMe } from '../../../features/account/use-me'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { useCorrect } from './use-correct'

export function CorrectForm({ me, known }: { me: ReturnType<typeof useMe>; known: Me }) {
  const t = useT()
  const form = useCorrect(me, known)
  const onRoster = known.memberId !== null
  // A number is kept nowhere else.
  const hasPhone = onRoster || known.volunteer !== null
  const save = (
    <Button text={t('correct.save')} busy={form.command.busy} disabled={!form.changed} onTap={() => void form.save()} />
  )
  return (
    <Page title={t('correct.title')} query={me} action={save}>
      {!form.marked && <Refusal of={form.command} />}
      <TextField
        label={t('correct.name')}
        hint={onRoster ? t('correct.nameRoster') : undefined}
        maxLength={50}
        disabled={onRoster}
        value={form.name}
        onChange={form.setName}
        error={form.errors.name}
      />
      {hasPhone ? (
        <TextField
          label={t('correct.phone')}
          hint={t('correct.phoneHint')}
          kind="phone"
          maxLength={20}
          value={form.phone}
          onChange={form.setPhone}
          error={form.errors.phone}
        />
      ) : (
        <Lead text={t('correct.phoneNone')} />
      )}
      {hasPhone && <Button kind="text" text={t('correct.removePhone')} onTap={() => void form.removePhone()} />}
    </Page>
  )
}
