import type { OutputOf } from '#core/kernel/contract'
import type { NoticeContract } from '#core/notice/contract'

/** A page of the inbox, or all pages read so far, the newest first; `next` is where the next one begins. */
export type InboxRead = OutputOf<NoticeContract['list']>
export type Notice = InboxRead['notices'][number]
export type Subscription = OutputOf<NoticeContract['subscriptions']>['templates'][number]
export type Unread = OutputOf<NoticeContract['unread']>
