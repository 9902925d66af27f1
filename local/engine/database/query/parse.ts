import { badValue, notServed } from '../errors'
import { geoJudge } from '../geo/query'
import { type Doc, isDoc, Regex, type Value } from '../value/types'
import { schemaTest } from './json-schema'
import { group, type QueryNode } from './node'
import { checked, isOperatorDoc, type Judge, OPERATORS } from './operators'
import { anyAt, splitPath } from './walk'

/** What a query's `$expr` means: given, because expressions live in another room and name variables. */
type ExpressionTest = (expression: Value) => (doc: Doc) => boolean

interface Reading {
  expression: ExpressionTest
  /** Inside `$elemMatch` on values: the element is judged as it is, not element by element once more. */
  single: boolean
}

/** Reads a query document. Whatever is wrong in it is refused here, before any document is looked at. */
export const parseQuery = (query: Doc, expression: ExpressionTest): QueryNode =>
  readQuery(query, { expression, single: false })

function readQuery(query: Doc, reading: Reading): QueryNode {
  const children = Object.keys(query).flatMap((key) => {
    const operand = query[key] as Value
    return key.startsWith('$') ? topLevel(key, operand, reading) : field(key, operand, reading)
  })
  return group('and', children)
}

function topLevel(key: string, operand: Value, reading: Reading): QueryNode[] {
  if (key === '$and' || key === '$or' || key === '$nor') {
    return [group(key.slice(1) as 'and' | 'or' | 'nor', branches(key, operand, reading))]
  }
  if (key === '$expr') return [{ kind: 'opaque', operator: key, operand, test: reading.expression(operand) }]
  if (key === '$jsonSchema') return [{ kind: 'opaque', operator: key, operand, test: schemaTest(operand) }]
  if (key === '$comment') return []
  if (REFUSED_OPERATORS.has(key)) throw notServed(key)
  throw badValue(`unknown top level operator: ${key}`)
}

/** They run code or need a text index: the engine refuses them by name. */
export const REFUSED_OPERATORS: ReadonlySet<string> = new Set([
  '$where',
  '$text',
  '$search',
  '$function',
  '$accumulator',
])

function branches(key: string, operand: Value, reading: Reading): QueryNode[] {
  if (!Array.isArray(operand)) throw badValue(`${key} must be an array`)
  if (operand.length === 0) throw badValue('$and/$or/$nor must be a nonempty array')
  return operand.map((branch) => {
    if (!isDoc(branch)) throw badValue('$or/$and/$nor entries need to be full objects')
    return readQuery(branch, reading)
  })
}

function field(path: string, operand: Value, reading: Reading): QueryNode[] {
  if (operand instanceof Regex)
    return [leaf(path, '$regex', operand, { spread: true, test: checked(operand) }, reading)]
  if (!isOperatorDoc(operand)) return [leaf(path, '$eq', operand, judge('$eq', operand, reading), reading)]
  return Object.keys(operand).flatMap((name) => operator(path, name, operand, reading))
}

function operator(path: string, name: string, siblings: Doc, reading: Reading): QueryNode[] {
  const operand = siblings[name] as Value
  if (name === '$not') return [negation(path, operand, reading)]
  if (name === '$regex') return [regexLeaf(path, siblings, reading)]
  if (name === '$all') return all(path, operand, reading)
  if (name === '$options' && Object.hasOwn(siblings, '$regex')) return []
  if (name === '$options') throw badValue('$options needs a $regex')
  if (name === '$comment' || GEO_OPTIONS.has(name)) return []
  const judgement = geoJudge(name, operand, siblings) ?? judge(name, operand, reading)
  return [leaf(path, name, operand, judgement, reading)]
}

/** They stand beside `$near` in its old form and belong to it. */
const GEO_OPTIONS = new Set(['$maxDistance', '$minDistance'])

function judge(name: string, operand: Value, reading: Reading): Judge {
  const build = OPERATORS.get(name)
  if (build) return build(operand, (query, single) => readQuery(query, { ...reading, single }).test)
  if (REFUSED_OPERATORS.has(name)) throw notServed(name)
  throw badValue(`unknown operator: ${name}`)
}

/** `$all` is every one of its conditions, each of which any element may meet. */
function all(path: string, operand: Value, reading: Reading): QueryNode[] {
  if (!Array.isArray(operand)) throw badValue('$all needs an array')
  if (operand.length === 0) return [leaf(path, '$all', operand, { spread: false, test: () => false }, reading)]
  const elements = isOperatorDoc(operand[0])
  return operand.flatMap((item) => {
    if (isOperatorDoc(item) !== elements) throw badValue('$all/$elemMatch has to be consistent')
    if (elements && Object.keys(item as Doc).join() !== '$elemMatch') throw badValue('no $ expressions in $all')
    return field(path, item, reading)
  })
}

function regexLeaf(path: string, siblings: Doc, reading: Reading): QueryNode {
  const pattern = siblings.$regex
  const options = siblings.$options ?? (pattern instanceof Regex ? pattern.options : '')
  if (typeof options !== 'string') throw badValue('$options has to be a string')
  if (typeof pattern !== 'string' && !(pattern instanceof Regex)) throw badValue('$regex has to be a string')
  const regex = new Regex(typeof pattern === 'string' ? pattern : pattern.pattern, options)
  return leaf(path, '$regex', regex, { spread: true, test: checked(regex) }, reading)
}

function negation(path: string, operand: Value, reading: Reading): QueryNode {
  if (!(operand instanceof Regex) && !isDoc(operand)) throw badValue('$not needs a regex or a document')
  if (isDoc(operand) && !isOperatorDoc(operand)) throw badValue('$not needs a document with operators')
  const inner = group('and', field(path, operand, reading))
  return { kind: 'opaque', operator: '$not', operand, test: (doc) => !inner.test(doc) }
}

function leaf(path: string, name: string, operand: Value, judgement: Judge, reading: Reading): QueryNode {
  const segments = splitPath(path)
  const { test, negate } = judgement
  const spread = judgement.spread && !reading.single
  const any = (doc: Doc): boolean => anyAt(doc, segments, spread, test)
  return { kind: 'field', path, segments, operator: name, operand, test: negate ? (doc) => !any(doc) : any }
}
