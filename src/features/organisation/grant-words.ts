import type { Instant } from '#core/kernel/day'
import type { Language } from '../../i18n/languages'
import type { T } from '../../i18n/t'
import { fullDay } from '../../i18n/time-words'
import type { Grant } from './types'

/** `至 2026年12月31日 周四`, the last day on which a role holds; or that it does not end. */
export function untilWords(until: Instant | null, now: Instant, t: T, language: Language): string {
  return until === null ? t('grants.lasting') : t('grants.until', { day: fullDay(until - 1, now, language) })
}

/** From when to when somebody holds a role. */
export function grantSpan({ at, until }: Grant, now: Instant, t: T, language: Language): string {
  // What was there at first was given at no time.
  const since = at === 0 ? t('grants.seeded') : t('grants.since', { day: fullDay(at, now, language) })
  return `${since} · ${untilWords(until, now, t, language)}`
}
