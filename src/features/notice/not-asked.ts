import { DAY } from '#core/kernel/day'
import type { TemplateKey } from '#core/notice/templates'
import { personKey } from '../../platform/persona'
import { drop, keep, kept } from '../../platform/storage'

/** So long nobody is asked again who said no. */
const PEACE = 14 * DAY

const keyOf = (what: TemplateKey | 'all') => `not-asked/${personKey()}/${what}`

/** They said no to this kind of message, or to all of them. */
export const noteDeclined = (what: TemplateKey | 'all'): void => keep(keyOf(what), Date.now())
export const forgetDeclined = (what: TemplateKey | 'all'): void => drop(keyOf(what))

/** They said no not long ago: asking again would be nagging. */
export function isLeftAlone(what: TemplateKey): boolean {
  const since = (key: string) => Date.now() - (kept<number>(key) ?? 0)
  return since(keyOf(what)) < PEACE || since(keyOf('all')) < PEACE
}
