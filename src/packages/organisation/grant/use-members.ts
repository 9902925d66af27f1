import { useCallback, useState } from 'react'
import type { OutputOf } from '#core/kernel/contract'
import type { RosterContract } from '#core/roster/contract'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import type { ShownRefusal } from '../../../api/refusal'
import { useQuery } from '../../../api/use-query'

type Page = OutputOf<RosterContract['list']>
export type Member = Page['members'][number]

/** The roster of a branch, page after page. */
export function useMembers(branchId: string) {
  const first = useQuery(api.roster.list, { branchId })
  const [older, setOlder] = useState<Pick<Page, 'members' | 'next'>>()
  const [loading, setLoading] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const next = older ? older.next : first.data?.next
  const loadMore = useCallback(async () => {
    if (!next || loading) return
    setLoading(true)
    setRefusal(undefined)
    const outcome = await query(api.roster.list, { branchId, after: next })
    setLoading(false)
    if (!outcome.ok) return setRefusal(outcome.refusal)
    const { data } = outcome
    setOlder((before) => ({ members: [...(before?.members ?? []), ...data.members], next: data.next }))
  }, [branchId, next, loading])
  const members = [...(first.data?.members ?? []), ...(older?.members ?? [])]
  return { first, members, hasMore: Boolean(next), loading, refusal, loadMore: () => void loadMore() }
}
