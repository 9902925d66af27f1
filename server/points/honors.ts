import { AppError } from '#core/kernel/app-error'
import type { Instant } from '#core/kernel/day'
import { unitIds } from '#core/kernel/org-path'
import { type Actor, holds } from '#core/kernel/roles'
import { notify } from '#core/notice/notify'
import { KEEPERS, OFFICERS, type PointsContract } from '#core/points/contract'
import { assertStep, canObject, HONOR_STEPS, type HonorStep, type HonorSubject, NOTICE_FOR } from '#core/points/honor'
import type { HonorStatus } from '#core/points/words'
import { type HonorDocument, seenBy } from '../cloudbase/honors'
import type { Context, UseCase } from '../kernel/use-case'
import { ownUnit } from './ranking'
import { showHonor } from './show'
import type { PointsStores } from './stores'

const OPEN: readonly HonorStatus[] = ['noticed', 'awarded']
const ALL: readonly HonorStatus[] = ['nominated', 'noticed', 'awarded', 'withdrawn']

/** 荣誉. What has been put up or awarded is for everybody to see; who is nominated, for those who nominate. */
export const listHonors: UseCase<PointsContract['honors'], PointsStores> = async (_, { subject, ...call }) => {
  const { actor, now, honors } = call
  const unit = subject.unit ?? (await ownUnit(call))
  const keeper = holds(actor, KEEPERS, unit.path, now)
  const rows = await honors.of(unit._id, keeper ? ALL : OPEN)
  return {
    honors: rows.map((honor) => showHonor(seenBy(subject.personIds, honor), actor, now)),
    can: { nominate: keeper },
  }
}

/** 推荐: somebody of the unit or below it. */
export const nominate: UseCase<PointsContract['nominate'], PointsStores> = async (
  { orgPath, kind, personId, year, deeds },
  { now, newId, subject, people, honors },
) => {
  const honorId = newId()
  const unit = subject.unit
  const person = (await people.belonging([personId])).get(personId)
  if (!unit || !person?.home.includes(unit._id)) throw new AppError('NOT_FOUND')
  const outcome = await honors.add({
    _id: honorId,
    holding: `${kind}:${year}:${personId}`,
    kind,
    status: 'nominated',
    personId,
    name: person.name,
    orgId: unit._id,
    unit: unit.name,
    unitIds: unitIds(orgPath),
    year,
    deeds,
    nominatedAt: now,
    objections: [],
    last: honorId,
  })
  if (outcome === 'double') throw new AppError('HONOR_DOUBLE')
  return { honorId }
}

type Call = Context<HonorSubject> & PointsStores

/** One step of an honor, in one conditional write; a repeat finds its own mark. */
async function take(
  step: HonorStep,
  change: Partial<HonorDocument>,
  { now, newId, subject, honors }: Call,
): Promise<{ ok: true }> {
  const last = newId()
  if (subject.last === last) return { ok: true }
  assertStep(step, subject, now)
  const { _id, status } = subject
  const { to } = HONOR_STEPS[step]
  if (await honors.step(_id, status, { ...change, status: to, last }, told(step, subject, change, now), now))
    return { ok: true }
  const found = await honors.find(_id)
  if (found?.last !== last) throw new AppError('HONOR_WRONG_STATUS', { status: found?.status ?? status })
  return { ok: true }
}

function told(step: HonorStep, { _id, kind, unit, year, personId }: HonorSubject, change: object, now: Instant) {
  const facts = { honor: kind, unit, year }
  const to = { who: 'person', personId } as const
  const { noticeUntil: until = now } = change as { noticeUntil?: Instant }
  if (step === 'notice')
    return [notify(_id, 'noticed', now, { kind: 'honorNoticed', facts: { ...facts, openUntil: until }, to })]
  return step === 'award' ? [notify(_id, 'awarded', now, { kind: 'honorAwarded', facts, to })] : []
}

/** 公示. */
export const noticeHonor: UseCase<PointsContract['noticeHonor'], PointsStores> = (_, call) =>
  take('notice', { noticedAt: call.now, noticeUntil: call.now + NOTICE_FOR }, call)

/** 授予: not before objections could be made. */
export const awardHonor: UseCase<PointsContract['award'], PointsStores> = (_, call) =>
  take('award', { awardedAt: call.now }, call)

/** What was awarded is taken back by officers alone. The same honor can be given anew. */
export const withdrawHonor: UseCase<PointsContract['withdrawHonor'], PointsStores> = async ({ reason }, call) => {
  const { actor, now, subject } = call
  if (subject.status === 'awarded' && !officerOf(actor, subject, now)) throw new AppError('FORBIDDEN')
  return take('withdraw', { withdrawnReason: reason, holding: subject._id }, call)
}

const officerOf = (actor: Actor, { orgPath }: HonorSubject, now: Instant) => holds(actor, OFFICERS, orgPath, now)

/** 异议. */
export const objectToHonor: UseCase<PointsContract['object'], PointsStores> = async (
  { honorId, reason },
  { actor, now, subject, honors },
) => {
  if (!OPEN.includes(subject.status)) throw new AppError('NOT_FOUND')
  // Once is enough, whether it is sent again or said again.
  if (subject.objected) return { ok: true }
  const { personId } = actor
  if (canObject(subject, now) && (await honors.object(honorId, { personId, at: now, reason }))) return { ok: true }
  const found = await honors.find(honorId)
  if (found?.objections.some((one) => one.personId === personId)) return { ok: true }
  throw new AppError('HONOR_WRONG_STATUS', { status: found?.status ?? subject.status })
}

/** What was said, without who said it. */
export const listObjections: UseCase<PointsContract['objections'], PointsStores> = async (_, { subject }) => ({
  objections: subject.objections.map(({ at, reason }) => ({ at, reason })),
})
