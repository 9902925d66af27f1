import type { Templates } from '#core/notice/templates'
import type { NoticeStore } from '../cloudbase/notices'
import type { SubscriptionStore } from '../cloudbase/subscriptions'

/** What the use-cases of 消息 read from and write to. */
export interface NoticeStores {
  notices: NoticeStore
  subscriptions: SubscriptionStore
  templates: Templates
}
