import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isDigits, readCode } from '#core/study/code-text'
import { api } from '../../api/api'
import { agreeAndSend, forgetCommand, keepAndSend } from '../../api/queue'
import { isUnanswered, type ShownRefusal } from '../../api/refusal'
import { useQueue } from '../../api/use-queue'
import { go } from '../shell/go'
import { keepLastCheckIn } from './last-check-in'
import { codeOfScan } from './read-scan'
import type { CheckIn } from './types'

/** So long the screen waits for an answer; after that it says that the check-in is kept, and goes by itself. */
const PATIENCE = 2500
const NO_CODE: ShownRefusal = { code: 'CODE_INVALID', details: {} }

const patience = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))

interface State {
  busy: boolean
  refusal?: ShownRefusal | undefined
  /** The check-in that waits on this device. */
  keptId?: string
}

/**
 * 签到 with a code from wherever it came; the screen of success follows by itself. It is kept on this device first, so
 * that it counts as of now, whatever the network does.
 */
export function useCheckIn(lessonId: string | undefined) {
  const [{ keptId, busy, refusal }, setState] = useState<State>({ busy: false })
  const sending = useRef(false)
  const last = useRef('')
  const kept = useQueue().find(({ id }) => id === keptId)
  useArrival(kept?.id, kept?.answer?.ok ? (kept.answer.data as CheckIn) : undefined)

  const send = useCallback(
    async (text: string) => {
      if (sending.current) return
      last.current = text
      const code = codeOfScan(text)
      if (!isDigits(code) && !readCode(code)) return setState({ busy: false, refusal: NO_CODE })
      sending.current = true
      setState({ busy: true })
      setState({ busy: false, ...(await checkIn(code, lessonId)) })
      sending.current = false
    },
    [lessonId],
  )
  const again = useCallback(() => send(last.current), [send])
  const dismiss = useCallback(() => setState({ busy: false }), [])
  return { busy, refusal, kept, send, again, dismiss }
}

/** What was kept has arrived while the screen is still there. */
function useArrival(id: string | undefined, checkIn: CheckIn | undefined): void {
  useEffect(() => {
    if (!id || !checkIn) return
    forgetCommand(id)
    celebrate(checkIn)
  }, [id, checkIn])
}

function celebrate(checkIn: CheckIn): void {
  keepLastCheckIn(checkIn)
  void Promise.resolve(Taro.vibrateShort?.({ type: 'medium' })).catch(() => undefined)
  go.checkedInInstead()
}

async function checkIn(code: string, lessonId: string | undefined): Promise<Omit<State, 'busy'>> {
  // A scanned code says itself whose it is; digits are only of the lesson that one came from.
  const input = lessonId && isDigits(code) ? { code, lessonId } : { code }
  const { id, answer } = keepAndSend(api.study.checkIn, input, { scannedAt: Date.now() })
  const outcome = await Promise.race([answer, patience()])
  if (outcome && !outcome.ok && outcome.refusal.code === 'CONSENT_REQUIRED') {
    // The policy comes on top of this screen; what it was refused for is sent again from here.
    void agreeAndSend(id)
    return { keptId: id }
  }
  const open = !outcome?.ok && (!outcome || isUnanswered(outcome.refusal) || outcome.refusal.code === 'UNEXPECTED')
  if (open) return { keptId: id }
  forgetCommand(id)
  if (!outcome.ok) return { refusal: outcome.refusal }
  celebrate(outcome.data)
  return {}
}
