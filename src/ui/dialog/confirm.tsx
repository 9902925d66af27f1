import { useSyncExternalStore } from 'react'
import { createSignal } from '../signal'
import { Dialog, type DialogQuestion } from './dialog'

interface OnYes {
  /** In the tap itself: WeChat asks some things only there. */
  onYes?: () => void
}

const NONE: DialogQuestion = { title: '', yes: '' }
const asked = createSignal((): { question: DialogQuestion; answer: (yes: boolean) => void } | undefined => undefined)

/** Asks, and answers with what was tapped: `if (await confirm({ title, yes, danger: true })) …`. */
export const confirm = (question: DialogQuestion & OnYes) =>
  new Promise<boolean>((resolve) => {
    asked.get()?.answer(false)
    asked.set({
      question,
      answer: (yes) => {
        if (yes) question.onYes?.()
        asked.set(undefined)
        resolve(yes)
      },
    })
  })

/** Where the question shows: every `Screen` has one, and the one being looked at uses it. */
export function ConfirmHost() {
  const current = useSyncExternalStore(asked.subscribe, asked.get, asked.get)
  return <Dialog {...(current?.question ?? NONE)} open={Boolean(current)} onAnswer={(yes) => current?.answer(yes)} />
}
