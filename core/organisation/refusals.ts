import type { Role } from '../kernel/roles'
import type { OrgKind } from './kinds'

declare module '../kernel/app-error' {
  interface Refusals {
    /** A unit cannot be moved below itself. */
    ORG_UNDER_ITSELF: Record<string, never>
    /** A unit of this kind cannot lie directly under one of that kind, or not carry that party organisation. */
    ORG_MISFIT: { kind: OrgKind; under: OrgKind }
    /** There would be more levels than can be. */
    ORG_TOO_DEEP: { most: number }
    /** Only units under the same unit, and of the same kind, can be merged. */
    ORG_NOT_SIBLINGS: Record<string, never>
    /** The unit has been merged into another one. */
    ORG_MERGED: Record<string, never>
    /** The role cannot be held on a unit of this kind. */
    GRANT_MISFIT: { role: Role; kind: OrgKind }
    /** The person has not bound their account to the roster yet, so there is nobody to give the role to. */
    GRANTEE_NOT_BOUND: Record<string, never>
    /** A unit can give so many roles. */
    GRANTS_FULL: { most: number }
    /** The district would be left without an officer whose role does not end. */
    LAST_OFFICER: Record<string, never>
    /** The district has an officer already: the operator's key is of no use any more. */
    DISTRICT_HAS_OFFICER: Record<string, never>
    /** The caller has no account yet: they must have agreed to the privacy policy first. */
    ACCOUNT_NEEDED: Record<string, never>
  }
}
