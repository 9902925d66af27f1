import type { Rule } from '../../../features/points/types'
import type { T } from '../../../i18n/t'

/** What each time is worth, in words. */
export function worthWords({ points, stated, most }: Rule, t: T): string {
  if (stated) return [t('rules.stated', { most }), t('rules.statedElse', { points })].join(t('rules.comma'))
  return points > 0 ? t('rules.each', { points }) : t('rules.nothing')
}

/** The caps, in words; that there are none is said too. */
export function capWords({ perDay, perMonth, perYear }: Rule, t: T): string {
  const caps = [
    perDay === undefined ? '' : t('rules.perDay', { cap: perDay }),
    perMonth === undefined ? '' : t('rules.perMonth', { cap: perMonth }),
    perYear === undefined ? '' : t('rules.perYear', { cap: perYear }),
  ].filter(Boolean)
  return caps.length === 0 ? t('rules.noCap') : caps.join(t('rules.comma'))
}
