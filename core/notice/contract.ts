import * as v from 'valibot'
import { actionOn, type ContextContract } from '../kernel/contract'
import { instant } from '../kernel/schemas'
import { NOTICE_FACTS, NOTICE_KINDS, type Said } from './kinds'
import { TEMPLATE_KEYS } from './templates'

/** The caller, as notices know them: every id that has ever stood for them. */
export interface Inbox {
  personIds: string[]
}

const anybody = { roles: ['resident'] } as const
const own = actionOn<Inbox>()

export const noticeIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const kind = v.picklist(NOTICE_KINDS)
const cursor = v.object({ at: instant, id: noticeIdSchema })

type View = Said & { id: string; at: number; read: boolean }

const views = NOTICE_KINDS.map((name) =>
  v.object({ id: v.string(), at: instant, read: v.boolean(), kind: v.literal(name), facts: NOTICE_FACTS[name] }),
)
/** A notice as its reader gets it: of each kind its own facts. */
const notice = v.union(views) as unknown as v.GenericSchema<View>

const template = v.object({
  key: v.picklist(TEMPLATE_KEYS),
  /** For wx.requestSubscribeMessage. */
  templateId: v.string(),
  /** Messages that may still be sent, as far as is known here. */
  held: v.number(),
})

/** 消息: what has happened that concerns the caller, and which messages WeChat may carry to them. */
export const noticeContract = {
  /** A page, the newest first; `before` is the `next` of the page before it. */
  list: own({
    kind: 'query',
    input: v.object({ before: v.optional(cursor) }),
    output: v.object({ notices: v.array(notice), next: v.nullable(cursor) }),
    access: anybody,
  }),

  /** How many are unread, of each kind; `more` when there are more than are counted. */
  unread: own({
    kind: 'query',
    input: v.object({}),
    output: v.object({
      total: v.number(),
      more: v.boolean(),
      kinds: v.array(v.object({ kind, count: v.number() })),
    }),
    access: anybody,
  }),

  /** These, or all that were there at a moment: what came after it was not seen. */
  markRead: own({
    kind: 'command',
    input: v.union([
      v.strictObject({ ids: v.pipe(v.array(noticeIdSchema), v.minLength(1), v.maxLength(100)) }),
      v.strictObject({ until: instant, kind: v.optional(kind) }),
    ]),
    output: v.object({ marked: v.number() }),
    access: anybody,
  }),

  /** Templates that are set up, each with what the caller holds of it. */
  subscriptions: own({
    kind: 'query',
    input: v.object({}),
    output: v.object({ templates: v.array(template) }),
    access: anybody,
  }),

  /** 订阅: what WeChat answered when the caller was asked. One message for each template accepted. */
  subscribe: own({
    kind: 'command',
    input: v.object({ accepted: v.pipe(v.array(v.picklist(TEMPLATE_KEYS)), v.minLength(1), v.maxLength(3)) }),
    output: v.object({ templates: v.array(template) }),
    access: anybody,
    personal: 'input',
  }),
} satisfies ContextContract

export type NoticeContract = typeof noticeContract
