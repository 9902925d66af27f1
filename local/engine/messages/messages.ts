import * as v from 'valibot'
import type { Journal } from '../state/journal'
import { Consents } from './consents'

/** A subscribe message that reached a person's phone. */
export interface SentMessage {
  openid: string
  templateId: string
  page?: string
  data: Record<string, string>
  /** When, in milliseconds since 1970, by the engine's clock. */
  sentAt: number
}

const entrySchema = v.variant('kind', [
  v.object({ kind: v.literal('grant'), openid: v.string(), templateId: v.string(), count: v.number() }),
  v.object({
    kind: v.literal('sent'),
    message: v.object({
      openid: v.string(),
      templateId: v.string(),
      page: v.exactOptional(v.string()),
      data: v.record(v.string(), v.string()),
      sentAt: v.number(),
    }),
  }),
])

/** The newest messages are kept; a phone's list has an end, too. */
const KEPT = 10_000

/** Consents and the messages that were sent on them: the phone's side of subscribe messages. */
export class Messages {
  readonly consents = new Consents()
  private sent: SentMessage[] = []

  /** @throws Error when the journal is damaged */
  constructor(private readonly journal: Journal) {
    for (const line of journal.read()) this.apply(v.parse(entrySchema, line))
  }

  grant(openid: string, templateId: string, count: number): void {
    this.journal.append({ kind: 'grant', openid, templateId, count })
    this.consents.grant(openid, templateId, count)
  }

  /** Sends when the person allows it; false when not. */
  send(message: SentMessage): boolean {
    if (this.consents.count(message.openid, message.templateId) === 0) return false
    const entry = { kind: 'sent' as const, message }
    this.journal.append(entry)
    this.apply(entry)
    return true
  }

  list(openid?: string): SentMessage[] {
    return this.sent.filter((message) => openid === undefined || message.openid === openid)
  }

  clear(): void {
    this.journal.clear()
    this.consents.clear()
    this.sent = []
  }

  private apply(entry: v.InferOutput<typeof entrySchema>): void {
    if (entry.kind === 'grant') this.consents.grant(entry.openid, entry.templateId, entry.count)
    else {
      this.consents.use(entry.message.openid, entry.message.templateId)
      this.sent.push(entry.message)
      if (this.sent.length > KEPT) this.sent.shift()
    }
  }
}
