import { useCallback } from 'react'
import { currentLanguage, useLanguage } from './language'
import { type T, translate } from './translate'

export type { MessageKey, T } from './translate'

/** A message in the language chosen now. In a component use `useT`, which follows a change. */
export const t: T = (key, ...facts) => translate(currentLanguage(), key, ...facts)

/** `t` for a component: draws it again when the language changes. */
export function useT(): T {
  const language = useLanguage()
  return useCallback((key, ...facts) => translate(language, key, ...facts), [language])
}
