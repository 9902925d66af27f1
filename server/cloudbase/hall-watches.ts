import type { InputOf } from '#core/kernel/contract'
import type { ChallengeContract } from '#core/challenge/contract'
import type { Instant } from '#core/kernel/day'
import type { AccountDocument } from './accounts'
import { collection } from './collection'
import { command } from './sdk'

export type HallWatch = NonNullable<InputOf<ChallengeContract['saveFilter']>['filter']>

interface Watching extends AccountDocument {
  /** 订阅榜单: the filter that tells this person of new challenges. */
  watch?: { filter: HallWatch; at: Instant }
}

const accounts = collection<Watching>('accounts')

/** Saved filters lie in the account: they go with it. */
export const hallWatches = {
  async of(openid: string): Promise<HallWatch | null> {
    return (await accounts.findOne({ _id: openid }))?.watch?.filter ?? null
  },

  save: (openid: string, filter: HallWatch | null, now: Instant) =>
    accounts.update({ _id: openid }, { watch: filter ? command.set({ filter, at: now }) : command.remove() }),
}

export type HallWatches = typeof hallWatches
