import type { ShownRefusal } from '../api/refusal'
import { refusals as en } from './en/refusals'
import type { Language } from './languages'
import { refusals as zh } from './zh/refusals'

type Words = (facts: ShownRefusal['details'], now: number) => string

const CATALOGUES = { zh, en } as Record<Language, Record<string, Words | undefined>>

/** A refusal in words. A code that this build does not know yet reads as the unexpected one, with the code as its id. */
export function refusalWords(refusal: ShownRefusal, now: number, language: Language): string {
  const words = CATALOGUES[language][refusal.code]
  if (words) return words(refusal.details, now)
  return (language === 'zh' ? zh : en).UNEXPECTED({ id: refusal.code }, now)
}
