import { View } from '@tarojs/components'
import { useT } from '../../i18n/t'
import { Card } from '../../ui/card/card'
import { Notice } from '../../ui/notice/notice'
import { Section } from '../../ui/section/section'
import { ChallengeFactCells, ChallengeHead } from '../challenge/challenge-fact-cells'
import { ChallengeHistory } from '../challenge/challenge-history'
import { Refusal } from '../shell/refusal'
import { useNow } from '../study/use-now'
import { Bids } from './bids'
import './desk.scss'
import { OtherActs } from './review-acts'
import { ReviewSheets } from './review-sheets'
import { SlotCard } from './slot-card'
import type { Challenge } from './types'
import type { ReviewActs } from './use-review'

interface ReviewProps {
  challenge: Challenge
  acts: ReviewActs
}

/** A challenge as its poster sees it: what was asked for, who took it on, and what came of it. */
export function ReviewView({ challenge, acts }: ReviewProps) {
  const t = useT()
  const now = useNow()
  const { withdrawReason, status } = challenge
  return (
    <>
      {acts.refused && <Refusal of={acts.refused} />}
      {withdrawReason && <Notice tone="warn" text={t('review.withdrawnWhy', { reason: withdrawReason })} />}
      {status === 'draft' && <Notice text={t('review.draft')} />}
      <ChallengeHead challenge={{ ...challenge, mine: null }} />
      <ChallengeFactCells challenge={challenge} now={now} />
      {challenge.summary && <Card className="desk-summary">{challenge.summary}</Card>}
      {challenge.mode === 'selection' && status !== 'draft' && <Bids challenge={challenge} acts={acts} />}
      {status !== 'draft' && <Slots challenge={challenge} acts={acts} now={now} />}
      <OtherActs challenge={challenge} acts={acts} />
      <ChallengeHistory history={challenge.history} now={now} />
      <ReviewSheets challenge={challenge} acts={acts} />
    </>
  )
}

/** Each slot that somebody has, what waits for review first; then how many are free. */
function Slots({ challenge, acts, now }: ReviewProps & { now: number }) {
  const t = useT()
  const { claims, slots, can } = challenge
  const order = { submitted: 0, returned: 1, held: 2, accepted: 3, free: 4 }
  const shown = [...claims].sort((a, b) => order[a.state] - order[b.state] || a.slot - b.slot)
  const left = slots - new Set(claims.map(({ slot }) => slot)).size
  return (
    <Section title={t('review.slots')}>
      {shown.map((claim) => (
        <SlotCard
          key={`${claim.slot} ${claim.fence}`}
          claim={claim}
          slots={slots}
          now={now}
          {...(can.review && claim.state === 'submitted' && { onReview: acts.open })}
        />
      ))}
      {left > 0 && <View className="desk-free">{t('review.free', { left })}</View>}
    </Section>
  )
}
