import Taro from '@tarojs/taro'
import { useCallback } from 'react'
import { api } from '../../api/api'
import { useCommand } from '../../api/use-command'
import { go } from '../shell/go'
import { keepLastCheckIn } from './last-check-in'
import { codeOfScan } from './read-scan'

const SIX_DIGITS = /^\d{6}$/

/** 签到 with a code from wherever it came; the success screen follows by itself. */
export function useCheckIn(lessonId: string | undefined) {
  const command = useCommand(api.study.checkIn)
  const { run, again } = command
  const finish = useCallback((answer: Awaited<ReturnType<typeof run>>) => {
    if (!answer) return
    keepLastCheckIn(answer)
    void Promise.resolve(Taro.vibrateShort?.({ type: 'medium' })).catch(() => undefined)
    go.checkedInInstead()
  }, [])
  const send = useCallback(
    async (text: string) => {
      const code = codeOfScan(text)
      // A scanned code says itself whose it is; digits are only of the lesson that one came from.
      finish(await run(lessonId && SIX_DIGITS.test(code) ? { code, lessonId } : { code }))
    },
    [run, finish, lessonId],
  )
  const retry = useCallback(async () => finish(await again()), [again, finish])
  return { ...command, send, again: retry }
}
