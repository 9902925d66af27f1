import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { beijingDay } from '#core/kernel/day'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import type { ShownRefusal } from '../../../api/refusal'
import { type Query, useQuery } from '../../../api/use-query'
import { isUnread, readHere } from '../../../features/notice/read-here'
import type { InboxRead, Notice } from '../../../features/notice/types'

export interface Inbox {
  first: Query<InboxRead>
  /** All pages read so far, as they were read here. */
  notices: Notice[]
  /** There are older ones. */
  more: boolean
  loading: boolean
  /** Why the last page did not come. */
  refusal: ShownRefusal | undefined
  loadMore: () => void
}

/** 消息, page after page. */
export function useInbox(): Inbox {
  const first = useQuery(api.notice.list, {})
  const marks = useSyncExternalStore(readHere.subscribe, readHere.get, readHere.get)
  const [kept, setKept] = useState<InboxRead>()
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
    const outcome = await query(api.notice.list, { before: next })
    setLoading(false)
    if (!outcome.ok) return setRefusal(outcome.refusal)
    setKept((before) => before && { notices: joined(before.notices, outcome.data.notices), next: outcome.data.next })
  }, [next, loading])
  const notices = (read?.notices ?? []).map((notice) => ({ ...notice, read: !isUnread(notice, marks) }))
  return { first, notices, more: Boolean(next), loading, refusal, loadMore: () => void loadMore() }
}

/** A fresh first page on what was read. Where they do not meet, more has come than a page holds, and reading begins anew. */
export function withFirst(read: InboxRead | undefined, page: InboxRead): InboxRead {
  const known = new Set(read?.notices.map(({ id }) => id))
  if (!read || !page.next || !page.notices.some(({ id }) => known.has(id))) return page
  return { notices: joined(page.notices, read.notices), next: read.next }
}

function joined(newer: readonly Notice[], older: readonly Notice[]): Notice[] {
  const known = new Set(newer.map(({ id }) => id))
  return [...newer, ...older.filter(({ id }) => !known.has(id))]
}

/** Notices by Beijing day, in their order. */
export function byDay(notices: readonly Notice[]): { day: string; notices: Notice[] }[] {
  const days: { day: string; notices: Notice[] }[] = []
  for (const notice of notices) {
    const day = beijingDay(notice.at)
    const last = days[days.length - 1]
    if (last?.day === day) last.notices.push(notice)
    else days.push({ day, notices: [notice] })
  }
  return days
}
