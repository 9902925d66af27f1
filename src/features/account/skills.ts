import type { Language } from '../../i18n/languages'
import { translate } from '../../i18n/translate'

const IDS = [
  'theory',
  'law',
  'health',
  'mind',
  'mediate',
  'elderly',
  'children',
  'repair',
  'phone',
  'arts',
  'guide',
  'clean',
  'rescue',
  'foreign',
] as const

/** 专长 that communities ask for: kept in Chinese words, as everything that others read, and shown in either language. */
export const skillOptions = (language: Language) =>
  IDS.map((id) => ({ value: translate('zh', `skill.${id}`), text: translate(language, `skill.${id}`) }))

export const skillWord = (skill: string, language: Language): string =>
  skillOptions(language).find(({ value }) => value === skill)?.text ?? skill
