/**
 * Refusals that any action can give, each with the facts that its message needs. A context adds its own by
 * `declare module` beside its rules, so that a code without a translation, or with the wrong facts, does not compile.
 */
export interface Refusals {
  /** The event is not `{action, input, commandId?}`, or names no action of this function. */
  ACTION_UNKNOWN: { action: string }
  /** The input does not fit the action's schema. `fields` are dotted paths. */
  INPUT_INVALID: { fields: string[] }
  /** No account, or an account that holds none of the roles that the action asks for in that place. */
  FORBIDDEN: Record<string, never>
  /** It is not there, or not for this caller: the two cannot be told apart. */
  NOT_FOUND: Record<string, never>
  /** Somebody else changed it in between; what the caller saw no longer holds. */
  CONFLICT: Record<string, never>
  /** Too many tries. `retryAt`: when the next one counts, in ms since 1970. */
  TOO_MANY_TRIES: { retryAt: number }
  /** Unexpected. Logged under `id`, which the screen shows. */
  UNEXPECTED: { id: string }
}

export type RefusalCode = keyof Refusals

/** A refusal as it crosses the wire. */
export type Refusal = { [C in RefusalCode]: { code: C; details: Refusals[C] } }[RefusalCode]

type Facts<C extends RefusalCode> = Refusals[C] extends Record<string, never> ? [] : [details: Refusals[C]]

/** An expected refusal: a code and its facts, translated at the screen. Everything else thrown is a fault. */
export class AppError<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'AppError'
  readonly details: Refusals[C]

  constructor(
    readonly code: C,
    ...[details]: Facts<C>
  ) {
    super(code)
    this.details = (details ?? {}) as Refusals[C]
  }
}
