import type { Invocation } from '../functions/invocations'
import type { AdminAnswer } from '../types'

/** One request of the SDK, whatever its wire format was. */
export interface AdminRequest {
  action: string
  params: Record<string, unknown>
  /** The run of a function that sent it; none when an operator's script did. */
  invocation: Invocation | undefined
}

/** Answers JSON, or bytes for the one protocol that is not JSON (openapi). */
export type AdminReply = AdminAnswer | Buffer

export type AdminHandler = (request: AdminRequest) => AdminReply | Promise<AdminReply>

export function refusal(code: string, message: string): AdminAnswer {
  return { code, message }
}
