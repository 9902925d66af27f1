import { AppError } from '#core/kernel/app-error'
import { type OrgPath, parentPath, unitId } from '#core/kernel/org-path'
import type { Actor } from '#core/kernel/roles'
import type { PointsContract } from '#core/points/contract'
import { periodsOf } from '#core/points/period'
import { isShown, perHead, placesOf } from '#core/points/ranking'
import type { Context, UseCase } from '../kernel/use-case'
import type { PointsStores } from './stores'

/** As many as a screen shows. */
const MOST = 50

type Call = Omit<Context<unknown>, 'subject'> & PointsStores

/** 榜. Read from roll-ups alone: what it costs does not grow with what was entered. */
export const getRanking: UseCase<PointsContract['ranking'], PointsStores> = async (
  { of, period: asked },
  { subject, ...call },
) => {
  const unit = subject.unit ?? (await ownUnit(call))
  const period = asked ?? periodsOf(call.now).month
  const { rows, mine, asOf } = await (of === 'persons'
    ? rankPersons(unit._id, period, call)
    : rankBranches(unit._id, period, call))
  return { orgPath: unit.path, unit: unit.name, period, rows, mine, asOf }
}

/** Where somebody looks who names no unit: a member at the branches around their own, others where they serve or act. */
export async function ownUnit({ actor, orgs }: Pick<Call, 'actor' | 'orgs'>) {
  const path = ownPath(actor)
  if (path !== '') {
    const unit = (await orgs.byIds([unitId(path)])).get(unitId(path))
    if (unit) return { _id: unit._id, path: unit.path, name: unit.name }
  }
  const [district] = await orgs.children('')
  if (!district) throw new AppError('NOT_FOUND')
  return { _id: district._id, path: `/${district._id}`, name: district.name }
}

function ownPath({ branchPath, grants }: Actor): OrgPath {
  if (branchPath !== undefined) return parentPath(branchPath) || branchPath
  return grants[0]?.path ?? ''
}

async function rankPersons(id: string, period: string, { actor, totals }: Call) {
  const found = await totals.persons(id, period, MOST)
  const places = placesOf(found.map(({ points }) => points))
  const rows = found.map(({ personId, name, unit, unitIds, member, shown, points, minutes }, i) => {
    const ranked = { personId, home: unitIds, member, shown: shown ?? undefined }
    const mine = personId === actor.personId
    const show = isShown(ranked, { personId: actor.personId, branchPath: actor.branchPath })
    return { place: places[i] ?? 0, name: show ? name : '', unit, points, minutes, perHead: null, mine }
  })
  const asOf = newest(found)
  if (rows.some(({ mine }) => mine)) return { rows, mine: null, asOf }
  return { rows, mine: rows.length < MOST ? null : await ownPlace(id, period, { actor, totals }), asOf }
}

/** The caller's own place behind those who are shown; null where they have none. */
async function ownPlace(id: string, period: string, { actor, totals }: Pick<Call, 'actor' | 'totals'>) {
  const own = [...(await totals.find([`${actor.personId}:${period}`])).values()][0]
  if (!own?.unitIds.includes(id) || own.points <= 0) return null
  return { place: (await totals.ahead(id, period, own.points)) + 1, points: own.points }
}

async function rankBranches(id: string, period: string, { actor, totals }: Call) {
  const found = await totals.branches(id, period, MOST)
  const places = placesOf(found.map(({ points }) => points))
  const own = actor.branchPath === undefined ? '' : unitId(actor.branchPath)
  const rows = found.map(({ branchId, name, points, minutes, members }, i) => ({
    place: places[i] ?? 0,
    name,
    unit: '',
    points,
    minutes,
    perHead: perHead(points, members),
    mine: branchId === own,
  }))
  return { rows, mine: null, asOf: newest(found) }
}

const newest = (rows: readonly { computedAt: number }[]): number | null =>
  rows.length > 0 ? Math.max(...rows.map(({ computedAt }) => computedAt)) : null
