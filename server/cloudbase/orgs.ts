import type { Instant } from '#core/kernel/day'
import type { OrgPath } from '#core/kernel/org-path'
import type { Role } from '#core/kernel/roles'
import { collection } from './collection'
import { command } from './sdk'

/** A role held on a unit. Grants lie in the unit that they are for: one document, one guarded write. */
export interface OrgGrant {
  openid: string
  role: Role
  until?: Instant
}

/** A unit of the organisation. */
export interface OrgDocument {
  _id: string
  path: OrgPath
  name: string
  kind: 'district' | 'street' | 'community' | 'village' | 'branch'
  grants: OrgGrant[]
}

const orgs = collection<OrgDocument>('orgs')

export const orgStore = {
  /** Names of units by path, in one request. Paths that name no unit are left out. */
  async names(paths: readonly OrgPath[]): Promise<Map<OrgPath, string>> {
    const rows = await orgs.aggregate<{ path: OrgPath; name: string }>([
      { $match: { path: command.in([...new Set(paths)]) } },
      { $project: { path: 1, name: 1 } },
      { $limit: 1000 },
    ])
    return new Map(rows.map((org) => [org.path, org.name]))
  },
}

export type OrgStore = typeof orgStore
