import type { ChallengeContract } from '#core/challenge/contract'
import type { InputOf, OutputOf } from '#core/kernel/contract'

/** Where the caller posts. */
export type Post = OutputOf<ChallengeContract['list']>['posts'][number]
export type BoardPage = OutputOf<ChallengeContract['board']>
export type BoardRow = BoardPage['challenges'][number]
export type Challenge = OutputOf<ChallengeContract['get']>
export type Claim = Challenge['claims'][number]
export type Bid = Challenge['bids'][number]
export type Appeal = OutputOf<ChallengeContract['noShowAppeals']>['appeals'][number]
/** What a poster writes. */
export type Written = Omit<InputOf<ChallengeContract['create']>, 'orgPath'>
