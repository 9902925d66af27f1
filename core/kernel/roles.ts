import type { Instant } from './day'
import { isWithin, type OrgPath } from './org-path'

/** Who somebody can be. Everyone is a resident; the others are held on a node of the organisation and reach down. */
export const ROLES = [
  'resident',
  'volunteer',
  'member',
  'buildingSteward',
  'communityWorker',
  'branchSecretary',
  'streetOfficer',
  'districtOfficer',
  'auditor',
] as const

export type Role = (typeof ROLES)[number]

/** A role held on a node, until a moment if it ends. */
export interface Grant {
  role: Role
  path: OrgPath
  until?: Instant
}

/** Who calls: what one read of their account tells. */
export interface Actor {
  /** WeChat's id of this person in this mini-program; never leaves the server. */
  openid: string
  /** Stands for the person in lessons, check-ins and records: the member's id, or the account's own for a resident. */
  personId: string
  name: string
  /** The branch of a member; absent for anybody else. */
  branchPath?: OrgPath
  grants: readonly Grant[]
  /** The version of the privacy policy that they have agreed to. */
  consent?: string
  /** True when `name` is their own: typed by them, or on a roster. */
  isNamed?: true
  /** 双服务: where they serve, for what asks for it (揭榜挂帅). */
  serves?: readonly OrgPath[]
  /** Names of the units that grant them something, for what shows them. */
  units?: readonly { path: OrgPath; name: string }[]
}

/** True when the actor holds one of the roles at, or above, a place, and the grant has not ended. */
export function holds(actor: Actor, roles: readonly Role[], path: OrgPath, now: Instant): boolean {
  return actor.grants.some(
    (g) => roles.includes(g.role) && isWithin(path, g.path) && (g.until === undefined || g.until > now),
  )
}

/** True when the actor holds one of the roles anywhere. Everybody with an account is a resident. */
export function holdsAnywhere(actor: Actor, roles: readonly Role[], now: Instant): boolean {
  return (
    roles.includes('resident') ||
    actor.grants.some((g) => roles.includes(g.role) && (g.until === undefined || g.until > now))
  )
}
