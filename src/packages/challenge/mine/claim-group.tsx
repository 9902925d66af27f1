import { MyClaimCard } from '../../../features/challenge/my-claim-card'
import type { MyClaim } from '../../../features/challenge/types'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Section } from '../../../ui/section/section'

interface ClaimGroupProps {
  title: string
  claims: readonly MyClaim[]
  now: number
  note?: string
}

/** Claims of one kind; a no-show that can be appealed says so right below. */
export function ClaimGroup({ title, claims, now, note }: ClaimGroupProps) {
  const t = useT()
  if (claims.length === 0) return null
  return (
    <Section title={title} note={note}>
      {claims.map((claim) => (
        <Claim
          key={`${claim.challengeId} ${claim.slot} ${claim.fence}`}
          claim={claim}
          now={now}
          appeal={t('mine.appeal')}
        />
      ))}
    </Section>
  )
}

function Claim({ claim, now, appeal }: { claim: MyClaim; now: number; appeal: string }) {
  return (
    <>
      <MyClaimCard claim={claim} now={now} onTap={() => go.challenge(claim.challengeId)} />
      {claim.canAppeal && (
        <Button
          kind="secondary"
          text={appeal}
          label={`${appeal} ${claim.title}`}
          onTap={() => go.appealNoShow(claim)}
        />
      )}
    </>
  )
}
