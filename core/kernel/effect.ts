import { HOUR, type Instant, MINUTE } from './day'

/**
 * Kinds of effect, each with its facts. A context adds its own by `declare module` beside its rules, so that an effect
 * without somebody who carries it out does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: contexts add to it.
export interface EffectKinds {}

export type EffectKind = keyof EffectKinds

/**
 * 后续: something that follows from a change, written in the same conditional write and carried out afterwards, at least
 * once. Its id says what it is (`<thing>:<kind>:<key>`), and what it makes has ids that follow from it: exactly once in effect.
 */
export type Effect<K extends EffectKind = EffectKind> = { [Kind in K]: EffectOf<Kind> }[K]

interface EffectOf<Kind extends EffectKind> {
  id: string
  kind: Kind
  at: Instant
  facts: EffectKinds[Kind]
  /** How often it has failed. */
  tries?: number
  /** How far it has been carried out, where that takes more than one run. */
  cursor?: string
}

/** What a document carries that states effects: what follows, and when to look at it next. Neither where nothing does. */
export interface Carrier {
  _id: string
  effects?: Effect[]
  effectsDue?: Instant
}

/** An effect that has failed so often is parked: an officer sees it and can have it tried again. */
export const TRIES_MOST = 8

/** After a failure the next try waits: a minute, then twice as long each time, two hours at most. */
export function retryAt(tries: number, now: Instant): Instant {
  return now + Math.min(2 * HOUR, MINUTE * 2 ** (tries - 1))
}
