/** What the person said to each template, by its id. */
export interface SubscribeAnswer {
  /** The main switch is off: they were not even asked. */
  off: boolean
  accepted: string[]
  /** Declined now, or for good in WeChat's settings. */
  declined: string[]
}

/**
 * Asks whether WeChat may send a message of each template, at most three. Only in a tap, before anything is awaited. Never fails:
 * what could not be asked is neither accepted nor declined.
 */
export type AskToSubscribe = (templateIds: string[]) => Promise<SubscribeAnswer>
