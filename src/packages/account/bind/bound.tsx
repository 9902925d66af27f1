import { Done } from '../../../features/account/done'
import { Facts } from '../../../features/account/facts'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Section } from '../../../ui/section/section'

/** Whose row of which roster the account is: just now, or since some time. */
export function Bound({ name, branch, now }: { name: string; branch: { name: string }; now: boolean }) {
  const t = useT()
  return (
    <>
      <Done title={t(now ? 'bind.doneTitle' : 'bind.already')} />
      <Section note={t('bind.alreadyText')}>
        <Card>
          <Facts
            lines={[
              [t('bind.name'), name],
              [t('bind.branch'), branch.name],
            ]}
          />
        </Card>
      </Section>
      <Button text={t('bind.finish')} onTap={go.back} />
    </>
  )
}
