import { useEffect, useMemo, useState } from 'react'
import { codeAt, type Keys, type ShownCode, secondsLeft } from './codes'

interface Tick {
  code: ShownCode | undefined
  seconds: number
  /** The server's time, to the second. */
  now: number
}

/** Well below a second, so that the code changes when the seconds do. */
const EVERY = 200

/**
 * The code of this moment, computed on this device: it needs the keys and no network.
 * `ahead` is how far the server's clock is ahead of this one.
 */
export function useCode(keys: Keys | undefined, ahead: number): Tick {
  const [second, setSecond] = useState(() => Math.floor((Date.now() + ahead) / 1000))
  useEffect(() => {
    const timer = setInterval(() => setSecond(Math.floor((Date.now() + ahead) / 1000)), EVERY)
    return () => clearInterval(timer)
  }, [ahead])
  const now = second * 1000
  const slot = Math.floor(second / 10)
  // biome-ignore lint/correctness/useExhaustiveDependencies: within one slot the code stays the same
  const code = useMemo(() => keys && codeAt(keys, now), [keys, slot])
  return { code, seconds: secondsLeft(now), now }
}
