import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { isDigits, readCode } from '#core/study/code-text'
import { api } from '../../api/api'
import { forgetCommand, keepAndSend } from '../../api/queue'
import { isUnanswered, type ShownRefusal } from '../../api/refusal'
import { go } from '../shell/go'
import { keepLastCheckIn } from './last-check-in'
import { codeOfScan } from './read-scan'

/** So long the screen waits for an answer; after that the check-in goes on by itself, and its screen tells how. */
const PATIENCE = 2500
const NO_CODE: ShownRefusal = { code: 'CODE_INVALID', details: {} }

const patience = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))

/**
 * 签到 with a code from wherever it came; the screen that says how it went follows by itself. It is kept on this device
 * first, so that it counts as of now, whatever the network does.
 */
export function useCheckIn(lessonId: string | undefined) {
  const [{ busy, refusal }, setState] = useState<{ busy: boolean; refusal?: ShownRefusal | undefined }>({ busy: false })
  const sending = useRef(false)
  const last = useRef('')

  const send = useCallback(
    async (text: string) => {
      if (sending.current) return
      last.current = text
      const code = codeOfScan(text)
      if (!isDigits(code) && !readCode(code)) return setState({ busy: false, refusal: NO_CODE })
      sending.current = true
      setState({ busy: true })
      setState({ busy: false, refusal: await checkIn(code, lessonId) })
      sending.current = false
    },
    [lessonId],
  )
  const again = useCallback(() => send(last.current), [send])
  const dismiss = useCallback(() => setState({ busy: false }), [])
  return { busy, refusal, send, again, dismiss }
}

/** @returns why it was refused; undefined when another screen has taken over */
async function checkIn(code: string, lessonId: string | undefined): Promise<ShownRefusal | undefined> {
  // A scanned code says itself whose it is; digits are only of the lesson that one came from.
  const input = lessonId && isDigits(code) ? { code, lessonId } : { code }
  const { id, answer } = keepAndSend(api.study.checkIn, input, { scannedAt: Date.now() })
  const outcome = await Promise.race([answer, patience()])
  if (!outcome || (!outcome.ok && (isUnanswered(outcome.refusal) || outcome.refusal.code === 'UNEXPECTED'))) {
    go.keptCheckInInstead(id)
    return undefined
  }
  forgetCommand(id)
  if (!outcome.ok) return outcome.refusal
  keepLastCheckIn(outcome.data)
  void Promise.resolve(Taro.vibrateShort?.({ type: 'medium' })).catch(() => undefined)
  go.checkedInInstead()
  return undefined
}
