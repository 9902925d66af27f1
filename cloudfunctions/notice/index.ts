import { noticeContract } from '#core/notice/contract'
import { noticeStore } from '#server/cloudbase/notices'
import { subscriptionStore } from '#server/cloudbase/subscriptions'
import { serve } from '#server/kernel/serve'
import { configuredTemplates } from '#server/notice/configured-templates'
import { countUnread, listNotices, markRead } from '#server/notice/list-notices'
import { noticeDoor } from '#server/notice/notice-door'
import { getSubscriptions, subscribe } from '#server/notice/subscribe'

/** Deploy unit for 消息: notices, and which messages WeChat may carry. */
export const main = serve(
  noticeContract,
  { list: listNotices, unread: countUnread, markRead, subscriptions: getSubscriptions, subscribe },
  { notices: noticeStore, subscriptions: subscriptionStore, templates: configuredTemplates().templates },
  noticeDoor,
)
