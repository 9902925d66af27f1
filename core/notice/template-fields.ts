import { inBeijing } from '../kernel/day'

/** Types of fields that messages are fitted to, and what each can show. */
export const FIELD_TYPES = {
  thing: ['text', 'time'],
  phrase: ['text'],
  name: ['text'],
  enum: ['text', 'time'],
  character_string: ['time'],
  time: ['time'],
  date: ['time'],
} as const satisfies Record<string, readonly ('text' | 'time')[]>

export type FieldType = keyof typeof FIELD_TYPES

/** Nothing to say: WeChat refuses an empty field. */
const NOTHING = '无'

/**
 * A value as a field of a type takes it: cut with an ellipsis where it is too long, without what the type does not allow. Whatever
 * comes in, WeChat refuses none that comes out: a message fails for no reason of ours.
 */
export function fitField(type: FieldType, value: string | number): string {
  return typeof value === 'number' ? fitTime(type, value) : fitText(type, tidy(value))
}

function fitTime(type: FieldType, at: number): string {
  const time = inBeijing(at)
  if (type === 'date') return time.format('YYYY年M月D日')
  if (type === 'character_string') return time.format('YYYY-MM-DD HH:mm')
  return time.format('YYYY年M月D日 HH:mm')
}

function fitText(type: FieldType, text: string): string {
  if (type === 'phrase') return clipped(text.replace(/[^\p{Script=Han}]/gu, ''), 5)
  if (type === 'name') return cut(text.replace(/[\p{N}]/gu, '').trim(), 10)
  return cut(text, 20)
}

/** One line, without characters that nobody sees. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .replace(/[\p{C}]/gu, '')
    .trim()
}

function cut(text: string, most: number): string {
  const characters = [...text]
  if (characters.length === 0) return NOTHING
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** An ellipsis is no Chinese character. */
function clipped(text: string, most: number): string {
  return [...text].slice(0, most).join('') || NOTHING
}
