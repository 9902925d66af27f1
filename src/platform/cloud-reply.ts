/** What became of one call of a cloud function, on either platform. */
export type CloudReply =
  /** The function answered. */
  | { kind: 'answered'; answer: unknown }
  /** It may or may not have run: no answer came back. */
  | { kind: 'lost'; timedOut: boolean }
  /** It was reached and failed. `id` helps to find out why. */
  | { kind: 'fault'; id: string }

export type CallFunction = (name: string, event: object) => Promise<CloudReply>
