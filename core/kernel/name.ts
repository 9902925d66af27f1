/** The longest name of a person, in characters as people count them. */
export const NAME_MAX = 50

export type NameFault = 'NAME_MISSING' | 'NAME_LENGTH' | 'NAME_CHARACTERS'

/** Letters of any script, and what stands between the parts of a name: 阿卜杜拉·买买提. No digits, no pictures. */
const NAME = /^[\p{L}\p{M}·•・.'’ -]*\p{L}[\p{L}\p{M}·•・.'’ -]*$/u

/** A name as it is kept: in one form of writing, without spaces around it. */
export const tidyName = (raw: string): string => raw.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** What is wrong with a tidied name; null when nothing is. */
export function nameFault(name: string): NameFault | null {
  if (name === '') return 'NAME_MISSING'
  if ([...name].length > NAME_MAX) return 'NAME_LENGTH'
  return NAME.test(name) ? null : 'NAME_CHARACTERS'
}
