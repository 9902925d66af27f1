import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Runs `act` every so many ms while the page is being looked at. */
export function useEvery(ms: number, act: () => void): void {
  const [shown, setShown] = useState(true)
  const latest = useRef(act)
  latest.current = act
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => latest.current(), ms)
    return () => clearInterval(timer)
  }, [ms, shown])
}

/** The time by this device, followed closely enough for words like "还有 20 分钟". */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEvery(20_000, () => setNow(Date.now()))
  useDidShow(() => setNow(Date.now()))
  return now
}
