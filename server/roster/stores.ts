import type { AccountStore } from '../cloudbase/accounts'
import type { FileStore } from '../cloudbase/files'
import type { ImportStore } from '../cloudbase/imports'
import type { MemberStore } from '../cloudbase/members'
import type { OrgStore } from '../cloudbase/orgs'

/** What the use-cases of 名册 read from and write to. */
export interface RosterStores {
  members: MemberStore
  accounts: AccountStore
  orgs: OrgStore
  imports: ImportStore
  files: FileStore
}
