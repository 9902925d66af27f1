import { badValue, failedToParse } from '../errors'
import { encode } from '../value/encode'
import { type Doc, isDoc, own, Regex, type Value } from '../value/types'
import { hasType, typeAlias } from './type'

type Test = (value: Value) => boolean
type Keyword = (operand: Value, schema: Doc) => Test

/** `$jsonSchema`: draft 4 as MongoDB has it. A keyword speaks only of values of its own type. */
export function schemaTest(schema: Value): (doc: Doc) => boolean {
  return compileSchema(schema)
}

const KEYWORDS = new Map<string, Keyword>([
  ['bsonType', (operand) => typesTest('bsonType', operand, typeAlias)],
  ['type', (operand) => typesTest('type', operand, jsonType)],
  ['enum', (operand) => enumTest(operand)],
  ['required', (operand) => required(operand)],
  ['properties', (operand) => properties(operand)],
  ['patternProperties', (operand) => patternProperties(operand)],
  ['additionalProperties', (operand, schema) => additionalProperties(operand, schema)],
  ['minProperties', (operand) => onDoc((doc) => Object.keys(doc).length >= count(operand))],
  ['maxProperties', (operand) => onDoc((doc) => Object.keys(doc).length <= count(operand))],
  ['dependencies', (operand) => dependencies(operand)],
  ['items', (operand, schema) => items(operand, schema)],
  ['additionalItems', () => () => true],
  ['minItems', (operand) => onArray((list) => list.length >= count(operand))],
  ['maxItems', (operand) => onArray((list) => list.length <= count(operand))],
  ['uniqueItems', (operand) => onArray((list) => operand !== true || new Set(list.map(encode)).size === list.length)],
  ['minLength', (operand) => onString((text) => [...text].length >= count(operand))],
  ['maxLength', (operand) => onString((text) => [...text].length <= count(operand))],
  ['pattern', (operand) => pattern(operand)],
  [
    'minimum',
    (operand, schema) =>
      onNumber((value) => (schema.exclusiveMinimum === true ? value > number(operand) : value >= number(operand))),
  ],
  [
    'maximum',
    (operand, schema) =>
      onNumber((value) => (schema.exclusiveMaximum === true ? value < number(operand) : value <= number(operand))),
  ],
  ['exclusiveMinimum', (operand) => flag('exclusiveMinimum', operand)],
  ['exclusiveMaximum', (operand) => flag('exclusiveMaximum', operand)],
  ['multipleOf', (operand) => onNumber((value) => value % number(operand) === 0)],
  ['allOf', (operand) => combined(operand, (tests, value) => tests.every((test) => test(value)))],
  ['anyOf', (operand) => combined(operand, (tests, value) => tests.some((test) => test(value)))],
  ['oneOf', (operand) => combined(operand, (tests, value) => tests.filter((test) => test(value)).length === 1)],
  ['not', (operand) => negated(operand)],
  ['title', () => () => true],
  ['description', () => () => true],
])

function compileSchema(schema: Value): Test {
  if (!isDoc(schema)) throw failedToParse('$jsonSchema must be an object')
  const tests = Object.keys(schema).map((name) => {
    const keyword = KEYWORDS.get(name)
    if (!keyword) throw failedToParse(`Unknown $jsonSchema keyword: ${name}`)
    return keyword(schema[name], schema)
  })
  return (value) => tests.every((test) => test(value))
}

const onDoc =
  (test: (doc: Doc) => boolean): Test =>
  (value) =>
    !isDoc(value) || test(value)
const onArray =
  (test: (list: Value[]) => boolean): Test =>
  (value) =>
    !Array.isArray(value) || test(value)
const onString =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value !== 'string' || test(value)
const onNumber =
  (test: (value: number) => boolean): Test =>
  (value) =>
    typeof value !== 'number' || test(value)

function count(operand: Value): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= 0) return operand
  throw failedToParse('a $jsonSchema length must be a whole number that is not negative')
}

function number(operand: Value): number {
  if (typeof operand === 'number') return operand
  throw failedToParse('a $jsonSchema bound must be a number')
}

function flag(name: string, operand: Value): Test {
  if (typeof operand !== 'boolean') throw failedToParse(`$jsonSchema keyword '${name}' must be a boolean`)
  return () => true
}

