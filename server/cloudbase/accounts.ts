import { residentId } from '#core/kernel/ids'
import type { Actor, Grant } from '#core/kernel/roles'
import { collection } from './collection'
import { command } from './sdk'

/** An account: a person's openid and what they are here. */
export interface AccountDocument {
  _id: string
  personId: string
  name: string
  /** The branch of a member. */
  branchPath?: string
  grants: Grant[]
  /** Tries at typed codes in the current window. */
  typed?: { window: number; tries: number }
}

const accounts = collection<AccountDocument>('accounts')

/** Somebody without an account is a resident, and nothing is stored about them. */
export function toActor(openid: string, account: AccountDocument | null | undefined): Actor {
  if (!account) return { openid, personId: residentId(openid), name: '居民', grants: [] }
  const { personId, name, branchPath, grants } = account
  if (branchPath === undefined) return { openid, personId, name, grants }
  return { openid, personId, name, branchPath, grants: [...grants, { role: 'member', path: branchPath }] }
}

export async function findActor(openid: string): Promise<Actor> {
  return toActor(openid, await accounts.findOne({ _id: openid }))
}

export const typedTries = {
  /**
   * Takes one try at a typed code out of a window's allowance, before the code is looked at: tries sent all at once
   * each take their own. A window that has begun anew gives the whole allowance.
   *
   * @returns whether there was one left
   */
  async take(openid: string, window: number, allowance: number): Promise<boolean> {
    const inWindow = { _id: openid, 'typed.window': window, 'typed.tries': command.lt(allowance) }
    if (await accounts.update(inWindow, { typed: { tries: command.inc(1) } })) return true
    const newWindow = { _id: openid, 'typed.window': command.neq(window) }
    if (await accounts.update(newWindow, { typed: command.set({ window, tries: 1 }) })) return true
    // A rival may have begun the window between the two: then the first write holds now.
    return (await accounts.update(inWindow, { typed: { tries: command.inc(1) } })) > 0
  },
}

export type TypedTries = typeof typedTries
