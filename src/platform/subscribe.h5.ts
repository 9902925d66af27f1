import type { AskToSubscribe } from './subscribe-answer'

/** A browser gets no subscribe messages: there is nothing to ask. */
export const canSubscribe = false

export const askToSubscribe: AskToSubscribe = () => Promise.resolve({ off: false, accepted: [], declined: [] })
