import { invalidParam } from '../errors'
import { Binary, type Doc, MaxKey, MinKey, numberType, ObjectId, Regex, type Value } from './types'

/** MongoDB's own bound on how deep a document nests. */
export const MAX_DEPTH = 180

/** Reads the SDK's canonical EJSON. `now` answers `serverDate`. */
export function parseEjson(text: unknown, now = 0): Value {
  if (typeof text !== 'string') throw invalidParam('an EJSON text is expected')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalidParam('the EJSON text is broken')
  }
  return fromEjson(json, now)
}

/** Turns parsed EJSON into a value. Builds new objects: what came in is left as it was. */
export function fromEjson(json: unknown, now = 0, depth = 0): Value {
  if (typeof json !== 'object' || json === null) return plain(json)
  if (depth > MAX_DEPTH) throw invalidParam(`nesting exceeds ${MAX_DEPTH} levels`)
  if (Array.isArray(json)) return json.map((item) => fromEjson(item, now, depth + 1))
  if (json instanceof Date) return json
  const first = firstKey(json)
  if (first !== undefined && first.charCodeAt(0) === 36) {
    const typed = READERS.get(first)
    if (typed) return typed(json as Record<string, unknown>, now)
    if (UNREADABLE.has(first)) throw invalidParam(`the type ${first} is not served by this engine`)
  }
  const doc: Doc = {}
  for (const key of Object.keys(json)) {
    if (key === '__proto__') throw invalidParam('the field name __proto__ is not allowed')
    doc[key] = fromEjson((json as Record<string, unknown>)[key], now, depth + 1)
  }
  return doc
}

function plain(json: unknown): Value {
  if (json === undefined || json === null || typeof json === 'boolean' || typeof json === 'string') return json ?? null
  if (typeof json === 'number') return json
  throw invalidParam(`a ${typeof json} cannot be a value`)
}

function firstKey(json: object): string | undefined {
  for (const key in json) return key
  return undefined
}

type Reader = (json: Record<string, unknown>, now: number) => Value

/** The types that BSON knows and the SDK cannot send. */
const UNREADABLE = new Set(['$numberDecimal', '$timestamp', '$code', '$symbol', '$dbPointer', '$uuid'])

const READERS = new Map<string, Reader>([
  ['$numberInt', (json) => number(json.$numberInt)],
  ['$numberLong', (json) => number(json.$numberLong)],
  ['$numberDouble', (json) => number(json.$numberDouble)],
  ['$date', (json) => date(json.$date)],
  ['$oid', (json) => objectId(json.$oid)],
  ['$regularExpression', (json) => regex(json.$regularExpression)],
  ['$binary', (json) => binary(json.$binary)],
  ['$tcb_server_date', (json, now) => serverDate(json.$tcb_server_date, now)],
  ['$undefined', () => null],
  ['$minKey', () => new MinKey()],
  ['$maxKey', () => new MaxKey()],
])

function number(text: unknown): number {
  const value =
    typeof text === 'number' ? text : typeof text === 'string' && text.trim() !== '' ? Number(text) : Number.NaN
  if (Number.isNaN(value) && text !== 'NaN') throw invalidParam('a number is badly written')
  return value
}

function date(content: unknown): Date {
  const inner = (content as { $numberLong?: unknown } | null)?.$numberLong
  const time = inner !== undefined ? number(inner) : typeof content === 'string' ? Date.parse(content) : number(content)
  const value = new Date(time)
  if (Number.isNaN(value.getTime())) throw invalidParam('a date is badly written')
  return value
}

function objectId(hex: unknown): ObjectId {
  if (typeof hex !== 'string' || !/^[0-9a-fA-F]{24}$/.test(hex))
    throw invalidParam('an ObjectId has 24 hexadecimal digits')
  return new ObjectId(hex.toLowerCase())
}

function regex(content: unknown): Regex {
  const { pattern, options } = (content ?? {}) as { pattern?: unknown; options?: unknown }
  if (typeof pattern !== 'string') throw invalidParam('a regular expression needs a pattern')
  return new Regex(pattern, typeof options === 'string' ? [...options].sort().join('') : '')
}

function binary(content: unknown): Binary {
  const { base64, subType } = (content ?? {}) as { base64?: unknown; subType?: unknown }
  if (typeof base64 !== 'string') throw invalidParam('a binary value needs base64')
  return new Binary(base64, typeof subType === 'string' ? subType : '00')
}

function serverDate(content: unknown, now: number): Date {
  const offset = (content as { offset?: unknown } | null)?.offset
  return new Date(now + (typeof offset === 'object' && offset ? Number(fromEjson(offset)) : Number(offset ?? 0)))
}

/** Writes canonical EJSON, as the SDK reads it. */
export const toEjson = (value: Value): string => write(value, canonicalNumber)

/** Writes the same with bare numbers where JavaScript reads them back unchanged: shorter, for the file on disk. */
export const toCompactEjson = (value: Value): string => write(value, bareNumber)

type NumberWriter = (value: number) => string

function write(value: Value, writeNumber: NumberWriter): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (Array.isArray(value)) return writeArray(value, writeNumber)
  return writeSpecial(value) ?? writeDoc(value as Doc, writeNumber)
}

function writeArray(items: Value[], writeNumber: NumberWriter): string {
  let text = '['
  for (let i = 0; i < items.length; i++) text += (i ? ',' : '') + write(items[i], writeNumber)
  return `${text}]`
}

function writeDoc(doc: Doc, writeNumber: NumberWriter): string {
  let text = '{'
  for (const key of Object.keys(doc)) {
    const value = doc[key]
    if (value === undefined) continue
    text += `${(text.length > 1 ? ',' : '') + fieldName(key)}:${write(value, writeNumber)}`
  }
  return `${text}}`
}

const SIMPLE_NAME = /^[A-Za-z0-9_$.-]*$/
const fieldName = (key: string): string => (SIMPLE_NAME.test(key) ? `"${key}"` : JSON.stringify(key))

function writeSpecial(value: object): string | undefined {
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (value instanceof ObjectId) return `{"$oid":"${value.hex}"}`
  if (value instanceof Regex)
    return `{"$regularExpression":${JSON.stringify({ pattern: value.pattern, options: value.options })}}`
  if (value instanceof Binary) return `{"$binary":${JSON.stringify({ base64: value.base64, subType: value.subType })}}`
  if (value instanceof MinKey) return '{"$minKey":1}'
  if (value instanceof MaxKey) return '{"$maxKey":1}'
  return undefined
}

function canonicalNumber(value: number): string {
  switch (numberType(value)) {
    case 'int':
      return `{"$numberInt":"${value}"}`
    case 'long':
      return `{"$numberLong":"${BigInt(value)}"}`
    default:
      return `{"$numberDouble":"${doubleText(value)}"}`
  }
}

export function doubleText(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  return Number.isInteger(value) ? value.toExponential() : String(value)
}

const bareNumber: NumberWriter = (value) =>
  Number.isFinite(value) && !Object.is(value, -0) ? String(value) : `{"$numberDouble":"${doubleText(value)}"}`
