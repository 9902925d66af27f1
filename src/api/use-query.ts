import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { AnyAction, InputOf, OutputOf } from '#core/kernel/contract'
import type { ActionRef } from './api'
import { cacheKey } from './cache'
import { listen, refresh, type Snapshot, snapshotOf } from './query-store'
import { isUnanswered, type ShownRefusal } from './refusal'

export type QueryState = 'loading' | 'ready' | 'error' | 'offline'

export interface Query<T> {
  data: T | undefined
  /** `offline`: the last try did not get through; `data` may be there from before. */
  state: QueryState
  refusal: ShownRefusal | undefined
  /** When this device received `data`. */
  receivedAt: number | undefined
  fetching: boolean
  /** Asks again. `anew` also when a question is under way that may answer from before a change. */
  refresh: (how?: { anew?: boolean }) => Promise<void>
}

function stateOf({ answer, refusal }: Snapshot<unknown>): QueryState {
  if (refusal && isUnanswered(refusal)) return 'offline'
  if (answer) return 'ready'
  return refusal ? 'error' : 'loading'
}

/** Shows at once what the device kept and asks for what is new: now, whenever the page is shown, and when it is pulled down. */
export function useQuery<A extends AnyAction>(ref: ActionRef<A>, input: InputOf<A>): Query<OutputOf<A>> {
  const key = cacheKey(ref, input as object)
  const latest = useRef(input)
  latest.current = input
  const subscribe = useCallback((listener: () => void) => listen(key, listener), [key])
  const snapshot = useSyncExternalStore(subscribe, () => snapshotOf<OutputOf<A>>(key))
  const again = useCallback(
    (how: { anew?: boolean } = {}) => refresh(key, ref, latest.current, how),
    // The ref of an action is always the same object.
    [key, ref],
  )

  useEffect(() => {
    void again()
  }, [again])
  useDidShow(() => {
    void again()
  })
  usePullDownRefresh(() => {
    void again().then(() => Taro.stopPullDownRefresh())
  })

  const { answer, refusal, fetching } = snapshot
  return { data: answer?.data, state: stateOf(snapshot), refusal, receivedAt: answer?.at, fetching, refresh: again }
}
