import { en } from './en/messages'
import type { Language } from './languages'
import { zh } from './zh/messages'

/** A message is a text, or a function of its facts: so that a missing or a wrong fact does not compile. */
type Messages = typeof zh
export type MessageKey = keyof Messages
export type Facts<K extends MessageKey> = Messages[K] extends (facts: infer F) => string ? [facts: F] : []
export type T = <K extends MessageKey>(key: K, ...facts: Facts<K>) => string

const CATALOGUES: Record<Language, Messages> = { zh, en }

/** A message in one language. Screens use `useT`. */
export function translate<K extends MessageKey>(language: Language, key: K, ...facts: Facts<K>): string {
  const message: unknown = CATALOGUES[language][key]
  return typeof message === 'function' ? String(message(...facts)) : String(message)
}

/** A message without facts whose key was put together at runtime; what this build has no word for reads as `other`. */
export const messageOr = (t: T, key: string, other: string): string =>
  typeof zh[key as MessageKey] === 'string' ? (t as (key: string) => string)(key) : other
