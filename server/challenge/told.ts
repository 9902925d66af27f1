import type { Challenge, PastClaim } from '#core/challenge/challenge'
import type { Change } from '#core/challenge/change'
import { DAY, type Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { unitIds } from '#core/kernel/org-path'
import { notify } from '#core/notice/notify'

/** What notices say of a challenge. */
export const factsOf = ({ _id, title, unit }: Pick<Challenge, '_id' | 'title' | 'unit'>) => ({
  challengeId: _id,
  title,
  unit,
})

const person = (personId: string) => ({ who: 'person' as const, personId })
const posters = ({ orgId }: Challenge) => ({ who: 'keepers' as const, unitId: orgId })
const key = ({ slot, fence }: { slot: number; fence: number }) => `${slot}.${fence}`

/** Whose lease ended is told, whoever's command it was that ended it. */
export function leasesEnded(challenge: Challenge, { past = [] }: Change, now: Instant): Effect[] {
  const lapsed = past.filter(({ end }) => end === 'lapsed')
  return lapsed.map((one) => told(challenge, one, 'leaseEnded', now))
}

const told = (challenge: Challenge, past: PastClaim, kind: 'leaseEnded', now: Instant): Effect =>
  notify(challenge._id, key(past), now, { kind, facts: factsOf(challenge), to: person(past.personId) })

/** Those who post for the unit are told that work waits for them. */
export const workSubmitted = (challenge: Challenge, slot: number, fence: number, by: string, now: Instant): Effect =>
  notify(challenge._id, `${key({ slot, fence })}.${by}`, now, {
    kind: 'workSubmitted',
    facts: factsOf(challenge),
    to: posters(challenge),
  })

/** The lead is told what is missing. */
export const workReturned = (challenge: Challenge, slot: number, fence: number, by: string, now: Instant): Effect[] => {
  const claim = challenge.slots[slot]?.claim
  if (!claim) return []
  const facts = { ...factsOf(challenge), reason: claim.missing ?? '', until: claim.leaseUntil }
  return [
    notify(challenge._id, `${key({ slot, fence })}.${by}`, now, {
      kind: 'workReturned',
      facts,
      to: person(claim.personId),
    }),
  ]
}

/** Everybody who did it is told that it was accepted. */
export const workAccepted = (challenge: Challenge, slot: number, fence: number, now: Instant): Effect[] => {
  const claim = challenge.slots[slot]?.claim
  const people = claim ? [claim, ...claim.team] : []
  return people.map(({ personId }) =>
    notify(challenge._id, `${key({ slot, fence })}.${personId}`, now, {
      kind: 'workAccepted',
      facts: factsOf(challenge),
      to: person(personId),
    }),
  )
}

export const bidsChosen = (challenge: Challenge, { chosen = [], slots }: Change, now: Instant): Effect[] =>
  chosen.map(({ personId }, i) =>
    notify(challenge._id, `${slots[i]?.at}.${slots[i]?.next.fence}`, now, {
      kind: 'bidChosen',
      facts: { ...factsOf(challenge), until: slots[i]?.next.claim?.leaseUntil ?? now },
      to: person(personId),
    }),
  )

/** Who held it is told why it was withdrawn. */
export const calledOff = (challenge: Challenge, { past = [] }: Change, reason: string, now: Instant): Effect[] =>
  past.map((one) =>
    notify(challenge._id, key(one), now, {
      kind: 'challengeWithdrawn',
      facts: { ...factsOf(challenge), reason },
      to: person(one.personId),
    }),
  )

/** The unit and the former holder are told that somebody else leads now. */
export const handedOver = (challenge: Challenge, { past = [] }: Change, now: Instant): Effect[] =>
  past.flatMap((one) =>
    [posters(challenge), person(one.personId)].map((to) =>
      notify(challenge._id, `${key(one)}.${to.who}`, now, { kind: 'handOverTaken', facts: factsOf(challenge), to }),
    ),
  )

/** Whose lease ends soon is told. */
export const leasesEnding = (challenge: Challenge, { slots }: Change, now: Instant): Effect[] =>
  slots.flatMap(({ at: slot, next: { fence, claim } }) =>
    claim
      ? [
          notify(challenge._id, `${key({ slot, fence })}.${claim.leaseUntil}`, now, {
            kind: 'leaseEnding',
            facts: { ...factsOf(challenge), until: claim.leaseUntil },
            to: person(claim.personId),
            until: claim.leaseUntil,
          }),
        ]
      : [],
  )

/** Overdue: those who post for the unit, then for the street, then for the district. */
export const overdue = (challenge: Challenge, level: number, now: Instant): Effect => {
  const [district, street] = unitIds(challenge.orgPath)
  const unitId = [challenge.orgId, street, district][level - 1] ?? challenge.orgId
  const days = Math.floor((now - challenge.deadline) / DAY)
  return notify(challenge._id, `overdue.${challenge.deadline}.${level}`, now, {
    kind: 'challengeOverdue',
    facts: { ...factsOf(challenge), deadline: challenge.deadline, days },
    to: { who: 'keepers', unitId },
  })
}

/** A new challenge: those whose saved filter it fits are told. */
export const posted = (challenge: Challenge, now: Instant): Effect =>
  notify(challenge._id, 'posted', now, {
    kind: 'challengePosted',
    facts: { ...factsOf(challenge), deadline: challenge.deadline },
    to: { who: 'watchers', challengeId: challenge._id },
    until: challenge.deadline,
  })
