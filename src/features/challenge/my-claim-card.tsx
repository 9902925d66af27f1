import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Card } from '../../ui/card/card'
import { Line } from '../../ui/line/line'
import { Tag } from '../../ui/tag/tag'
import './challenge-card.scss'
import { deadlineWord, leaseWord, standingTag } from './challenge-words'
import type { MyClaim } from './types'

const NO_SHOW_TONES = { counted: 'warn', appealed: 'gold', excused: 'ok', upheld: 'warn' } as const

/** One of my claims: what it is, how it stands, and how long it still holds. */
export function MyClaimCard({ claim, now, onTap }: { claim: MyClaim; now: number; onTap: () => void }) {
  const t = useT()
  const language = useLanguage()
  const { title, unit, standing, lead, leaseUntil, missing, noShow, deadline, at } = claim
  const state = noShow ? { text: t(`noShow.${noShow}`), tone: NO_SHOW_TONES[noShow] } : standingTag(standing, t)
  const works = standing === 'held' || standing === 'returned'
  const time = works && leaseUntil !== null ? leaseWord(leaseUntil, now, t, language) : dayAndClock(at, now, language)
  const due = standing === 'held' ? deadlineWord(deadline, now, t, language) : undefined
  return (
    <Card onTap={onTap} label={[title, state.text, time, unit].join(t('ui.and'))} className="challenge-card">
      <View className="challenge-card-head">
        <View className="challenge-card-tags">{!lead && <Tag text={t('mine.onTeam')} />}</View>
        <Tag {...state} />
      </View>
      <View className="challenge-card-title">{title}</View>
      {missing && <Line icon="warning" text={missing} />}
      <Line icon="clock" text={works ? time : t('mine.claimedAt', { when: time })} />
      {due && <Line icon="calendar" text={due} />}
      <Line icon="home" text={unit} />
    </Card>
  )
}
