import type { InputOf } from '#core/kernel/contract'
import type { Instant } from '#core/kernel/day'
import type { NoticeContract } from '#core/notice/contract'
import { api } from '../../api/api'
import { cacheKey } from '../../api/cache'
import { amend, refresh } from '../../api/query-store'
import { keepQuietly, waitingCommands } from '../../api/queue'
import { createSignal } from '../../ui/signal'
import type { Notice, Unread } from './types'

interface ReadHere {
  ids: ReadonlySet<string>
  /** All up to this moment. */
  until: Instant
}

/** What was read on this device, whether the server knows it yet or not; what still waits to be told is part of it. */
export const readHere = createSignal((): ReadHere => {
  const told = waitingCommands()
    .filter(({ fn, action }) => fn === 'notice' && action === 'markRead')
    .map(({ input }) => input as InputOf<NoticeContract['markRead']>)
  return {
    ids: new Set(told.flatMap((input) => ('ids' in input ? input.ids : []))),
    until: Math.max(0, ...told.map((input) => ('until' in input ? input.until : 0))),
  }
})

export const isUnread = ({ id, at, read }: Notice, { ids, until }: ReadHere): boolean =>
  !read && at > until && !ids.has(id)

const unreadKey = () => cacheKey(api.notice.unread, {})

/** Read, at once on the screen; the server is told now or when there is a network. */
export function markRead({ id, kind }: Notice): void {
  const { ids, until } = readHere.get()
  readHere.set({ ids: new Set([...ids, id]), until })
  amend<Unread>(unreadKey(), ({ total, more, kinds }) => ({
    total: Math.max(0, total - 1),
    more,
    kinds: kinds.map((one) => (one.kind === kind ? { ...one, count: Math.max(0, one.count - 1) } : one)),
  }))
  void tell({ ids: [id] })
}

/** All that were there at that moment: what came after it has not been seen. */
export function markAllRead(until: Instant): void {
  readHere.set({ ids: readHere.get().ids, until })
  amend<Unread>(unreadKey(), () => ({ total: 0, more: false, kinds: [] }))
  void tell({ until })
}

async function tell(input: InputOf<NoticeContract['markRead']>): Promise<void> {
  const { ok } = await keepQuietly(api.notice.markRead, input)
  if (ok) await refresh(unreadKey(), api.notice.unread, {}, { anew: true })
}
