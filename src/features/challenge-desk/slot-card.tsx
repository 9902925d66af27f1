import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Avatar } from '../../ui/avatar/avatar'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Line } from '../../ui/line/line'
import { Notice } from '../../ui/notice/notice'
import { Tag } from '../../ui/tag/tag'
import { leaseWord, workTime } from '../challenge/challenge-words'
import type { Work } from '../challenge/types'
import { WorkPhotos } from '../challenge/work-photos'
import './desk.scss'
import { claimTag } from './desk-words'
import type { Claim } from './types'
import type { ReviewSheet } from './use-review'

interface SlotCardProps {
  claim: Claim
  /** How many there are: of a single one the number says nothing. */
  slots: number
  now: number
  /** There is something to review, and the caller does. */
  onReview?: (sheet: ReviewSheet) => void
}

/** One slot: who has it, with whom, until when, and what they handed in. */
export function SlotCard({ claim, slots, now, onReview }: SlotCardProps) {
  const t = useT()
  const language = useLanguage()
  const { name, team, at, leaseUntil, extended, state, slot, handOverUntil, acceptedAt, missing } = claim
  const since = t('slot.since', { when: dayAndClock(at, now, language) })
  const holds = state === 'held' || state === 'returned'
  const extendedWord = extended ? ` · ${t('slot.extended')}` : ''
  return (
    <Card className="desk-slot">
      <View className="desk-slot-head">
        <Avatar name={name} />
        <View className="desk-slot-who">
          <View className="desk-slot-name">{name}</View>
          <View className="desk-quiet">{slots > 1 ? `${t('slot.nth', { nth: slot + 1 })} · ${since}` : since}</View>
        </View>
        <Tag {...claimTag(claim, t)} />
      </View>
      {team.length > 0 && (
        <Line icon="people" text={t('slot.team', { names: team.map((one) => one.name).join(t('ui.and')) })} />
      )}
      {holds && <Line icon="clock" text={`${leaseWord(leaseUntil, now, t, language)}${extendedWord}`} />}
      {handOverUntil !== null && handOverUntil > now && <Line icon="user" text={t('slot.handingOver')} />}
      {acceptedAt !== null && (
        <Line icon="check-circle" text={t('slot.acceptedAt', { when: dayAndClock(acceptedAt, now, language) })} />
      )}
      {missing !== null && state !== 'accepted' && <Notice tone="warn" text={t('slot.missing', { missing })} />}
      {claim.work && <HandedIn work={claim.work} now={now} />}
      {onReview && (
        <View className="desk-slot-acts">
          <Button
            kind="secondary"
            text={t('review.sendBack')}
            label={`${t('review.sendBack')} ${name}`}
            onTap={() => onReview({ kind: 'sendBack', claim })}
          />
          <Button
            kind="secondary"
            icon="check"
            text={t('review.accept')}
            label={`${t('review.accept')} ${name}`}
            onTap={() => onReview({ kind: 'accept', claim })}
          />
        </View>
      )}
    </Card>
  )
}

/** The work that was handed in: when, how long it took, what was written, and its photos. */
function HandedIn({ work: { at, note, photos, minutes }, now }: { work: Work; now: number }) {
  const t = useT()
  const language = useLanguage()
  return (
    <View className="desk-work">
      <View className="desk-quiet">
        {t('slot.handedIn', { when: dayAndClock(at, now, language), time: workTime(minutes, t) })}
      </View>
      {note && <View className="desk-summary">{note}</View>}
      <WorkPhotos photos={photos} />
    </View>
  )
}
