import type { NoticeContract } from '#core/notice/contract'
import type { UseCase } from '../kernel/use-case'
import type { NoticeStores } from './stores'

const PAGE = 30

export const listNotices: UseCase<NoticeContract['list'], NoticeStores> = async ({ before }, { subject, notices }) => {
  const rows = await notices.page(subject.personIds, PAGE + 1, before)
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    notices: shown.map(({ _id, at, read, ...said }) => ({ ...said, id: _id, at, read })),
    next: last ? { at: last.at, id: last._id } : null,
  }
}

/** What a badge can say: beyond this it is "many". */
const MOST = 200

export const countUnread: UseCase<NoticeContract['unread'], NoticeStores> = async (_, { subject, notices }) => {
  const kinds = await notices.unread(subject.personIds)
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  return { total, more: total >= MOST, kinds }
}

/** Reading again what is read changes nothing. */
export const markRead: UseCase<NoticeContract['markRead'], NoticeStores> = async (input, { subject, notices }) => {
  const { personIds } = subject
  const marked =
    'ids' in input
      ? await notices.markRead(personIds, input.ids)
      : await notices.markAllRead(personIds, input.until, input.kind)
  return { marked }
}
