import { useSyncExternalStore } from 'react'
import { keep, kept } from '../platform/storage'
import type { Language } from './languages'

const KEY = 'language'
const listeners = new Set<() => void>()
let chosen: Language | undefined

/** The language that this person chose on this device; Chinese until they choose. */
export function currentLanguage(): Language {
  chosen ??= kept<Language>(KEY) === 'en' ? 'en' : 'zh'
  return chosen
}

export function chooseLanguage(language: Language): void {
  chosen = language
  keep(KEY, language)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The language, followed: whoever uses it is drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage)
