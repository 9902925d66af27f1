import { Binary, type Doc, MaxKey, MinKey, ObjectId, Regex, type Value } from './types'

/**
 * A value as a text whose plain order is MongoDB's order of values, and whose equality is MongoDB's equality. Index
 * keys, sort keys, group keys and sets are all made of it, so they cannot disagree.
 *
 * The first character is the type's rank. No encoding is the beginning of another, so texts can be joined to a
 * compound key and compared as one.
 */
export function encode(value: Value): string {
  if (value === null || value === undefined) return RANK.null
  if (typeof value === 'string') return RANK.string + encodeText(value)
  if (typeof value === 'number') return RANK.number + encodeNumber(value)
  if (typeof value === 'boolean') return RANK.bool + (value ? '\u0002' : '\u0001')
  if (value instanceof Date) return RANK.date + encodeNumber(value.getTime())
  if (Array.isArray(value)) return RANK.array + encodeItems(value)
  if (value instanceof ObjectId) return RANK.objectId + value.hex
  if (value instanceof Regex) return RANK.regex + encodeText(value.pattern) + encodeText(value.options)
  if (value instanceof Binary) return RANK.binary + encodeBinary(value)
  if (value instanceof MinKey) return RANK.minKey
  if (value instanceof MaxKey) return RANK.maxKey
  return RANK.object + encodeFields(value)
}

/** MongoDB's order of types. `undefined` stands for an empty array in an index and in a sort. */
export const RANK = {
  minKey: '\u0010',
  undefined: '\u0011',
  null: '\u0012',
  number: '\u0013',
  string: '\u0014',
  object: '\u0015',
  array: '\u0016',
  binary: '\u0017',
  objectId: '\u0018',
  bool: '\u0019',
  date: '\u001a',
  timestamp: '\u001b',
  regex: '\u001c',
  maxKey: '\u001d',
} as const

const END = '\u0000'
const MORE = '\u0001'

const bits = new DataView(new ArrayBuffer(8))

/** Eight bytes in four characters. NaN comes before every number, 0 and -0 are one. */
function encodeNumber(value: number): string {
  if (Number.isNaN(value)) return '\u0000\u0000\u0000\u0000'
  bits.setFloat64(0, value === 0 ? 0 : value)
  const high = bits.getUint16(0)
  if (high & 0x8000) {
    return String.fromCharCode(
      ~high & 0xffff,
      ~bits.getUint16(2) & 0xffff,
      ~bits.getUint16(4) & 0xffff,
      ~bits.getUint16(6) & 0xffff,
    )
  }
  return String.fromCharCode(high | 0x8000, bits.getUint16(2), bits.getUint16(4), bits.getUint16(6))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the two characters that the encoding itself uses.
const RARE = /[\u0000\u0001\ud800-\uffff]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const RARE_ALL = /[\u0000\u0001\ud800-\uffff]/g

/**
 * Strings compare as UTF-8 bytes do: surrogate pairs (emoji) come after every other character, though in UTF-16
 * they stand before the full-width signs of Chinese text. The two ranges change places.
 */
function encodeText(text: string): string {
  return (RARE.test(text) ? text.replace(RARE_ALL, escapeCharacter) : text) + END
}

function escapeCharacter(character: string): string {
  const unit = character.charCodeAt(0)
  if (unit < 2) return unit === 0 ? '\u0001\u0001' : '\u0001\u0002'
  return String.fromCharCode(unit < 0xe000 ? unit + 0x2000 : unit - 0x800)
}

function encodeItems(items: Value[]): string {
  let text = ''
  for (const item of items) text += MORE + encode(item)
  return text + END
}

/** Objects compare field by field: type, then name, then value. */
function encodeFields(doc: Doc): string {
  let text = ''
  for (const key of Object.keys(doc)) {
    const value = doc[key]
    if (value === undefined) continue
    const encoded = encode(value)
    text += MORE + encoded.charAt(0) + encodeText(key) + encoded
  }
  return text + END
}

function encodeBinary(value: Binary): string {
  const bytes = Buffer.from(value.base64, 'base64')
  return String.fromCharCode(bytes.length >>> 16, bytes.length & 0xffff) + value.subType + bytes.toString('latin1')
}

/** The encoding that orders the other way round: every character's complement. */
export function complement(text: string): string {
  let turned = ''
  for (let i = 0; i < text.length; i++) turned += String.fromCharCode(0xffff - text.charCodeAt(i))
  return turned
}
