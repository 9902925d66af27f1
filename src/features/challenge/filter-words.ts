import type { Language } from '../../i18n/languages'
import type { T } from '../../i18n/t'
import { skillWord } from '../account/skills'
import type { ChallengeFilter } from './types'

/** A filter in words: `加急、环境整治、医疗健康`; `全部榜单` for one that lets everything through. `unit` is the name of its unit. */
export function filterWords(filter: ChallengeFilter, unit: string | undefined, t: T, language: Language): string {
  const { urgent, claimable, kinds = [], skills = [] } = filter
  const words = [
    urgent && t('hall.urgent'),
    claimable && t('hall.claimable'),
    unit,
    ...kinds.map((kind) => t(`challengeKind.${kind}`)),
    ...skills.map((skill) => skillWord(skill, language)),
  ]
  return words.filter(Boolean).join(t('ui.and')) || t('filter.everything')
}

/** Two filters that let the same through are one, in whatever order their words were chosen. */
export const sameFilter = (a: ChallengeFilter, b: ChallengeFilter): boolean => plain(a) === plain(b)

const plain = ({ urgent = false, claimable = false, unitId = '', kinds = [], skills = [] }: ChallengeFilter) =>
  JSON.stringify([urgent, claimable, unitId, [...kinds].sort(), [...skills].sort()])
