/**
 * One operation at a time in a transaction: the cloud answers the second of two that are sent together with
 * TransactionBusy. Here an operation takes no time, so its turn is kept a little longer than it needs, until whoever
 * waited for its answer could have sent the next one.
 */
export class Turns {
  readonly #taken = new Set<string>()

  /** Takes the turn of a transaction; false when another operation has it. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false
    this.#taken.add(id)
    return true
  }

  async release(id: string): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, TURN_MS))
    this.#taken.delete(id)
  }
}

const TURN_MS = 4
