import type { Instant } from '../kernel/day'
import type { OrgPath } from '../kernel/org-path'
import type { Role } from '../kernel/roles'
import type { UnitShape } from './kinds'

/** A role held on a unit. Grants lie in the unit that they are for: one document, one guarded write. */
export interface OrgGrant {
  id: string
  /** The account that holds it; never leaves the server. */
  openid: string
  personId: string
  role: Role
  until?: Instant
  /** Id of the person who granted it. */
  by: string
  at: Instant
}

export const ORG_EVENTS = ['created', 'renamed', 'moved', 'merged', 'absorbed'] as const

/** Something that happened to a unit, in names as they were then, so that it can still be read when these are gone. */
export interface OrgEvent {
  /** The command's: a repeat is recognised by it. */
  id: string
  at: Instant
  by: string
  what: (typeof ORG_EVENTS)[number]
  from: string
  to: string
}

/** 组织: a unit, as the server knows it when somebody does something with it. */
export interface OrgUnit extends UnitShape {
  _id: string
  path: OrgPath
  name: string
  nameEn?: string
  /** Rows of its own roster; not of what lies below. */
  memberCount: number
  status: 'active' | 'merged'
  /** Where it went; it then lies below that unit, so that whatever names it is within its scope. */
  mergedInto?: string
  grants: OrgGrant[]
  /** The oldest first; the last hundred. */
  history: OrgEvent[]
}
