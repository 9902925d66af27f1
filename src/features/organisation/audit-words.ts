import type { Role } from '#core/kernel/roles'
import type { OrgKind, PartyKind } from '#core/organisation/kinds'
import type { Language } from '../../i18n/languages'
import { messageOr, type T } from '../../i18n/translate'
import { untilWords } from './grant-words'
import type { AuditRow } from './types'
import { shapeWords } from './unit-words'

/** What was done, in a few words. An action that this build does not know reads as its own name. */
export const actionWords = ({ fn, action }: Pick<AuditRow, 'fn' | 'action'>, t: T): string =>
  messageOr(t, `audit.${fn}.${action}`, `${fn}.${action}`)

/** Why it was refused; only the code of it is in the audit. */
export const refusedWords = (code: string, t: T): string =>
  messageOr(t, `refused.${code}`, t('audit.unknownRefusal', { code }))

type Facts = AuditRow['facts']
type Tell = (row: AuditRow, t: T, language: Language) => string[]

const told = (facts: Facts, name: string): string => String(facts[name] ?? '')
const roleWord = ({ role }: Facts, t: T): string => (role === undefined ? '' : t(`role.${role as Role}`))

const TELL: Record<string, Tell> = {
  'organisation.create': ({ facts }, t) => {
    const shape = { kind: facts.kind as OrgKind, partyKind: (facts.partyKind ?? null) as PartyKind | null }
    return [told(facts, 'name'), ...shapeWords(shape, t)]
  },
  'organisation.rename': ({ facts }, t) => [t('fact.renamed', { from: told(facts, 'from'), to: told(facts, 'to') })],
  'organisation.move': ({ targetName, placeName }, t) => [t('fact.moved', { what: targetName, to: placeName })],
  'organisation.merge': ({ targetName, placeName }, t) => [t('fact.merged', { what: targetName, into: placeName })],
  'organisation.grant': ({ at, personName, targetName, facts }, t, language) => [
    personName,
    roleWord(facts, t),
    targetName,
    untilWords(typeof facts.until === 'number' ? facts.until : null, at, t, language),
  ],
  'organisation.revoke': ({ personName, targetName, facts }, t) => [personName, roleWord(facts, t), targetName],
  'roster.export': ({ facts }, t) => [t(facts.phones === true ? 'fact.phonesWhole' : 'fact.phonesMasked')],
}

/** To whom or to what, and how. */
export function factWords(row: AuditRow, t: T, language: Language): string {
  const tell = TELL[`${row.fn}.${row.action}`]
  const words = tell ? tell(row, t, language) : row.targetName === row.unit ? [] : [row.targetName]
  return words.filter(Boolean).join(' · ')
}
