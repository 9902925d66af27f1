import type { Answer } from './world'

/** What a call was refused with; `ok` when it was not. */
export const refusalCode = (answer: Answer): string => (answer.ok ? 'ok' : answer.error.code)
