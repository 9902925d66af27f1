import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { OrgPath } from './org-path'
import type { Role } from './roles'

/**
 * Who may call an action: anyone who holds one of `roles`. With `within`, the role must be held at or above the
 * place that it names: the input's own, or that of the thing the action is about. No place named: refused.
 */
export interface Access<Input = never, Subject = never> {
  roles: readonly Role[]
  within?: (input: Input, subject: Subject) => OrgPath | undefined
  /** What is elsewhere reads as not there (NOT_FOUND for FORBIDDEN): for things whose very existence is nobody else's business. */
  hides?: true
}

/** What an audit row says besides who, what and when. Ids and figures only, never anything about a person. */
export interface AuditDetail {
  /** Id of what it was done to, where that is not the subject. */
  target?: string
  /** Ids of other units in whose audit the row stands too: where a moved unit goes, say. */
  alsoIn?: readonly string[]
  facts?: Record<string, string | number | boolean>
}

/** What can be asked of one action, what it answers, and who may ask. Queries change nothing; commands can be re-sent. */
export interface ActionContract<
  I extends GenericSchema = GenericSchema,
  O extends GenericSchema = GenericSchema,
  Subject = unknown,
> {
  kind: 'query' | 'command'
  input: I
  output: O
  access: Access<InferOutput<I>, Subject>
  /** Leaves a row of 审计 before it is done: changes of who may do what, and every look at protected data. */
  audited?: true | ((input: InferOutput<I>, subject: Subject) => AuditDetail)
  /**
   * What it stores about the caller, who has to have agreed to the privacy policy before: `input`, what they tell about
   * themselves; `name`, their name where they are known here (a resident who never gave one has nothing to agree to).
   */
  personal?: 'input' | 'name'
}

/** States the contract of an action that is about nothing in particular; the types of client and server come from it. */
export function action<I extends GenericSchema, O extends GenericSchema>(
  contract: ActionContract<I, O, undefined>,
): ActionContract<I, O, undefined> {
  return contract
}

/** States contracts of actions about a `Subject`, which the door reads together with the caller. */
export function actionOn<Subject>() {
  return <I extends GenericSchema, O extends GenericSchema>(
    contract: ActionContract<I, O, Subject>,
  ): ActionContract<I, O, Subject> => contract
}

// biome-ignore lint/suspicious/noExplicitAny: a contract of any action; its own types are inferred where it is used.
export type AnyAction = ActionContract<any, any, any>
export type ContextContract = Record<string, AnyAction>

/** What a caller sends. */
export type InputOf<A extends AnyAction> = InferInput<A['input']>
/** What a use-case is given: the input as parsed. */
export type ParsedInputOf<A extends AnyAction> = InferOutput<A['input']>
/** What a caller receives. */
export type OutputOf<A extends AnyAction> = InferOutput<A['output']>
export type SubjectOf<A extends AnyAction> = A extends ActionContract<infer _I, infer _O, infer S> ? S : never

/** What goes over the wire to a cloud function. `commandId` is the client's, kept until it is answered. */
export interface ActionEvent {
  action: string
  input: unknown
  commandId?: string
}
