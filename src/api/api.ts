import type { AccountContract } from '#core/account/contract'
import type { ChallengeContract } from '#core/challenge/contract'
import type { AnyAction } from '#core/kernel/contract'
import type { NoticeContract } from '#core/notice/contract'
import type { OperationContract } from '#core/operation/contract'
import type { OrganisationContract } from '#core/organisation/contract'
import type { PointsContract } from '#core/points/contract'
import type { RosterContract } from '#core/roster/contract'
import type { StudyContract } from '#core/study/contract'

/** One cloud function for each context; its contract says what can be asked of it. */
interface Contracts {
  account: AccountContract
  challenge: ChallengeContract
  notice: NoticeContract
  operation: OperationContract
  organisation: OrganisationContract
  points: PointsContract
  roster: RosterContract
  study: StudyContract
}

/** Names one action and carries its types; nothing of the contract itself reaches the bundle. */
export interface ActionRef<A extends AnyAction = AnyAction> {
  /** The cloud function that serves it. */
  readonly fn: string
  readonly action: string
  /** Never there: only the place where the types hang. */
  readonly contract?: A
}

type ActionRefs<C> = { readonly [K in keyof C]: C[K] extends AnyAction ? ActionRef<C[K]> : never }
type Api = { readonly [F in keyof Contracts]: ActionRefs<Contracts[F]> }

function onFirstUse<T>(make: (name: string) => T): Record<string, T> {
  return new Proxy<Record<string, T>>(
    {},
    {
      get(made, name) {
        if (typeof name !== 'string') return undefined
        made[name] ??= make(name)
        return made[name]
      },
    },
  )
}

/** Every action that can be called, by name: `api.study.checkIn`. Names come from the contracts, never from a second list. */
export const api = onFirstUse((fn) => onFirstUse((action): ActionRef => ({ fn, action }))) as unknown as Api
