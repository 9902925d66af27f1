import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome } from '../../api/call'
import type { ShownRefusal } from '../../api/refusal'
import type { Query } from '../../api/use-query'
import type { Cursor, EntriesPage, Entry } from './types'

export interface Entries {
  entries: Entry[]
  more: boolean
  loading: boolean
  /** Why the last page did not come. */
  refusal: ShownRefusal | undefined
  loadMore: () => void
}

type Ask = (after: Cursor) => Promise<Outcome<EntriesPage>>

/**
 * A statement, page after page. Whenever the first page comes anew, as many of the others as were there are asked again: an
 * appeal or a reversal changes what stands further down.
 */
export function useEntries(first: Pick<Query<EntriesPage>, 'data' | 'receivedAt'>, ask: Ask): Entries {
  const [rest, setRest] = useState<EntriesPage[]>([])
  const [loading, setLoading] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const turn = useRef(0)
  const latest = useRef(ask)
  latest.current = ask
  const next = (rest[rest.length - 1] ?? first.data)?.next ?? null

  const load = useCallback(async (from: Cursor | null, pages: number, before: EntriesPage[]) => {
    const mine = ++turn.current
    setLoading(true)
    setRefusal(undefined)
    const loaded = [...before]
    let after = from
    for (let left = pages; left > 0 && after; left--) {
      const outcome = await latest.current(after)
      if (turn.current !== mine) return
      if (!outcome.ok) {
        setRefusal(outcome.refusal)
        break
      }
      loaded.push(outcome.data)
      after = outcome.data.next
    }
    setRest(loaded)
    setLoading(false)
  }, [])

  const again = useRef(() => {})
  again.current = () => {
    if (rest.length > 0) void load(first.data?.next ?? null, rest.length, [])
  }
  const seen = first.receivedAt
  useEffect(() => {
    if (seen !== undefined) again.current()
  }, [seen])

  const loadMore = () => {
    if (next && !loading) void load(next, 1, rest)
  }
  const entries = [...(first.data?.entries ?? []), ...rest.flatMap((page) => page.entries)]
  return { entries, more: next !== null, loading, refusal, loadMore }
}
