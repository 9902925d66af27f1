import type { ChallengeContract } from '#core/challenge/contract'
import type { InputOf, OutputOf } from '#core/kernel/contract'

/** A page of the hall, or all pages read so far; `next` is where the next one begins. */
export type Hall = OutputOf<ChallengeContract['list']>
export type ChallengeFilter = NonNullable<InputOf<ChallengeContract['list']>['filter']>
export type ChallengeSummary = Hall['challenges'][number]
export type Challenge = OutputOf<ChallengeContract['get']>
/** 交榜: what was handed in. */
export type Work = NonNullable<NonNullable<Challenge['claim']>['work']>
export type MyClaims = OutputOf<ChallengeContract['mine']>
export type MyClaim = MyClaims['claims'][number]
