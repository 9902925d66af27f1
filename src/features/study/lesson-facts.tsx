import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { clock, dayAndClock, fullDay, timeRange } from '../../i18n/time-words'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Notice } from '../../ui/notice/notice'
import { Progress } from '../../ui/progress/progress'
import { Tag } from '../../ui/tag/tag'
import { access } from '../../ui/tap/access'
import { Refusal } from '../shell/refusal'
import { CallOff } from './call-off'
import { LessonAttendance } from './lesson-attendance'
import './lesson-facts.scss'
import { countdown, lessonState } from './lesson-words'
import { PlaceNotice } from './place-notice'
import type { Lesson } from './types'
import type { LessonActs } from './use-lesson'
import { useNow } from './use-now'

/** Everything that there is to know of a lesson. */
export function LessonFacts({ lesson, acts }: { lesson: Lesson; acts: LessonActs }) {
  const t = useT()
  const now = useNow()
  const { kind, title, summary } = lesson
  return (
    <>
      <View className="facts-head">
        <View className="facts-tags">
          <Tag text={t(`kind.${kind}`)} />
          <Tag {...lessonState(lesson, now, t)} />
        </View>
        <View className="facts-title" {...access({ role: 'heading', level: 2 })}>
          {title}
        </View>
      </View>
      {acts.refused && <Refusal of={acts.refused} />}
      {lesson.cancelReason && <Notice tone="warn" text={t('lesson.calledOffWhy', { reason: lesson.cancelReason })} />}
      <PlaceNotice lesson={lesson} now={now} />
      <FactCells lesson={lesson} now={now} />
      <Seats lesson={lesson} now={now} />
      {lesson.can.seeAttendance && <LessonAttendance lessonId={lesson._id} />}
      {summary && (
        <Card>
          <View className="facts-about">{t('lesson.about')}</View>
          <View className="facts-summary">{summary}</View>
        </Card>
      )}
      {lesson.can.cancel && <CallOff lessonId={lesson._id} />}
    </>
  )
}

function FactCells({ lesson, now }: { lesson: Lesson; now: number }) {
  const t = useT()
  const language = useLanguage()
  const { startsAt, endsAt, venue, speaker, branch, audience, creditHours, checkInFrom, checkInUntil } = lesson
  const left = countdown(lesson, now, t, language)
  const checkIn = `${clock(checkInFrom)}–${clock(checkInUntil)}`
  return (
    <CellList label={t('lessons.detail')}>
      <Cell
        icon="clock"
        title={`${fullDay(startsAt, now, language)} ${timeRange(startsAt, endsAt, language)}`}
        note={`${left} · ${t('lesson.checkInFrom')} ${checkIn}`}
      />
      <Cell icon="place" title={venue.name} note={venue.address || undefined} />
      <Cell
        icon="user"
        title={speaker}
        note={t('lesson.speaker')}
        value={t('lesson.hoursOf', { hours: creditHours })}
      />
      <Cell icon="people" title={branch} note={`${t('lesson.audience')}${t('ui.colon')}${t(`lesson.${audience}`)}`} />
    </CellList>
  )
}

function Seats({ lesson, now }: { lesson: Lesson; now: number }) {
  const t = useT()
  const language = useLanguage()
  const { signups, capacity, waiting, phase, confirmBy, confirmations } = lesson
  if (phase === 'cancelled') return null
  const seats = t('lesson.seatsOf', { signups: Math.min(signups, capacity), capacity })
  return (
    <Card>
      <Progress value={signups / capacity} label={t('lesson.seats')} text={seats} tone={waiting > 0 ? 'gold' : 'ok'} />
      {waiting > 0 && <View className="facts-waiting">{t('lesson.waitingOf', { waiting })}</View>}
      {confirmBy !== null && now < confirmBy && (
        <View className="facts-waiting">{t('lesson.confirmBy', { by: dayAndClock(confirmBy, now, language) })}</View>
      )}
      {confirmBy !== null && confirmations !== null && (
        <View className="facts-waiting">{t('lesson.confirmations', { count: confirmations })}</View>
      )}
    </Card>
  )
}
