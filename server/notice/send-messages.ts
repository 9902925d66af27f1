import { randomUUID } from 'node:crypto'
import { beijingDay, type Instant, MINUTE } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { fieldsOf, messageOf } from '#core/notice/message'
import '#core/notice/notify'
import { TEMPLATE_KEYS, type TemplateKey, type Templates } from '#core/notice/templates'
import type { ParkedStore } from '../cloudbase/effects'
import type { NoticeDocument, NoticeStore, Sending } from '../cloudbase/notices'
import type { SubscriptionStore } from '../cloudbase/subscriptions'
import type { Handler } from '../effect/drain'

/** What became of a message: `busy` and `wrong` were not sent; of `lost` nobody knows. */
export type Sent = { how: 'sent' | 'refused' | 'busy' | 'lost' } | { how: 'wrong'; code: number; message: string }

/** A subscribe message as WeChat takes it. */
export interface Outgoing {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

export interface MessageStores {
  notices: NoticeStore
  subscriptions: SubscriptionStore
  parked: ParkedStore
  templates: Templates
  send: (message: Outgoing) => Promise<Sent>
}

type Taken = NoticeDocument & { send: Sending }

const PAGE = 100
/** Messages on their way at once. */
const AT_ONCE = 10
const BUSY_TRIES = 3

export interface MessagesSent {
  sent: number
  refused: number
  failed: number
  more: boolean
}

/** Sends the messages that are due, each once at most: the notice in the app is there in any case. */
export async function sendMessages(
  stores: MessageStores,
  now: Instant,
  timeLeft: () => boolean,
): Promise<MessagesSent> {
  const counts = { sent: 0, refused: 0, failed: 0, more: true }
  while (timeLeft()) {
    const taken = await stores.notices.takeToSend(now, PAGE, randomUUID())
    if (taken.length === 0) return { ...counts, more: false }
    for (let i = 0; i < taken.length; i += AT_ONCE) {
      const outcomes = await Promise.all(taken.slice(i, i + AT_ONCE).map((notice) => sendOne(notice, stores, now)))
      for (const outcome of outcomes) if (outcome !== 'none') counts[outcome]++
    }
  }
  return counts
}

async function sendOne(
  notice: Taken,
  stores: MessageStores,
  now: Instant,
): Promise<'sent' | 'refused' | 'failed' | 'none'> {
  const { send, until } = notice
  const key = TEMPLATE_KEYS.find((one) => stores.templates[one]?.id === send.templateId)
  const template = key && stores.templates[key]
  const message = messageOf(notice, notice.at)
  // The template is not configured any more, or it is too late.
  if (!key || !template || !message || (until !== undefined && until <= now)) return 'none'
  if (!(await stores.subscriptions.spend(send.openid, send.templateId))) return 'refused'
  const { openid, templateId } = send
  const sent = await stores.send({ openid, templateId, page: message.page, data: fieldsOf(message, template) })
  if (sent.how === 'sent') return 'sent'
  if (sent.how === 'refused') {
    await stores.subscriptions.zero(openid, templateId)
    return 'refused'
  }
  if (sent.how === 'lost') return 'failed'
  await stores.subscriptions.giveBack(openid, templateId)
  if (sent.how === 'busy' && send.tries + 1 < BUSY_TRIES) {
    const tries = send.tries + 1
    await stores.notices.sendLater(notice._id, { ...send, tries, due: now + tries * 5 * MINUTE })
  } else await parkMessage(notice, key, sent.how === 'wrong' ? sent : { code: -1, message: 'busy' }, stores, now)
  return 'failed'
}

/** One parked effect for each template, reason and day: what is wrong is the same for all of its messages. */
async function parkMessage(
  { _id, send }: Taken,
  template: TemplateKey,
  { code, message }: { code: number; message: string },
  { notices, parked }: MessageStores,
  now: Instant,
): Promise<void> {
  const id = `${template}:message${code}:${beijingDay(now)}`
  const errorId = randomUUID().slice(0, 8)
  console.error(JSON.stringify({ level: 'error', id: errorId, job: 'messages', template, code, error: message }))
  const effect: Effect<'resend'> = { id, kind: 'resend', at: now, facts: { template } }
  const failure = { errorId, error: String(code) }
  await parked.keep({ _id: id, collection: 'notices', effects: [effect], parkedAt: now, ...failure })
  const { due: _, ...rest } = send
  await notices.sendFailed(_id, id, { ...rest, tries: 0 })
}

/** An officer says that what was wrong is mended. */
export const carryResend =
  (notices: NoticeStore): Handler<'resend'> =>
  async (effects, now) => {
    for (const { id } of effects) await notices.sendAgain(id, now)
    return effects.map(() => 'done' as const)
  }
