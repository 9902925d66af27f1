import type { InputOf, OutputOf } from '#core/kernel/contract'
import type { PointsContract } from '#core/points/contract'

export type Mine = OutputOf<PointsContract['mine']>
export type Entry = Mine['entries'][number]
/** A page of a statement, the newest first; `next` is where the next one begins. */
export type EntriesPage = Pick<Mine, 'entries' | 'next'>
export type Cursor = NonNullable<Mine['next']>
export type Honor = Mine['honors'][number]
export type Ranking = OutputOf<PointsContract['ranking']>
export type RankingRow = Ranking['rows'][number]
export type Rules = OutputOf<PointsContract['rules']>
export type RuleSet = NonNullable<Rules['current']>
export type Rule = RuleSet['rules'][number]
export type RulesToPublish = InputOf<PointsContract['publishRules']>
export type Certificate = OutputOf<PointsContract['certificate']>
export type Verified = OutputOf<PointsContract['verify']>
export type Assessment = OutputOf<PointsContract['assessment']>
export type AssessedPerson = Assessment['persons'][number]
export type AssessedBranch = Assessment['branches'][number]
export type Appealed = OutputOf<PointsContract['appeals']>['appeals'][number]
export type Recomputed = OutputOf<PointsContract['recompute']>
export type Difference = Recomputed['differences'][number]
