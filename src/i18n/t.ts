import { useCallback } from 'react'
import { en } from './en/messages'
import { currentLanguage, useLanguage } from './language'
import type { Language } from './languages'
import { zh } from './zh/messages'

/** A message is a text, or a function of its facts: so that a missing or a wrong fact does not compile. */
type Messages = typeof zh
export type MessageKey = keyof Messages
type Facts<K extends MessageKey> = Messages[K] extends (facts: infer F) => string ? [facts: F] : []
export type T = <K extends MessageKey>(key: K, ...facts: Facts<K>) => string

const CATALOGUES: Record<Language, Messages> = { zh, en }

export function translate<K extends MessageKey>(language: Language, key: K, ...facts: Facts<K>): string {
  const message: unknown = CATALOGUES[language][key]
  return typeof message === 'function' ? String(message(...facts)) : String(message)
}

/** A message in the language chosen now. In a component use `useT`, which follows a change. */
export const t: T = (key, ...facts) => translate(currentLanguage(), key, ...facts)

/** `t` for a component: draws it again when the language changes. */
export function useT(): T {
  const language = useLanguage()
  return useCallback((key, ...facts) => translate(language, key, ...facts), [language])
}
