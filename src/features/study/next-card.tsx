import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndTimes } from '../../i18n/time-words'
import { Card } from '../../ui/card/card'
import { Line } from '../../ui/line/line'
import { countdown, lessonState } from './lesson-words'
import './next-card.scss'
import type { LessonSummary } from './types'

/** The lesson that comes next for this person, large: how long still, and how it stands with them. */
export function NextCard({ lesson, now, onTap }: { lesson: LessonSummary; now: number; onTap: () => void }) {
  const t = useT()
  const language = useLanguage()
  const { title, kind, venue, startsAt, endsAt, checkedInAt } = lesson
  const when = dayAndTimes(startsAt, endsAt, now, language)
  const left = countdown(lesson, now, t, language)
  const state = checkedInAt === null ? lessonState(lesson, now, t).text : t('state.checkedIn')
  return (
    <Card tone="brand" onTap={onTap} label={[title, when, left, venue.name, state].join(t('ui.and'))} className="next">
      <View className="next-head">
        <View>{t(`kind.${kind}`)}</View>
        <View className="next-state">{state}</View>
      </View>
      <View className="next-title">{title}</View>
      <View className="next-left">{left}</View>
      <Line icon="clock" text={when} />
      <Line icon="place" text={venue.name} />
    </Card>
  )
}
