import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import { parentPath } from '../kernel/org-path'
import { type Actor, holds, type Role } from '../kernel/roles'
import { ORG_KINDS, type OrgKind, type UnitShape } from './kinds'
import type { OrgGrant, OrgUnit } from './unit'
import './refusals'

export const GRANTABLE = [
  'buildingSteward',
  'communityWorker',
  'branchSecretary',
  'streetOfficer',
  'districtOfficer',
  'auditor',
] as const satisfies readonly Role[]

export type GrantableRole = (typeof GRANTABLE)[number]

interface GrantRule {
  /** Units that the role can be held on. */
  on: (unit: UnitShape) => boolean
  /** Who gives and takes it: a role held strictly above the unit. */
  above: readonly Role[]
  /** Who gives and takes it on their own unit: only what is lower than themselves. */
  here: readonly Role[]
}

const OFFICERS: readonly Role[] = ['districtOfficer', 'streetOfficer']
const LOCALS: readonly Role[] = [...OFFICERS, 'communityWorker', 'branchSecretary']
const on =
  (...kinds: OrgKind[]) =>
  ({ kind }: UnitShape) =>
    kinds.includes(kind)

/**
 * 授权: who may hold what on which unit, and who gives it. Nobody gives a role above their own or above their own unit.
 * A district's officers are the one exception to "strictly above": nobody stands above them, so they name each other.
 * volunteer and member are not given: one registers as the first, and is the second by a roster; resident is everybody.
 */
export const GRANT_RULES: Record<GrantableRole, GrantRule> = {
  districtOfficer: { on: on('district'), above: [], here: ['districtOfficer'] },
  streetOfficer: { on: on('street'), above: ['districtOfficer'], here: [] },
  auditor: { on: on(...ORG_KINDS), above: ['districtOfficer'], here: ['districtOfficer'] },
  branchSecretary: {
    on: ({ partyKind }) => partyKind !== undefined && partyKind !== 'group',
    above: [...OFFICERS, 'branchSecretary'],
    here: OFFICERS,
  },
  communityWorker: { on: on('community', 'village', 'gridCell'), above: OFFICERS, here: [] },
  buildingSteward: { on: on('gridCell', 'building'), above: LOCALS, here: ['communityWorker', 'branchSecretary'] },
}

/** Whether an actor may give, or take, a role on a unit. */
export function mayGrant(actor: Actor, role: Role, unit: UnitShape & { path: string }, now: Instant): boolean {
  const rule = (GRANT_RULES as Partial<Record<Role, GrantRule>>)[role]
  if (!rule) return false
  const { path } = unit
  return holds(actor, rule.above, parentPath(path), now) || holdsExactly(actor, rule.here, path, now)
}

function holdsExactly(actor: Actor, roles: readonly Role[], path: string, now: Instant): boolean {
  return holds({ ...actor, grants: actor.grants.filter((grant) => grant.path === path) }, roles, path, now)
}

/** Roles that an actor may give on a unit as it is. */
export function grantableBy(actor: Actor, unit: OrgUnit, now: Instant): GrantableRole[] {
  if (unit.status !== 'active') return []
  return GRANTABLE.filter((role) => GRANT_RULES[role].on(unit) && mayGrant(actor, role, unit, now))
}

/**
 * @throws AppError FORBIDDEN, ORG_MERGED, GRANT_MISFIT {role, kind}, INPUT_INVALID for an end that has passed
 */
export function assertMayGrant(
  actor: Actor,
  grant: { role: GrantableRole; until?: Instant | undefined },
  unit: OrgUnit,
  now: Instant,
): void {
  const { role, until } = grant
  if (!mayGrant(actor, role, unit, now)) throw new AppError('FORBIDDEN')
  if (unit.status !== 'active') throw new AppError('ORG_MERGED')
  if (!GRANT_RULES[role].on(unit)) throw new AppError('GRANT_MISFIT', { role, kind: unit.kind })
  if (until !== undefined && until <= now) throw new AppError('INPUT_INVALID', { fields: ['until'] })
}

/** A district is never without one of these: an officer whose role does not end. */
export const isLastingOfficer = ({ role, until }: Pick<OrgGrant, 'role' | 'until'>): boolean =>
  role === 'districtOfficer' && until === undefined
