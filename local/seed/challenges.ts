import type { Bid, Claim, Happening, Mate, Slot } from '#core/challenge/challenge'
import type { ChallengeKind, ChallengeStatus, ClaimMode, SlotState, Urgency } from '#core/challenge/words'
import { freeSlot } from '#core/challenge/write'
import { DAY, HOUR, type Instant } from '#core/kernel/day'
import type { ChallengeDocument } from '#server/cloudbase/challenges'
import type { OrgDocument } from '#server/cloudbase/orgs'
import plans from './data/challenges.json'
import type { MemberDocument } from './people'

interface ClaimPlan {
  slot: number
  /** One of the invented members of the community, or one of the cast. */
  member?: number
  person?: string
  hoursAgo: number
  state?: SlotState
  note?: string
  missing?: string
}

interface Plan {
  id: string
  kind: ChallengeKind
  title: string
  summary: string
  unit: string
  venue: string
  address: string
  /** Approximate: the community's surroundings, nobody's door. */
  point?: { latitude: number; longitude: number }
  urgency?: Urgency
  mode?: ClaimMode
  openTo?: 'here' | 'everybody'
  skills: string[]
  slots: number
  teamSize: number
  points: number
  minutes: number
  leaseHours: number
  postedHoursAgo?: number
  /** The deadline, in days from the demo's first moment. */
  days: number
  status?: ChallengeStatus
  claims?: ClaimPlan[]
  bids?: { member: number; note: string }[]
}

/** Invented work at real communities. Where it is, is approximate. */
const PLANS = plans as Plan[]

export function seedChallenges(
  now: Instant,
  units: readonly OrgDocument[],
  members: readonly MemberDocument[],
): ChallengeDocument[] {
  return PLANS.map((plan) => toChallenge(plan, now, units, members))
}

function toChallenge(plan: Plan, now: Instant, units: readonly OrgDocument[], members: readonly MemberDocument[]) {
  const unit = units.find(({ _id }) => _id === plan.unit)
  if (!unit) throw new Error(`no such unit: ${plan.unit}`)
  const {
    id: _id,
    kind,
    title,
    summary,
    skills,
    teamSize,
    points,
    minutes,
    leaseHours,
    point,
    status = 'posted',
  } = plan
  const postedAt = now - (plan.postedHoursAgo ?? 1) * HOUR
  const helpers = members.filter(({ branchId }) => branchId.startsWith(plan.unit.slice(0, 12)))
  const someone = (index: number): Mate => {
    const { _id: personId = '', name = '' } = helpers[index] ?? {}
    return { personId, name }
  }
  const slots: Slot[] = Array.from({ length: plan.slots }, freeSlot)
  for (const claim of plan.claims ?? []) {
    const who = members.find((one) => one._id === claim.person)
    const mate = who ? { personId: who._id, name: who.name } : someone(claim.member ?? 0)
    slots[claim.slot] = toSlot(claim, mate, plan, now)
  }
  const bids: Bid[] = (plan.bids ?? []).map(({ member, note }, i) => ({
    ...someone(member),
    note,
    at: postedAt + (i + 1) * HOUR,
  }))
  const people = [...slots.flatMap(({ claim }) => (claim ? [claim.personId] : [])), ...bids.map((bid) => bid.personId)]
  const history: Happening[] = status === 'draft' ? [] : [{ at: postedAt, what: 'posted', slot: null, note: null }]
  return {
    _id,
    kind,
    title,
    summary,
    skills,
    teamSize,
    points,
    minutes,
    leaseHours,
    status,
    venue: { name: plan.venue, address: plan.address, ...(point && { point }) },
    ...(point && { location: { type: 'Point', coordinates: [point.longitude, point.latitude] } }),
    urgency: plan.urgency ?? 'normal',
    mode: plan.mode ?? 'firstCome',
    openTo: plan.openTo ?? 'here',
    deadline: now + plan.days * DAY,
    orgId: unit._id,
    unit: unit.name,
    createdBy: 'p-worker',
    createdAt: postedAt,
    at: postedAt,
    ...(status !== 'draft' && { postedAt, due: now }),
    v: 0,
    slots,
    past: [],
    bids,
    history,
    people,
  }
}

function toSlot({ hoursAgo, state = 'held', note, missing }: ClaimPlan, mate: Mate, plan: Plan, now: Instant): Slot {
  const at = now - hoursAgo * HOUR
  const claim: Claim = {
    ...mate,
    at,
    leaseUntil: (state === 'returned' ? now : at) + plan.leaseHours * HOUR,
    by: `seed-${plan.id}-${mate.personId}`,
    team: [],
    ...(note !== undefined && { work: { at: at + 4 * HOUR, note, photos: [], minutes: plan.minutes, by: 'seed' } }),
    ...(missing !== undefined && { missing }),
    ...(state === 'accepted' && { acceptedAt: at + 20 * HOUR }),
  }
  return { rev: 1, fence: 1, state, claim }
}
