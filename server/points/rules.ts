import { AppError } from '#core/kernel/app-error'
import { holdsAnywhere } from '#core/kernel/roles'
import type { PointsContract } from '#core/points/contract'
import { nextRuleSet, ruleSetAt } from '#core/points/rule-set'
import type { UseCase } from '../kernel/use-case'
import type { PointsStores } from './stores'

/** 积分规则: the version in force, those to come, and those that were. */
export const listRules: UseCase<PointsContract['rules'], PointsStores> = async (_, { actor, now, ruleSets }) => {
  const sets = (await ruleSets.all()).map(({ _id, by, ...set }) => set)
  const current = ruleSetAt(sets, now)
  return {
    current,
    coming: sets.filter(({ from }) => from > now),
    past: sets.filter((set) => set.from <= now && set !== current).reverse(),
    can: { publish: holdsAnywhere(actor, ['districtOfficer'], now) },
  }
}

/** The version's number is its id: of two who publish at once, one is told to look again. */
export const publishRules: UseCase<PointsContract['publishRules'], PointsStores> = async (
  input,
  { now, newId, ruleSets },
) => {
  const by = newId()
  const sets = await ruleSets.all()
  const known = sets.find((set) => set.by === by)
  if (known) return { version: known.version }
  const set = nextRuleSet(sets, input, now)
  if (await ruleSets.add(set, by)) return { version: set.version }
  const rival = (await ruleSets.all()).find((one) => one.by === by)
  if (!rival) throw new AppError('CONFLICT')
  return { version: rival.version }
}
