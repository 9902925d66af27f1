import { View } from '@tarojs/components'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { go } from '../shell/go'
import './lesson-facts.scss'
import { waitingPlace } from './lesson-words'
import type { Lesson } from './types'
import type { LessonActs } from './use-lesson'

interface Choice {
  id: string
  text: string
  icon?: 'qr' | 'scan'
  busy?: boolean
  /** Takes something back: never the primary one. */
  quiet?: boolean
  onTap: () => void
}

/** What `can` lets this person do, the most pressing first. */
function useChoices(lesson: Lesson, acts: LessonActs): Choice[] {
  const t = useT()
  const { _id, can, signups, capacity } = lesson
  const choices: (Choice | false)[] = [
    can.presentCode && { id: 'present', text: t('lesson.present'), icon: 'qr', onTap: () => go.present(_id) },
    can.checkIn && { id: 'checkIn', text: t('lesson.checkIn'), icon: 'scan', onTap: () => go.scan(_id) },
    can.publish && {
      id: 'publish',
      text: t('lesson.publish'),
      busy: acts.busy === 'publish',
      onTap: () => void acts.publish(lesson),
    },
    can.edit && { id: 'edit', text: t('lesson.edit'), onTap: () => go.editLesson(_id) },
    can.confirmSeat && {
      id: 'confirm',
      text: t('lesson.confirmSeat'),
      busy: acts.busy === 'confirmSeat',
      onTap: () => void acts.confirmSeat(),
    },
    can.signUp && {
      id: 'signUp',
      text: t(signups >= capacity ? 'lesson.joinWaitlist' : 'lesson.signUp'),
      busy: acts.busy === 'signUp',
      onTap: () => void acts.signUp(),
    },
    can.cancelSignUp && {
      id: 'cancel',
      text: t(waitingPlace(lesson) > 0 ? 'lesson.cancelWaiting' : 'lesson.cancelSignUp'),
      quiet: true,
      busy: acts.busy === 'cancelSignUp',
      onTap: () => void acts.cancelSignUp(lesson),
    },
  ]
  return choices.filter((choice) => choice !== false)
}

/** Whether there is anything to do: without it no bar is drawn. */
export const canDoSomething = ({ can }: Lesson): boolean =>
  can.presentCode || can.checkIn || can.publish || can.edit || can.confirmSeat || can.signUp || can.cancelSignUp

/** The most pressing act large, the others in one line below it. */
export function LessonActions({ lesson, acts }: { lesson: Lesson; acts: LessonActs }) {
  const [first, ...others] = useChoices(lesson, acts)
  if (!first) return null
  return (
    <View className="facts-actions">
      <ChoiceButton choice={first} kind="primary" />
      {others.length > 0 && (
        <View className="facts-others">
          {others.map((choice) => (
            <ChoiceButton key={choice.id} choice={choice} kind="secondary" />
          ))}
        </View>
      )}
    </View>
  )
}

function ChoiceButton({ choice, kind }: { choice: Choice; kind: 'primary' | 'secondary' }) {
  const { id: _, quiet, busy = false, ...button } = choice
  return <Button {...button} busy={busy} kind={quiet ? 'text' : kind} />
}
