import type { AccountStore, bindTries } from '../cloudbase/accounts'
import type { MemberStore } from '../cloudbase/members'
import type { NoticeStore } from '../cloudbase/notices'
import type { GrantStore } from '../cloudbase/org-grants'
import type { OrgStore } from '../cloudbase/orgs'
import type { PointTraceStore } from '../cloudbase/point-traces'
import type { SubscriptionStore } from '../cloudbase/subscriptions'
import type { TraceStore } from '../cloudbase/traces'

/** What the use-cases of 我 read from and write to. */
export interface AccountStores {
  accounts: AccountStore
  bindTries: typeof bindTries
  members: MemberStore
  orgs: OrgStore
  grantStore: GrantStore
  traces: TraceStore
  pointTraces: PointTraceStore
  notices: NoticeStore
  subscriptions: SubscriptionStore
}
