import type { RuleSet } from '#core/points/rule-set'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** A version of the rules; `by` is the command that published it. */
type RuleSetDocument = RuleSet & { _id: string; by: string }

const sets = collection<RuleSetDocument>('pointsRules')
const MANY = 500

export const pointRuleStore = {
  /** All versions, the first first. */
  async all(): Promise<RuleSetDocument[]> {
    return sets.aggregate([{ $match: { version: command.gt(0) } }, { $sort: { version: 1 } }, { $limit: MANY }])
  },

  /** Adds a version; false when its number is taken. */
  async add(set: RuleSet, by: string): Promise<boolean> {
    try {
      await sets.add({ _id: `v${set.version}`, by, ...set })
      return true
    } catch (error) {
      if (duplicateIndex(error) === null) throw error
      return false
    }
  },
}

export type PointRuleStore = typeof pointRuleStore
