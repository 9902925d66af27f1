import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardColumn } from '#core/challenge/words'
import type { OrgPath } from '#core/kernel/org-path'
import { api } from '../../api/api'
import { query } from '../../api/call'
import { type Query, useQuery } from '../../api/use-query'
import type { BoardPage, BoardRow } from './types'

export interface BoardColumnPages {
  first: Query<BoardPage>
  rows: BoardRow[]
  more: boolean
  loading: boolean
  failed: boolean
  loadOn: () => Promise<void>
}

/**
 * One column of a unit's board, page after page. When the first page is asked again, what was behind it is fetched again too.
 * Another column is another part on the screen: whoever draws it gives it a key.
 */
export function useBoardColumn(orgPath: OrgPath, column: BoardColumn): BoardColumnPages {
  const first = useQuery(api.challenge.board, { orgPath, column })
  const [rest, setRest] = useState<BoardPage[]>([])
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const turn = useRef(0)
  const load = useCallback(
    async (from: BoardPage['next'], pages: number, before: BoardPage[]) => {
      const mine = ++turn.current
      const loaded = [...before]
      setState('loading')
      for (let after = from; after && loaded.length < before.length + pages; ) {
        const outcome = await query(api.challenge.board, { orgPath, column, after })
        if (turn.current !== mine) return
        if (!outcome.ok) return setState('failed')
        loaded.push(outcome.data)
        after = outcome.data.next
      }
      setRest(loaded)
      setState('idle')
    },
    [orgPath, column],
  )
  useRest(first, rest.length, (count) => void load(first.data?.next ?? null, count, []))

  const next = (rest[rest.length - 1] ?? first.data)?.next ?? null
  const loadOn = useCallback(async () => {
    if (state !== 'loading' && next) await load(next, 1, rest)
  }, [load, next, rest, state])
  const rows = [first.data, ...rest].flatMap((page) => page?.challenges ?? [])
  return { first, rows, more: next !== null, loading: state === 'loading', failed: state === 'failed', loadOn }
}

/** Tells when the first page has been answered anew while others lie behind it. */
function useRest({ receivedAt }: Query<BoardPage>, count: number, reload: (count: number) => void): void {
  const latest = useRef(() => {})
  latest.current = () => {
    if (count > 0) reload(count)
  }
  useEffect(() => {
    if (receivedAt !== undefined) latest.current()
  }, [receivedAt])
}
