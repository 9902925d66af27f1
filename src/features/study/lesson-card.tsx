import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndTimes } from '../../i18n/time-words'
import { Card } from '../../ui/card/card'
import { cx } from '../../ui/classes'
import { Line } from '../../ui/line/line'
import { Tag } from '../../ui/tag/tag'
import './lesson-card.scss'
import { lessonState } from './lesson-words'
import type { LessonSummary } from './types'

interface LessonCardProps {
  lesson: LessonSummary
  now: number
  onTap: () => void
  /** The one that the second pane shows. */
  selected?: boolean
}

/** A lesson in a list: what, when, where, and how it stands with me. */
export function LessonCard({ lesson, now, onTap, selected = false }: LessonCardProps) {
  const t = useT()
  const language = useLanguage()
  const { title, kind, venue, startsAt, endsAt } = lesson
  const when = dayAndTimes(startsAt, endsAt, now, language)
  const state = lessonState(lesson, now, t)
  return (
    <Card
      onTap={onTap}
      label={[t(`kind.${kind}`), title, when, venue.name, state.text].join(t('ui.and'))}
      className={cx('lesson-card', selected && 'lesson-card-on')}
    >
      <View className="lesson-card-tags">
        <Tag text={t(`kind.${kind}`)} />
        <Tag {...state} />
      </View>
      <View className="lesson-card-title">{title}</View>
      <Line icon="clock" text={when} />
      <Line icon="place" text={venue.name} />
    </Card>
  )
}
