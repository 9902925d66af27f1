import { api } from '../../api/api'
import { type Command, useCommand } from '../../api/use-command'
import { type Query, useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { confirm } from '../../ui/dialog/confirm'
import { toast } from '../../ui/toast/toast'
import { useAskForMessages } from '../notice/ask-for-messages'
import { waitingPlace } from './lesson-words'
import type { Lesson } from './types'
import { useLessons } from './use-lessons'

type Act = Pick<Command<unknown, unknown>, 'busy' | 'refusal' | 'again' | 'dismiss'>

export interface LessonActs {
  signUp: () => Promise<void>
  cancelSignUp: (lesson: Lesson) => Promise<void>
  confirmSeat: () => Promise<void>
  publish: (lesson: Lesson) => Promise<void>
  /** Which of them is under way. */
  busy: 'signUp' | 'cancelSignUp' | 'confirmSeat' | 'publish' | undefined
  /** The one that was refused last. */
  refused: Act | undefined
}

/** A lesson, and what can be done with it from its page. Whether it may be done, `can` tells. */
export function useLesson(lessonId: string): { query: Query<Lesson>; acts: LessonActs } {
  const t = useT()
  const query = useQuery(api.study.get, { lessonId })
  const refreshes = [query, useLessons()]
  const signUp = useCommand(api.study.signUp, { refreshes })
  const cancelSignUp = useCommand(api.study.cancelSignUp, { refreshes })
  const confirmSeat = useCommand(api.study.confirmSeat, { refreshes })
  const publish = useCommand(api.study.publish, { refreshes })
  const askAboutSeats = useAskForMessages(['lessonSoon', 'seatGiven'])
  const askAboutTasks = useAskForMessages(['asked'])
  const commands = { signUp, cancelSignUp, confirmSeat, publish }
  const names = ['signUp', 'cancelSignUp', 'confirmSeat', 'publish'] as const

  return {
    query,
    acts: {
      busy: names.find((name) => commands[name].busy),
      refused: Object.values(commands).find((command) => command.refusal),
      async signUp() {
        dismissAll(commands)
        const signingUp = signUp.run({ lessonId })
        askAboutSeats(signingUp)
        const place = await signingUp
        if (place?.seat) toast(t('lesson.signedUp'))
      },
      async confirmSeat() {
        dismissAll(commands)
        const confirming = confirmSeat.run({ lessonId })
        askAboutSeats(confirming)
        if (await confirming) toast(t('lesson.confirmed'))
      },
      async cancelSignUp(lesson) {
        const waiting = waitingPlace(lesson) > 0
        const sure = await confirm({
          title: t(waiting ? 'lesson.cancelAskWaiting' : 'lesson.cancelAsk'),
          text: t(waiting ? 'lesson.cancelTextWaiting' : 'lesson.cancelText'),
          yes: t(waiting ? 'lesson.cancelWaiting' : 'lesson.cancelSignUp'),
          no: t('lesson.keep'),
          danger: true,
        })
        if (!sure) return
        dismissAll(commands)
        if (await cancelSignUp.run({ lessonId })) toast(t('lesson.cancelled'), 'info')
      },
      async publish({ title }) {
        const text = t('lesson.publishText', { title })
        const question = { title: t('lesson.publishAsk'), text, yes: t('lesson.publish'), onYes: () => askAboutTasks() }
        if (!(await confirm(question))) return
        dismissAll(commands)
        if (await publish.run({ lessonId })) toast(t('lesson.published'))
      },
    },
  }
}

function dismissAll(commands: Record<string, Act>): void {
  for (const { refusal, dismiss } of Object.values(commands)) if (refusal) dismiss()
}
