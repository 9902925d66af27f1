import type { Instant } from '#core/kernel/day'
import type { NoticeKind, Said } from '#core/notice/kinds'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** 通知, of one person. `_id` is `<effect>:<person>`: made again, it is there. */
export type NoticeDocument = Said & {
  _id: string
  personId: string
  at: Instant
  read: boolean
  /** Id of whose name the facts hold. */
  about?: string
  /** After this nobody is called for it. */
  until?: Instant
  /** 订阅消息 that is to go, and to which account; taken away by whoever sends it, so that it goes once at most. */
  send?: Sending
  /** The run that has taken it to send it. */
  takenBy?: string
  /** The parked effect that stands for the failure of its message. */
  failed?: string
}

export interface Sending {
  /** Absent while it waits for an officer. */
  due?: Instant
  openid: string
  templateId: string
  tries: number
}

const notices = collection<NoticeDocument>('notices')
const COUNTED = 200
const MANY = 1000
const mine = (personIds: readonly string[]) => command.in([...personIds])

export interface NoticeCursor {
  at: Instant
  id: string
}

export const noticeStore = {
  /** Adds notices in one request. Those that are there stay as they are, read or not. */
  async addAll(made: readonly NoticeDocument[]): Promise<void> {
    try {
      await notices.addAll(made)
    } catch (error) {
      if (duplicateIndex(error) === null) throw error
      const there = await existing(made.map(({ _id }) => _id))
      // One by one: somebody may be adding the very same.
      for (const notice of made) if (!there.has(notice._id)) await addOne(notice)
    }
  },

  async page(personIds: readonly string[], limit: number, before?: NoticeCursor): Promise<NoticeDocument[]> {
    const personId = mine(personIds)
    const older = before && [
      { personId, at: before.at, _id: command.lt(before.id) },
      { personId, at: command.lt(before.at) },
    ]
    return notices.aggregate([
      { $match: older ? command.or(older) : { personId } },
      { $sort: { at: -1, _id: -1 } },
      { $limit: limit },
    ])
  },

  /** How many are unread, of each kind; no further than some hundreds are counted. */
  async unread(personIds: readonly string[]): Promise<{ kind: NoticeKind; count: number }[]> {
    return notices.aggregate([
      { $match: { personId: mine(personIds), read: false } },
      { $limit: COUNTED },
      { $group: { _id: '$kind', count: { $sum: 1 } } },
      { $project: { _id: 0, kind: '$_id', count: 1 } },
      { $sort: { count: -1, kind: 1 } },
    ])
  },

  markRead: (personIds: readonly string[], ids: readonly string[]) =>
    notices.update({ _id: command.in([...ids]), personId: mine(personIds), read: false }, { read: true }),

  markAllRead: (personIds: readonly string[], until: Instant, kind?: NoticeKind) =>
    notices.update(
      { personId: mine(personIds), read: false, at: command.lte(until), ...(kind && { kind }) },
      { read: true },
    ),

  /** What somebody is told about themselves by their own data. */
  async of(personIds: readonly string[]): Promise<Pick<NoticeDocument, 'kind' | 'at' | 'read' | 'facts'>[]> {
    return notices.aggregate([
      { $match: { personId: mine(personIds) } },
      { $sort: { at: -1 } },
      { $limit: MANY },
      { $project: { _id: 0, kind: 1, at: 1, read: 1, facts: 1 } },
    ])
  },

  /** Takes away what somebody was told; what others were told of them loses the name. */
  async forget(personIds: readonly string[], name: string): Promise<void> {
    await notices.remove({ personId: mine(personIds) })
    await notices.update({ about: mine(personIds) }, { 'facts.name': name, about: command.remove() })
  },

  /**
   * Takes some notices whose message is to go. Each goes to one run alone, whatever becomes of that: a message that was
   * not sent is found in the app, one that was sent twice is a nuisance.
   */
  async takeToSend(now: Instant, most: number, run: string): Promise<(NoticeDocument & { send: Sending })[]> {
    const due = await notices.aggregate<NoticeDocument>([
      { $match: { 'send.due': command.lte(now) } },
      { $sort: { 'send.due': 1 } },
      { $limit: most },
    ])
    if (due.length === 0) return []
    const ids = command.in(due.map(({ _id }) => _id))
    const taken = await notices.update(
      { _id: ids, 'send.due': command.lte(now) },
      { takenBy: run, send: command.remove() },
    )
    const ours = taken === due.length ? due : await takenBy(ids, run, due)
    return ours.flatMap((notice) => (notice.send ? [{ ...notice, send: notice.send }] : []))
  },

  /** WeChat was busy, and has sent nothing: once more, later. */
  sendLater: (noticeId: string, send: Sending) => notices.update({ _id: noticeId }, { send: command.set(send) }),

  /** It failed for a reason of ours, and waits for that to be mended. */
  sendFailed: (noticeId: string, failed: string, send: Sending) =>
    notices.update({ _id: noticeId }, { failed, send: command.set(send) }),

  /** Sends again what failed for one reason and is still worth it. */
  async sendAgain(failed: string, now: Instant): Promise<void> {
    await notices.update(
      { failed, until: command.or([command.exists(false), command.gt(now)]) },
      { failed: command.remove(), 'send.due': now },
    )
  },

  async drop(before: Instant, most: number): Promise<number> {
    const rows = await notices.aggregate<{ _id: string }>([
      { $match: { at: command.lt(before) } },
      { $sort: { at: 1 } },
      { $limit: most },
      { $project: { _id: 1 } },
    ])
    return rows.length === 0 ? 0 : notices.remove({ _id: command.in(rows.map(({ _id }) => _id)) })
  },
}

async function existing(ids: readonly string[]): Promise<Set<string>> {
  const rows = await notices.aggregate<{ _id: string }>([
    { $match: { _id: command.in([...ids]) } },
    { $limit: MANY },
    { $project: { _id: 1 } },
  ])
  return new Set(rows.map(({ _id }) => _id))
}

async function addOne(notice: NoticeDocument): Promise<void> {
  try {
    await notices.add(notice)
  } catch (error) {
    if (duplicateIndex(error) === null) throw error
  }
}

async function takenBy(ids: unknown, run: string, due: NoticeDocument[]): Promise<NoticeDocument[]> {
  const rows = await notices.aggregate<{ _id: string }>([
    { $match: { _id: ids } },
    { $match: { takenBy: run } },
    { $limit: MANY },
    { $project: { _id: 1 } },
  ])
  const ours = new Set(rows.map(({ _id }) => _id))
  return due.filter(({ _id }) => ours.has(_id))
}

export type NoticeStore = typeof noticeStore
