import { useCallback, useEffect, useState } from 'react'
import type { AnyAction, InputOf, OutputOf } from '#core/kernel/contract'
import type { ActionRef } from '../../api/api'
import { query } from '../../api/call'
import { isUnanswered, type ShownRefusal } from '../../api/refusal'
import type { Query } from '../../api/use-query'

type Unkept<T> = Pick<Query<T>, 'data' | 'state' | 'refusal' | 'receivedAt' | 'refresh'>

/** Asks while the screen is there, and keeps nothing: for what must not stay on the device. `input` must not change. */
export function useUnkept<A extends AnyAction>(ref: ActionRef<A>, input: InputOf<A>): Unkept<OutputOf<A>> {
  const [asked] = useState(input)
  const [known, setKnown] = useState<{ data?: OutputOf<A>; refusal?: ShownRefusal }>({})
  const refresh = useCallback(async () => {
    setKnown({})
    const outcome = await query(ref, asked)
    setKnown(outcome.ok ? { data: outcome.data } : { refusal: outcome.refusal })
  }, [ref, asked])
  useEffect(() => void refresh(), [refresh])
  const { data, refusal } = known
  const state = data !== undefined ? 'ready' : !refusal ? 'loading' : isUnanswered(refusal) ? 'offline' : 'error'
  return { data, refusal, state, receivedAt: undefined, refresh }
}
