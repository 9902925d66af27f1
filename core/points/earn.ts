import type { Instant } from '../kernel/day'
import type { Effect } from '../kernel/effect'
import type { PointCause } from './words'

/** 入账: what somebody did that may earn points and hours. What it earns, the rule set says that was in force at `at`. */
export interface Earn {
  cause: PointCause
  /** What it was, once: `<challenge>.<slot>.<fence>`, `<lesson>`. */
  causeId: string
  title: string
  /** Where it counts: the unit that posted it, or held the lesson. */
  orgId: string
  personId: string
  name: string
  /** When it was done. */
  at: Instant
  /** What the challenge states; 0 leaves it to the rules. */
  points: number
  minutes: number
}

declare module '../kernel/effect' {
  interface EffectKinds {
    earn: Earn
  }
}

/** States that somebody earns something by a change of `thing`: once for each cause and person, however often it is stated. */
export function earn(thing: string, at: Instant, facts: Earn): Effect {
  return { id: `${thing}:earn:${facts.causeId}:${facts.personId}`, kind: 'earn', at, facts }
}