function names(operand: Value): string[] {
  if (Array.isArray(operand) && operand.every((name) => typeof name === 'string')) return operand as string[]
  throw failedToParse('$jsonSchema expects an array of strings')
}

function schemas(operand: Value): [string, Test][] {
  if (!isDoc(operand)) throw failedToParse('$jsonSchema expects an object of schemas')
  return Object.keys(operand).map((name) => [name, compileSchema(operand[name])])
}

function typesTest(name: string, operand: Value, alias: (type: Value) => string): Test {
  const types = (Array.isArray(operand) ? operand : [operand]).map(alias)
  if (types.length === 0) throw failedToParse(`$jsonSchema keyword '${name}' must name at least one type`)
  return (value) => types.some((type) => hasType(value, type))
}

const JSON_TYPES = new Map([
  ['object', 'object'],
  ['array', 'array'],
  ['string', 'string'],
  ['number', 'number'],
  ['boolean', 'bool'],
  ['null', 'null'],
])

function jsonType(type: Value): string {
  const alias = typeof type === 'string' ? JSON_TYPES.get(type) : undefined
  if (alias) return alias
  throw badValue(`$jsonSchema type '${String(type)}' is not currently supported.`)
}

function enumTest(operand: Value): Test {
  if (!Array.isArray(operand) || operand.length === 0)
    throw failedToParse("$jsonSchema keyword 'enum' must be a non-empty array")
  const allowed = new Set(operand.map(encode))
  return (value) => value !== undefined && allowed.has(encode(value))
}

function required(operand: Value): Test {
  const needed = names(operand)
  return onDoc((doc) => needed.every((name) => Object.hasOwn(doc, name)))
}

function properties(operand: Value): Test {
  const tests = schemas(operand)
  return onDoc((doc) => tests.every(([name, test]) => !Object.hasOwn(doc, name) || test(doc[name])))
}

function patternProperties(operand: Value): Test {
  const tests = schemas(operand).map(([source, test]) => ({ regex: new Regex(source, ''), test }))
  return onDoc((doc) =>
    Object.keys(doc).every((key) => tests.every(({ regex, test }) => !regex.test(key) || test(doc[key]))),
  )
}

function additionalProperties(operand: Value, schema: Doc): Test {
  const known = new Set(isDoc(schema.properties) ? Object.keys(schema.properties) : [])
  const patterns = isDoc(schema.patternProperties)
    ? Object.keys(schema.patternProperties).map((source) => new Regex(source, ''))
    : []
  const test = typeof operand === 'boolean' ? () => operand : compileSchema(operand)
  return onDoc((doc) =>
    Object.keys(doc).every((key) => known.has(key) || patterns.some((regex) => regex.test(key)) || test(doc[key])),
  )
}

function dependencies(operand: Value): Test {
  if (!isDoc(operand)) throw failedToParse("$jsonSchema keyword 'dependencies' must be an object")
  const tests = Object.keys(operand).map((name) => {
    const needs = operand[name] as Value
    return [name, Array.isArray(needs) ? required(needs) : compileSchema(needs)] as const
  })
  return onDoc((doc) => tests.every(([name, test]) => own(doc, name) === undefined || test(doc)))
}

function items(operand: Value, schema: Doc): Test {
  if (!Array.isArray(operand)) {
    const test = compileSchema(operand)
    return onArray((list) => list.every(test))
  }
  const tests = operand.map(compileSchema)
  const more = schema.additionalItems
  const rest = more === undefined || typeof more === 'boolean' ? () => more !== false : compileSchema(more)
  return onArray((list) => list.every((item, i) => (tests[i] ?? rest)(item)))
}

function pattern(operand: Value): Test {
  if (typeof operand !== 'string') throw failedToParse("$jsonSchema keyword 'pattern' must be a string")
  const regex = new Regex(operand, '')
  return onString((text) => regex.test(text))
}

function combined(operand: Value, holds: (tests: Test[], value: Value) => boolean): Test {
  if (!Array.isArray(operand) || operand.length === 0)
    throw failedToParse('$jsonSchema expects a non-empty array of schemas')
  const tests = operand.map(compileSchema)
  return (value) => holds(tests, value)
}

function negated(operand: Value): Test {
  const test = compileSchema(operand)
  return (value) => !test(value)
}
