import { beijingDay } from '#core/kernel/day'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { Done } from '../../../features/account/done'
import { Facts } from '../../../features/account/facts'
import { skillWord } from '../../../features/account/skills'
import type { Me } from '../../../features/account/types'
import type { useMe } from '../../../features/account/use-me'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { confirm } from '../../../ui/dialog/confirm'
import { toast } from '../../../ui/toast/toast'

interface RegisteredProps {
  volunteer: NonNullable<Me['volunteer']>
  me: ReturnType<typeof useMe>
  onEdit: () => void
}

/** What is registered, with the ways to change it and to stop. */
export function Registered({ volunteer: { community, skills, at }, me, onEdit }: RegisteredProps) {
  const t = useT()
  const language = useLanguage()
  const withdraw = useCommand(api.account.withdrawVolunteer, { refreshes: [me] })
  const askToWithdraw = async () => {
    const words = { title: t('volunteer.withdrawAsk'), text: t('volunteer.withdrawText'), yes: t('volunteer.withdraw') }
    if (!(await confirm({ ...words, danger: true }))) return
    if (await withdraw.run({})) toast(t('volunteer.withdrawn'))
  }
  const words = skills.map((skill) => skillWord(skill, language)).join(t('ui.and'))
  return (
    <>
      <Done title={t('volunteer.is')} />
      <Refusal of={withdraw} />
      <Card>
        <Facts
          lines={[
            [t('volunteer.community'), community.name],
            [t('volunteer.skills'), words || t('volunteer.none')],
            [t('volunteer.since'), beijingDay(at)],
          ]}
        />
      </Card>
      <Button kind="secondary" icon="edit" text={t('volunteer.edit')} onTap={onEdit} />
      <Button kind="danger" text={t('volunteer.withdraw')} busy={withdraw.busy} onTap={() => void askToWithdraw()} />
    </>
  )
}
