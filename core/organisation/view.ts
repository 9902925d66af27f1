import type { Instant } from '../kernel/day'
import { unitIds } from '../kernel/org-path'
import { type Actor, holds, holdsAnywhere, ROLES, type Role } from '../kernel/roles'
import { KEEPERS, RECOMPUTERS } from '../points/contract'
import { grantableBy } from './grants'
import { hasRoster, isShape, isTooLarge, KINDS, ORG_KINDS, PARTY_KINDS, type PartyKind, type UnitShape } from './kinds'
import { mayShape, shapedFrom } from './shape'
import type { OrgUnit } from './unit'

/** Who reads grants and audits of what they stand above: officers, secretaries, and auditors. */
export const WATCHERS: readonly Role[] = [
  'districtOfficer',
  'streetOfficer',
  'communityWorker',
  'branchSecretary',
  'auditor',
]

/** The audit is for those who answer for others. */
export const AUDIT_READERS: readonly Role[] = WATCHERS.filter((role) => role !== 'communityWorker')

/** The tree is everybody's; how many members a unit has is for members and those who work for one. */
export function seesCounts(actor: Actor, now: Instant): boolean {
  const roles = ROLES.filter((role) => role !== 'resident' && role !== 'volunteer')
  return holdsAnywhere(actor, roles, now)
}

/** A row of the tree, as one person sees it. */
export interface UnitRow extends UnitShape {
  _id: string
  name: string
  nameEn?: string
  /** Members of the unit and of all below it, and units below it. */
  members: number
  below: number
  /** Its own roster's. */
  memberCount: number
}

export function showRow(row: UnitRow, counts: boolean) {
  const { _id, members, below, memberCount } = row
  return {
    unitId: _id,
    ...showNames(row),
    below,
    members: counts ? members : null,
    tooLarge: counts && isTooLarge(row.partyKind, memberCount),
  }
}

export const showNames = ({ name, nameEn, kind, partyKind }: UnitShape & { name: string; nameEn?: string }) => ({
  name,
  nameEn: nameEn ? nameEn : null,
  kind,
  partyKind: partyKind ?? null,
})

/** A unit, as one person sees it. `nameOf` knows the units above it and the one that it went up in. */
export function showUnit(unit: OrgUnit, nameOf: (unitId: string) => string, actor: Actor, now: Instant) {
  const counts = seesCounts(actor, now)
  const { _id, path, status, mergedInto, memberCount, partyKind, history } = unit
  const named = (unitId: string) => ({ unitId, name: nameOf(unitId) })
  return {
    unitId: _id,
    path,
    ...showNames(unit),
    above: unitIds(path).slice(0, -1).map(named),
    status,
    mergedInto: mergedInto === undefined ? null : named(mergedInto),
    ownMembers: counts ? memberCount : null,
    tooLarge: counts && isTooLarge(partyKind, memberCount),
    history: history.map(({ at, what, from, to }) => ({ at, what, from, to })),
    can: unitCan(unit, actor, now),
  }
}

/** What this person may do with a unit now. The screen shows no more and no less. */
export function unitCan(unit: OrgUnit, actor: Actor, now: Instant) {
  const active = unit.status === 'active'
  const shape = active && mayShape(actor, unit, shapedFrom(unit), now)
  return {
    create: active ? creatable(unit, actor, now) : [],
    rename: shape,
    move: shape && unit.kind !== 'district',
    merge: shape && unit.kind !== 'district',
    becomes: shape ? becomable(unit, actor, now) : [],
    grant: grantableBy(actor, unit, now),
    seeGrants: holds(actor, WATCHERS, unit.path, now),
    seeAudit: holds(actor, AUDIT_READERS, unit.path, now),
    answerAppeals: holds(actor, KEEPERS, unit.path, now),
    recomputePoints: holds(actor, RECOMPUTERS, unit.path, now),
    seeRoster: active && hasRoster(unit) && holds(actor, WATCHERS, unit.path, now),
  }
}

/** Party organisations that an actor may make of a unit: what it is stays one of them. */
const becomable = (unit: OrgUnit, actor: Actor, now: Instant): PartyKind[] =>
  PARTY_KINDS.filter((partyKind) => {
    const as = { kind: unit.kind, partyKind }
    return isShape(as) && mayShape(actor, as, shapedFrom(unit), now)
  })

/** Kinds of unit that an actor may make under one, each with the party organisations that it may carry; null for none. */
function creatable(parent: OrgUnit, actor: Actor, now: Instant) {
  const options: (PartyKind | null)[] = [null, ...PARTY_KINDS]
  return ORG_KINDS.filter((kind) => KINDS[kind].under.includes(parent.kind)).flatMap((kind) => {
    const may = (partyKind: PartyKind | null) => {
      const shape = { kind, ...(partyKind !== null && { partyKind }) }
      return isShape(shape) && mayShape(actor, shape, parent.path, now)
    }
    const partyKinds = options.filter(may)
    return partyKinds.length === 0 ? [] : [{ kind, partyKinds }]
  })
}
