import type { OrgPath } from '#core/kernel/org-path'
import { collection } from './collection'
import { command } from './sdk'

/** A unit of the organisation. */
export interface OrgDocument {
  _id: string
  path: OrgPath
  name: string
  kind: 'district' | 'street' | 'community' | 'village' | 'branch'
}

const orgs = collection<OrgDocument>('orgs')

export const orgStore = {
  /** Names of units by path, in one request. Paths that name no unit are left out. */
  async names(paths: readonly OrgPath[]): Promise<Map<OrgPath, string>> {
    const rows = await orgs.aggregate<OrgDocument>([
      { $match: { path: command.in([...new Set(paths)]) } },
      { $project: { path: 1, name: 1 } },
      { $limit: 1000 },
    ])
    return new Map(rows.map((org) => [org.path, org.name]))
  },
}

export type OrgStore = typeof orgStore
