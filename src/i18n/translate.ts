import { en } from './en/messages'
import type { Language } from './languages'
import type { SameShape } from './same-shape'
import type { Together } from './together'
import type { account } from './zh/account'
import type { challengeActs } from './zh/challenge-acts'
import type { challengeDesk } from './zh/challenge-desk'
import { zh } from './zh/messages'
import type { notice } from './zh/notice'
import type { organisation } from './zh/organisation'
import type { points } from './zh/points'
import type { pointsDesk } from './zh/points-desk'
import type { roster } from './zh/roster'

/** A message is a text, or a function of its facts: so that a missing or a wrong fact does not compile. */
type Messages = Together<
  [
    typeof zh,
    typeof account,
    typeof challengeActs,
    typeof challengeDesk,
    typeof notice,
    typeof organisation,
    typeof points,
    typeof pointsDesk,
    typeof roster,
  ]
>
export type MessageKey = keyof Messages
export type Facts<K extends MessageKey> = Messages[K] extends (facts: infer F) => string ? [facts: F] : []
export type T = <K extends MessageKey>(key: K, ...facts: Facts<K>) => string

const CATALOGUES: Record<Language, Partial<Messages>> = { zh, en }

/**
 * Words that come with a sub-package, and not with the first download: its `words.ts` adds them, and each of its pages
 * imports that before it draws anything.
 */
export function addWords<W extends object>(words: { zh: W; en: SameShape<W> }): void {
  Object.assign(CATALOGUES.zh, words.zh)
  Object.assign(CATALOGUES.en, words.en)
}

/** A message in one language. Screens use `useT`. */
export function translate<K extends MessageKey>(language: Language, key: K, ...facts: Facts<K>): string {
  const message: unknown = CATALOGUES[language][key]
  return typeof message === 'function' ? String(message(...facts)) : String(message)
}

/** A message without facts whose key was put together at runtime; what this build has no word for reads as `other`. */
export const messageOr = (t: T, key: string, other: string): string =>
  typeof CATALOGUES.zh[key as MessageKey] === 'string' ? (t as (key: string) => string)(key) : other
