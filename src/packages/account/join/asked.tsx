import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { Facts } from '../../../features/account/facts'
import { Lead } from '../../../features/account/lead'
import type { Me } from '../../../features/account/types'
import type { useMe } from '../../../features/account/use-me'
import { go } from '../../../features/shell/go'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { confirm } from '../../../ui/dialog/confirm'
import { Section } from '../../../ui/section/section'
import { Steps } from '../../../ui/steps/steps'
import { toast } from '../../../ui/toast/toast'

/** A request that waits: whom it was sent to, how far it is, and the way to take it back. */
export function Asked({ join, me }: { join: NonNullable<Me['join']>; me: ReturnType<typeof useMe> }) {
  const t = useT()
  const language = useLanguage()
  const withdraw = useCommand(api.account.withdrawJoin, { refreshes: [me] })
  const askToWithdraw = async () => {
    const words = { title: t('join.withdrawAsk'), text: t('join.withdrawText'), yes: t('join.withdraw') }
    if (!(await confirm({ ...words, danger: true }))) return
    if (await withdraw.run({})) toast(t('join.withdrawn'))
  }
  return (
    <>
      <Refusal of={withdraw} />
      <Card>
        <Facts
          lines={[
            [t('join.branch'), join.branch.name],
            [t('join.name'), join.name],
          ]}
        />
      </Card>
      <Section title={t('join.state')}>
        <Card>
          <Steps
            label={t('join.state')}
            steps={[
              { title: t('join.step1'), note: dayAndClock(join.at, Date.now(), language), state: 'done' },
              { title: t('join.step2'), state: 'now' },
              { title: t('join.step3'), state: 'later' },
            ]}
          />
        </Card>
        <Lead text={t('join.waiting')} />
      </Section>
      <Button kind="secondary" text={t('join.hasCode')} onTap={go.bindInstead} />
      <Button kind="danger" text={t('join.withdraw')} busy={withdraw.busy} onTap={() => void askToWithdraw()} />
    </>
  )
}
