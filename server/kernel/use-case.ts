import type { AnyAction, OutputOf, ParsedInputOf, SubjectOf } from '#core/kernel/contract'
import type { Instant } from '#core/kernel/day'
import type { Actor } from '#core/kernel/roles'

/** What a use-case is given besides its input. Time, chance and the caller arrive; they are not fetched. */
export interface Context<Subject> {
  actor: Actor
  now: Instant
  /** What the action is about, read together with the caller; undefined where the input names nothing. */
  subject: Subject
  /** An id for what this command creates: the same when the command is sent again. */
  newId: () => string
}

/** One action: it reads, asks a rule, and commits with one conditional write. `Stores` are the repositories it uses. */
export type UseCase<A extends AnyAction, Stores> = (
  input: ParsedInputOf<A>,
  context: Context<SubjectOf<A>> & Stores,
) => Promise<OutputOf<A>>
