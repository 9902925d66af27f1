import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import { isWithin, type OrgPath, parentPath } from '../kernel/org-path'
import { type Actor, holds } from '../kernel/roles'
import { isShape, KINDS, shapersOf, type UnitShape } from './kinds'
import type { OrgUnit } from './unit'
import './refusals'

const MOST_LEVELS = 10
const LONGEST_PATH = 120

/** Where a unit's shapers stand: above it; a district's own officers rename it. */
export const shapedFrom = ({ kind, path }: { kind: OrgUnit['kind']; path: OrgPath }): OrgPath =>
  kind === 'district' ? path : parentPath(path)

/** Whether an actor may make, rename, move or merge such a unit under a place. */
export function mayShape(actor: Actor, unit: UnitShape, under: OrgPath, now: Instant): boolean {
  return holds(actor, shapersOf(unit), under, now)
}

/** @throws AppError ORG_MERGED, ORG_MISFIT {kind, under} */
function assertFits(unit: UnitShape, parent: OrgUnit): void {
  if (parent.status !== 'active') throw new AppError('ORG_MERGED')
  if (KINDS[unit.kind].under.includes(parent.kind) && isShape(unit)) return
  throw new AppError('ORG_MISFIT', { kind: unit.kind, under: parent.kind })
}

/** How deep a path goes, or the deepest of many. */
export interface Depth {
  levels: number
  length: number
}

export const depthOf = (path: OrgPath): Depth => ({ levels: path.split('/').length - 1, length: path.length })

/** @throws AppError ORG_TOO_DEEP {most} */
export function assertNotTooDeep({ levels, length }: Depth): void {
  if (levels > MOST_LEVELS || length > LONGEST_PATH) throw new AppError('ORG_TOO_DEEP', { most: MOST_LEVELS })
}

/** @throws AppError FORBIDDEN, ORG_MERGED, ORG_MISFIT {kind, under} */
export function assertMayCreate(actor: Actor, unit: UnitShape, parent: OrgUnit, now: Instant): void {
  if (!mayShape(actor, unit, parent.path, now)) throw new AppError('FORBIDDEN')
  assertFits(unit, parent)
}

/** @throws AppError FORBIDDEN, ORG_MERGED, ORG_MISFIT {kind, under} when it cannot be such a party organisation */
export function assertMayRename(actor: Actor, unit: OrgUnit, as: UnitShape, now: Instant): void {
  if (!mayShape(actor, unit, shapedFrom(unit), now)) throw new AppError('FORBIDDEN')
  // One who may not have made it so does not make it so by another name.
  if (!mayShape(actor, as, shapedFrom(unit), now)) throw new AppError('FORBIDDEN')
  if (unit.status !== 'active') throw new AppError('ORG_MERGED')
  if (!isShape(as)) throw new AppError('ORG_MISFIT', { kind: unit.kind, under: unit.kind })
}

/**
 * A unit goes, with all below it, under another one of the same district. Whoever moves it shapes such units at both ends.
 *
 * @throws AppError FORBIDDEN, ORG_MERGED, ORG_UNDER_ITSELF, ORG_MISFIT {kind, under}
 */
export function assertMayMove(actor: Actor, unit: OrgUnit, to: OrgUnit, now: Instant): void {
  const mayBoth = [parentPath(unit.path), to.path].every((under) => mayShape(actor, unit, under, now))
  if (!mayBoth || districtOf(unit.path) !== districtOf(to.path)) throw new AppError('FORBIDDEN')
  if (unit.status !== 'active') throw new AppError('ORG_MERGED')
  if (isWithin(to.path, unit.path)) throw new AppError('ORG_UNDER_ITSELF')
  assertFits(unit, to)
}

/**
 * A unit goes up in a sibling of its kind, and all below it goes under that one.
 *
 * @throws AppError FORBIDDEN, ORG_MERGED, ORG_NOT_SIBLINGS
 */
export function assertMayMerge(actor: Actor, unit: OrgUnit, into: OrgUnit, now: Instant): void {
  const parent = parentPath(unit.path)
  if (!mayShape(actor, unit, parent, now) || !mayShape(actor, into, parentPath(into.path), now))
    throw new AppError('FORBIDDEN')
  if (unit.status !== 'active' || into.status !== 'active') throw new AppError('ORG_MERGED')
  const alike = unit.kind === into.kind && (unit.partyKind === undefined) === (into.partyKind === undefined)
  if (unit._id === into._id || parent !== parentPath(into.path) || !alike) throw new AppError('ORG_NOT_SIBLINGS')
}

/** The path of the district that a path begins with. */
export const districtOf = (path: OrgPath): OrgPath => path.split('/').slice(0, 2).join('/')
