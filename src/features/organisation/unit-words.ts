import type { Language } from '../../i18n/languages'
import type { T } from '../../i18n/t'
import type { Unit, UnitEvent, UnitRow } from './types'

type Named = Pick<Unit, 'name' | 'nameEn'>
type Shaped = Pick<Unit, 'kind' | 'partyKind'>

/** A unit's name for who reads English, where it has one. */
export const unitName = ({ name, nameEn }: Named, language: Language): string => (language === 'en' && nameEn) || name

/** What a unit is: `社区 · 党总支`; for what is no place, only the party organisation. */
export function shapeWords({ kind, partyKind }: Shaped, t: T): string[] {
  const party = partyKind ? [t(`partyKind.${partyKind}`)] : []
  return kind === 'party' && partyKind ? party : [t(`orgKind.${kind}`), ...party]
}

/** Names from the district down: `秀峰区 › 秀峰街道`. */
export const wayWords = (above: readonly string[]): string => above.join(' › ')

/** A row among others of its kind, in a line: what it carries, what lies below it, how many belong to it. */
export function rowWords(
  { partyKind, below, members }: Pick<UnitRow, 'partyKind' | 'below' | 'members'>,
  t: T,
): string {
  const words = [
    partyKind && t(`partyKind.${partyKind}`),
    below > 0 && t('org.below', { count: below }),
    members !== null && members > 0 && t('org.members', { count: members }),
  ]
  return words.filter(Boolean).join(' · ')
}

/** What happened to a unit, in the names of then. */
export const eventWords = ({ what, from, to }: UnitEvent, t: T): string => t(`event.${what}`, { from, to })
