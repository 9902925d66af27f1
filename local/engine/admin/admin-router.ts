import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineDatabase } from '../database/database'
import type { Fault } from '../faults/fault'
import type { Faults } from '../faults/faults'
import type { Stats } from '../stats/stats'
import type { AdminHandler, AdminReply, AdminRequest } from './admin-request'
import { refusal } from './admin-request'

/** The connection is cut after the work was done: the caller cannot know whether it was. */
export const LOST_ANSWER = Symbol('lost answer')

/** Sends each request of the SDK to what serves it, through the faults in force, and counts it. */
export class AdminRouter {
  constructor(
    private readonly database: EngineDatabase,
    private readonly handlers: ReadonlyMap<string, AdminHandler>,
    private readonly faults: Faults,
    private readonly stats: Stats,
  ) {}

  async answer(request: AdminRequest): Promise<AdminReply | typeof LOST_ANSWER> {
    const faults = this.faults.strike({
      action: request.action,
      collection: collectionOf(request.params),
      function: request.invocation?.functionName,
    })
    for (const fault of faults) if (fault.kind === 'delay') await sleep(fault.ms ?? 0)
    const struck = faults.find((fault) => fault.kind === 'error' || fault.kind === 'conflict')
    const reply = struck ? this.refuse(request, struck) : await this.serve(request)
    return faults.some((fault) => fault.kind === 'lostAnswer') ? LOST_ANSWER : withRequestId(reply)
  }

  private refuse(request: AdminRequest, fault: Fault): AdminReply {
    this.stats.request(request.action, 0, true, request.invocation)
    if (fault.kind === 'conflict') this.endTransaction(request)
    return faultAnswer(fault)
  }

  /** Who loses a conflict has lost the whole transaction: the server ends it, and its documents are free for a retry. */
  private endTransaction({ params: { transactionId } }: AdminRequest): void {
    if (transactionId !== undefined) this.database.request('database.abortTransaction', { transactionId })
  }

  private async serve(request: AdminRequest): Promise<AdminReply> {
    const startedAt = performance.now()
    const reply = await this.dispatch(request)
    const isRefused = !Buffer.isBuffer(reply) && 'code' in reply
    this.stats.request(request.action, performance.now() - startedAt, isRefused, request.invocation)
    return reply
  }

  private async dispatch(request: AdminRequest): Promise<AdminReply> {
    const handler = this.handlers.get(request.action)
    if (handler) return handler(request)
    if (!request.action.startsWith('database.')) {
      return refusal('INVALID_ACTION', `the engine does not serve the action ${JSON.stringify(request.action)}`)
    }
    const { answer, work } = await this.database.answer(request.action, request.params)
    this.stats.databaseWork(work)
    return answer
  }
}

function faultAnswer(fault: Fault): AdminReply {
  if (fault.kind === 'error') return refusal(fault.code ?? 'SYS_ERR', fault.message ?? 'injected fault')
  // As the cloud words it: at an operation the code is lost in the SDK, and the message is all that callers can go by.
  const message =
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.'
  return refusal('DATABASE_TRANSACTION_CONFLICT', message)
}

function withRequestId(reply: AdminReply): AdminReply {
  return Buffer.isBuffer(reply) || 'requestId' in reply ? reply : { ...reply, requestId: randomUUID() }
}

function collectionOf(params: Record<string, unknown>): string | undefined {
  return typeof params.collectionName === 'string' ? params.collectionName : undefined
}
