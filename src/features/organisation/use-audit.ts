import { useCallback, useEffect, useState } from 'react'
import { api } from '../../api/api'
import { query } from '../../api/call'
import type { ShownRefusal } from '../../api/refusal'
import { type Query, useQuery } from '../../api/use-query'
import { type AuditRead, withFirst, withOlder } from './audit-rows'

export interface Audit {
  first: Query<AuditRead>
  /** All pages read so far. */
  read: AuditRead | undefined
  loading: boolean
  /** Why the last page did not come. */
  refusal: ShownRefusal | undefined
  loadMore: () => void
}

/** 审计, page after page. */
export function useAudit(unitId: string): Audit {
  const first = useQuery(api.organisation.audit, { unitId })
  const [kept, setKept] = useState<AuditRead>()
  const [loading, setLoading] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const page = first.data
  useEffect(() => {
    if (page) setKept((read) => withFirst(read, page))
  }, [page])

  const read = kept ?? page
  const next = read?.next
  const loadMore = useCallback(async () => {
    if (!next || loading) return
    setLoading(true)
    setRefusal(undefined)
    const outcome = await query(api.organisation.audit, { unitId, before: next })
    setLoading(false)
    if (outcome.ok) setKept((before) => before && withOlder(before, outcome.data))
    else setRefusal(outcome.refusal)
  }, [unitId, next, loading])
  return { first, read, loading, refusal, loadMore: () => void loadMore() }
}
