import type { Role } from '#core/kernel/roles'
import type { OrgKind, PartyKind } from '#core/organisation/kinds'
import { POLICY_VERSION } from '#core/privacy/policy'
import { aGrant, aUnit } from '#local/seed/organisation'
import type { OrgDocument } from '#server/cloudbase/orgs'

/**
 * A small district for tests: two streets, three communities, their branches, one grid cell with its building.
 * d1 ─ s1 ─ c1 ─ b1, b2, g1 ─ h1
 *    │    └ c2 ─ b3
 *    └ s2 ─ c3 ─ b4
 */
const TREE: [id: string, under: string, kind: OrgKind, name: string, partyKind?: PartyKind][] = [
  ['d1', '', 'district', '示例区', 'committee'],
  ['s1', 'd1', 'street', '东街道', 'workCommittee'],
  ['s2', 'd1', 'street', '西街道', 'workCommittee'],
  ['c1', 's1', 'community', '东一社区', 'generalBranch'],
  ['c2', 's1', 'community', '东二社区', 'generalBranch'],
  ['c3', 's2', 'community', '西一社区', 'generalBranch'],
  ['b1', 'c1', 'party', '东一第一党支部', 'branch'],
  ['b2', 'c1', 'party', '东一第二党支部', 'branch'],
  ['b3', 'c2', 'party', '东二党支部', 'branch'],
  ['b4', 'c3', 'party', '西一党支部', 'branch'],
  ['g1', 'c1', 'gridCell', '东苑小区', 'branch'],
  ['h1', 'g1', 'building', '1栋', 'group'],
]

export type UnitId = string

const parentOf = (id: UnitId): UnitId => TREE.find(([unit]) => unit === id)?.[1] ?? ''

/** Where a unit stands at first: `pathOf('b1')` is `/d1/s1/c1/b1`. */
export const pathOf = (id: UnitId): string => (id === '' ? '' : `${pathOf(parentOf(id))}/${id}`)

/** Somebody who holds a role on a unit; a member is on its roster. Their openid and row are `<role>-<unit>`. */
export interface Post {
  role: Role
  unitId: UnitId
  openid?: string
  until?: number
}

export const openidOf = ({ role, unitId, openid }: Post): string => openid ?? `${role}-${unitId}`

/** Rows on a roster beside those of `posts`: nobody has bound them. */
export interface Extra {
  unitId: UnitId
  rows: number
}

/** The district with people in it, as documents by collection. */
export function aDistrict(posts: readonly Post[], extras: readonly Extra[] = []) {
  const members = [
    ...posts.filter(({ role }) => role === 'member').map((post) => aRow(openidOf(post), post.unitId, openidOf(post))),
    ...extras.flatMap(({ unitId, rows }) => Array.from({ length: rows }, (_, i) => aRow(`x-${unitId}-${i}`, unitId))),
  ]
  const count = (unitId: UnitId) => members.filter(({ branchId }) => branchId === unitId).length
  const orgs = TREE.map(([_id, , kind, name, partyKind]): OrgDocument => {
    const unit = aUnit({ _id, path: pathOf(_id), kind, name, ...(partyKind && { partyKind }) })
    return { ...unit, memberCount: count(_id), grants: posts.filter((post) => post.unitId === _id).flatMap(granted) }
  })
  const accounts = [...new Set(posts.map(openidOf))].map((openid) => ({
    _id: openid,
    personId: openid,
    name: `姓名-${openid}`,
    consent: { version: POLICY_VERSION, at: 0 },
  }))
  return { orgs, members, accounts }
}

function granted(post: Post) {
  if (post.role === 'member' || post.role === 'resident') return []
  const grant = aGrant(openidOf(post), post.role)
  return [{ ...grant, ...(post.until !== undefined && { until: post.until }) }]
}

const aRow = (_id: string, branchId: UnitId, openid?: string) => ({
  _id,
  branchId,
  name: `姓名-${_id}`,
  status: 'active',
  v: 0,
  history: [],
  phoneSlot: _id,
  ...(openid === undefined ? { unbound: _id } : { openid }),
})
