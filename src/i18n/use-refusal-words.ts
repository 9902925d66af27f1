import { useCallback } from 'react'
import type { ShownRefusal } from '../api/refusal'
import { useLanguage } from './language'
import { refusalWords } from './refusal-words'

/** Refusals in words, in the language chosen now. */
export function useRefusalWords(): (refusal: ShownRefusal) => string {
  const language = useLanguage()
  return useCallback((refusal) => refusalWords(refusal, Date.now(), language), [language])
}
