import { LessonCard } from '../../features/study/lesson-card'
import type { LessonSummary } from '../../features/study/types'
import { useNow } from '../../features/study/use-now'
import { useT } from '../../i18n/t'
import { Empty } from '../../ui/empty/empty'
import type { Scope } from './scopes'

interface LessonListProps {
  scope: Scope
  lessons: readonly LessonSummary[]
  chosen: string | undefined
  onOpen: (lessonId: string) => void
}

const NONE = { upcoming: 'noneUpcoming', mine: 'noneMine', ours: 'noneOurs' } as const

export function LessonList({ scope, lessons, chosen, onOpen }: LessonListProps) {
  const t = useT()
  const now = useNow()
  if (lessons.length === 0) {
    return <Empty icon="book" title={t(`lessons.${NONE[scope]}`)} text={t(`lessons.${NONE[scope]}Text`)} />
  }
  return (
    <>
      {lessons.map((lesson) => (
        <LessonCard
          key={lesson._id}
          lesson={lesson}
          now={now}
          selected={lesson._id === chosen}
          onTap={() => onOpen(lesson._id)}
        />
      ))}
    </>
  )
}
