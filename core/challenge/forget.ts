import type { Instant } from '../kernel/day'
import type { Challenge, Claim, Mate, PastClaim, Slot } from './challenge'
import { type Change, type SlotChange, slotChange } from './change'
import { allows, ended, isOn } from './slot'

interface Forgotten {
  change: SlotChange
  released?: PastClaim
}

/**
 * Somebody deletes their account: what they hold is released, they leave teams, and `name` stands where theirs did. What they have
 * handed in stays. Null where nothing of them is left.
 */
export function forget(challenge: Challenge, personId: string, name: string, now: Instant): Change | null {
  const all = challenge.slots.flatMap((slot, at) => forgetIn(slot, at, personId, name, now) ?? [])
  const released = all.flatMap((one) => one.released ?? [])
  if (all.length === 0) return null
  return {
    status: challenge.status,
    slots: all.map(({ change }) => change),
    past: released,
    happened: released.map(({ slot }) => ({ at: now, what: 'released', slot, note: null })),
  }
}

function forgetIn(slot: Slot, at: number, personId: string, name: string, now: Instant): Forgotten | null {
  const { claim, fence } = slot
  if (!claim || !isOn(claim, personId)) return null
  if (claim.personId === personId && allows('release', slot, now))
    return {
      change: slotChange(at, slot, { fence, state: 'free' }),
      released: { ...ended(at, { ...slot, claim }, 'released', now), name },
    }
  const leaves = claim.personId !== personId && allows('leaveTeam', slot, now)
  if (!leaves && !isNamed(claim, personId, name)) return null
  const mates = leaves ? claim.team.filter((mate) => mate.personId !== personId) : claim.team
  const team = mates.map((mate) => renamed(mate, personId, name))
  return { change: slotChange(at, slot, { ...slot, claim: { ...renamed(claim, personId, name), team } }) }
}

const renamed = <M extends Mate>(mate: M, personId: string, name: string): M =>
  mate.personId === personId ? { ...mate, name } : mate

const isNamed = (claim: Claim, personId: string, name: string): boolean =>
  [claim, ...claim.team].some((mate) => mate.personId === personId && mate.name !== name)
