import type { Instant } from '../kernel/day'
import type { Effect } from '../kernel/effect'
import type { Role } from '../kernel/roles'
import type { Said } from './kinds'
import type { TemplateKey } from './templates'

/** Who is to know. Who that is, is found out when the notice is made, and not when it was stated. */
export type Recipients =
  | { who: 'person'; personId: string }
  /** Whoever keeps the roster of a unit: those posted on it, or, where there is nobody, on the next one above. */
  | { who: 'keepers'; unitId: string }
  | { who: 'people'; personIds: string[] }
  /** Those who have seats in a lesson. */
  | { who: 'seats'; lessonId: string }
  /** Everybody on the roster of a lesson. */
  | { who: 'roster'; lessonId: string }
  /** Members, with an account, of a unit and all below it. */
  | { who: 'audience'; unitId: string }
  /** Those whose saved filter 订阅榜单 fits a challenge. */
  | { who: 'watchers'; challengeId: string }

/** 管名册: the roles that a roster's affairs are told to. */
export const TOLD = ['branchSecretary', 'communityWorker', 'streetOfficer', 'districtOfficer'] as const satisfies Role[]

/** A notice to be made: what it says, to whom. */
export type Notify = Said & {
  to: Recipients
  /** After this moment nobody needs to know any more: a reminder of a lesson that has begun. */
  until?: Instant
  /** Id of the person whose name the facts hold. */
  about?: string
}

declare module '../kernel/effect' {
  interface EffectKinds {
    notify: Notify
    /** Messages of a template that failed for a reason of ours: an officer has them sent again when it is mended. */
    resend: { template: TemplateKey }
  }
}

/**
 * States a notice as what follows from a change of `thing`.
 *
 * @param key makes it this one of its kind: of the same thing, the same key is the same notice
 */
export function notify(thing: string, key: string, at: Instant, facts: Notify): Effect {
  return { id: `${thing}:${facts.kind}:${key}`, kind: 'notify', at, facts }
}

/** The id of the notice that one person gets of an effect. */
export const noticeId = (effectId: string, personId: string): string => `${effectId}:${personId}`
