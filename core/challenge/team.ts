import { AppError } from '../kernel/app-error'
import type { Instant } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import type { Challenge, Slot } from './challenge'
import { assertPosted, type Change, slotChange } from './change'
import { assertTakesClaims } from './claim'
import { allows, assertAllows, isOn, slotOf } from './slot'

const hasRoom = ({ teamSize }: Challenge, { claim }: Slot): boolean =>
  claim !== undefined && claim.team.length + 1 < teamSize

/** Whether somebody may still join a slot's team. */
export const isJoinable = (challenge: Challenge, slot: Slot, now: Instant): boolean =>
  hasRoom(challenge, slot) && allows('joinTeam', slot, now)

/**
 * Somebody joins the team of a claim that is held. Null when they are on it.
 *
 * @throws AppError NOT_FOUND, CHALLENGE_WRONG_STATUS {status}, CHALLENGE_NOT_FOR_YOU, CHALLENGE_PAST_DEADLINE,
 *   CHALLENGE_ALREADY_YOURS, CLAIM_LOST, CLAIM_WRONG_STATE {state}, TEAM_FULL {size}
 */
export function joinTeam(challenge: Challenge, actor: Actor, at: number, now: Instant): Change | null {
  const { personId, name } = actor
  const slot = challenge.slots[at]
  if (!slot) throw new AppError('NOT_FOUND')
  if (slot.claim?.team.some((mate) => mate.personId === personId)) return null
  assertTakesClaims(challenge, actor, now)
  if (slotOf(challenge, personId) >= 0) throw new AppError('CHALLENGE_ALREADY_YOURS')
  assertAllows('joinTeam', slot, now)
  if (!slot.claim || !hasRoom(challenge, slot)) throw new AppError('TEAM_FULL', { size: challenge.teamSize })
  const claim = { ...slot.claim, team: [...slot.claim.team, { personId, name }] }
  return {
    status: 'posted',
    inTime: { v: challenge.v },
    newcomers: [personId],
    slots: [slotChange(at, slot, { ...slot, claim })],
    happened: [],
  }
}

/**
 * Somebody leaves a team, by themselves or because its lead lets them go. Null when they are not on it.
 *
 * @throws AppError NOT_FOUND, FORBIDDEN, CLAIM_LOST, CLAIM_WRONG_STATE {state}
 */
export function leaveTeam(
  challenge: Challenge,
  personId: string,
  at: number,
  who: string,
  now: Instant,
): Change | null {
  const slot = challenge.slots[at]
  if (!slot) throw new AppError('NOT_FOUND')
  if (who !== personId && slot.claim?.personId !== personId) throw new AppError('FORBIDDEN')
  if (!slot.claim?.team.some((mate) => mate.personId === who)) return null
  assertPosted(challenge)
  assertAllows('leaveTeam', slot, now)
  const claim = { ...slot.claim, team: slot.claim.team.filter((mate) => mate.personId !== who) }
  return { status: 'posted', slots: [slotChange(at, slot, { ...slot, claim })], happened: [] }
}

/** Whether somebody may leave: on a team, and not handed in yet. */
export const mayLeave = (challenge: Challenge, personId: string, now: Instant): boolean =>
  challenge.slots.some(
    (slot) =>
      slot.claim !== undefined &&
      slot.claim.personId !== personId &&
      isOn(slot.claim, personId) &&
      allows('leaveTeam', slot, now),
  )
