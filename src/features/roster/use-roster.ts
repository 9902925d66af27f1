import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../../api/api'
import { query } from '../../api/call'
import { type Query, useQuery } from '../../api/use-query'
import type { RosterPage, RosterRow } from './types'

export interface Roster {
  first: Query<RosterPage>
  members: RosterRow[]
  /** There are more behind what is loaded. */
  more: boolean
  loading: boolean
  failed: boolean
  loadOn: () => Promise<void>
}

type Next = RosterPage['next']

/**
 * 名册 of a branch, page after page: the first is asked again whenever the screen is shown or something was changed, and
 * with it as many of the others as were there. `all`: loads on by itself to the end, for whoever looks for somebody.
 */
export function useRoster(branchId: string, { all = false } = {}): Roster {
  const first = useQuery(api.roster.list, { branchId })
  const [rest, setRest] = useState<RosterPage[]>([])
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const turn = useRef(0)
  const count = useRef(0)
  count.current = rest.length
  const last = rest[rest.length - 1] ?? first.data
  const next = last?.next ?? null

  const load = useCallback(
    async (from: Next, pages: number, before: RosterPage[]) => {
      const mine = ++turn.current
      setState('loading')
      let after = from
      const loaded = [...before]
      for (let left = pages; left > 0 && after; left--) {
        const outcome = await query(api.roster.list, { branchId, after })
        if (turn.current !== mine) return
        if (!outcome.ok) return setState('failed')
        loaded.push(outcome.data)
        after = outcome.data.next
        setRest([...loaded])
      }
      if (loaded.length === before.length) setRest(loaded)
      setState('idle')
    },
    [branchId],
  )
  // What is below the first page may have changed with it.
  const seen = first.receivedAt
  const firstNext = first.data?.next ?? null
  const reload = useRef(() => {})
  reload.current = () => void (count.current > 0 && load(firstNext, count.current, []))
  useEffect(() => {
    if (seen !== undefined) reload.current()
  }, [seen])

  const loadOn = useCallback(async () => {
    if (state !== 'loading' && next) await load(next, 1, rest)
  }, [load, next, rest, state])
  useEffect(() => {
    if (all && next && state === 'idle') void loadOn()
  }, [all, next, state, loadOn])

  const members = useMemo(
    () => [...(first.data?.members ?? []), ...rest.flatMap((page) => page.members)],
    [first.data, rest],
  )
  return { first, members, more: next !== null, loading: state === 'loading', failed: state === 'failed', loadOn }
}

/** Those whose name holds what is typed, or whose number ends with it. */
export function matching(members: readonly RosterRow[], typed: string): RosterRow[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return [...members]
  const digits = /^\d{1,4}$/.test(wanted)
  return members.filter(({ name, phone }) =>
    digits ? (phone?.endsWith(wanted) ?? false) : name.toLowerCase().includes(wanted),
  )
}
