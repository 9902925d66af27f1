import { HOUR, type Instant } from '#core/kernel/day'
import type { MyClaim } from './types'

/** A claim that ends so soon is spoken of on 今日. */
const ENDS_SOON = 24 * HOUR

const RUNNING = ['returned', 'held', 'submitted']
const GIVEN_BACK = ['released', 'handedOver', 'withdrawn']

/** Running ones by what they ask for: what was sent back, then what ends first, then what waits for somebody else. */
export const running = (claims: readonly MyClaim[]): MyClaim[] =>
  claims
    .filter(({ standing }) => RUNNING.includes(standing))
    .sort(
      (a, b) =>
        RUNNING.indexOf(a.standing) - RUNNING.indexOf(b.standing) ||
        (a.leaseUntil ?? Infinity) - (b.leaseUntil ?? Infinity),
    )

export const done = (claims: readonly MyClaim[]): MyClaim[] => claims.filter(({ standing }) => standing === 'accepted')
export const givenBack = (claims: readonly MyClaim[]): MyClaim[] =>
  claims.filter(({ standing }) => GIVEN_BACK.includes(standing))
export const lapsed = (claims: readonly MyClaim[]): MyClaim[] => claims.filter(({ standing }) => standing === 'lapsed')

/** What somebody has to see to today: work that was sent back, and claims about to end. */
export const needsDoing = (claims: readonly MyClaim[], now: Instant): MyClaim[] =>
  running(claims).filter(
    ({ standing, leaseUntil }) =>
      standing === 'returned' || (standing === 'held' && leaseUntil !== null && leaseUntil - now < ENDS_SOON),
  )
