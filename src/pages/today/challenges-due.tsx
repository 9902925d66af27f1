import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { MyClaimCard } from '../../features/challenge/my-claim-card'
import { needsDoing } from '../../features/challenge/my-claims'
import { go } from '../../features/shell/go'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Section } from '../../ui/section/section'

const MOST = 2

/** Claims that ask for something today: sent back, or about to end. */
export function ChallengesDue({ now }: { now: number }) {
  const t = useT()
  const { data } = useQuery(api.challenge.mine, {})
  const due = needsDoing(data?.claims ?? [], now)
  if (due.length === 0) return null
  return (
    <Section
      title={t('today.challenges')}
      action={due.length > MOST && <Button kind="text" size="small" text={t('mine.all')} onTap={go.myChallenges} />}
    >
      {due.slice(0, MOST).map((claim) => (
        <MyClaimCard
          key={`${claim.challengeId} ${claim.fence}`}
          claim={claim}
          now={now}
          onTap={() => go.challenge(claim.challengeId)}
        />
      ))}
    </Section>
  )
}
