import { badValue, notServed } from '../errors'
import { truthy } from '../query/operators'
import type { Request } from '../request'
import { positionIn } from '../update/position'
import { changeAt } from '../update/tree'
import { type Doc, isDoc, type Value } from '../value/types'
import { exclude, include, PathTree } from './paths'

type Projection = (doc: Doc) => Doc

/** Changes a projected document: `$slice`, `$elemMatch`, the positional `$`. `original` is the whole one. */
type Cut = (projected: Doc, original: Doc) => Doc

/** Reads the projection of a query: fields in, or fields out, with arrays cut to a part. */
export function parseProjection(spec: Doc, request: Request, query: Doc): Projection {
  const plain = Object.keys(spec).filter((path) => path !== '_id' && !isDoc(spec[path]))
  const cuts = Object.keys(spec).flatMap((path) => cutOf(path, spec[path], request, query))
  const including = isIncluding(spec, plain)
  const tree = new PathTree()
  for (const path of plain) {
    if (truthy(spec[path]) !== including) throw badValue('Projection cannot have a mix of inclusion and exclusion.')
    tree.add(path.replace(/\.\$$/, ''))
  }
  for (const path of Object.keys(spec)) if (including && isDoc(spec[path])) tree.add(path)
  const id = spec._id === undefined || truthy(spec._id)
  if (id === including) tree.add('_id')
  const project = including ? include : exclude
  return (doc) => cuts.reduce((cut, step) => step(cut, doc), project(doc, tree))
}

/** Fields in, unless the first one that says so is out. `$elemMatch` alone is fields in, `$slice` alone is not. */
function isIncluding(spec: Doc, plain: string[]): boolean {
  const [first] = plain
  if (first !== undefined) return truthy(spec[first])
  const matches = Object.values(spec).some((value) => isDoc(value) && Object.hasOwn(value, '$elemMatch'))
  return matches || (Object.keys(spec).join() === '_id' && truthy(spec._id))
}

function cutOf(path: string, value: Value, request: Request, query: Doc): Cut[] {
  if (path.endsWith('.$')) return [positional(path.slice(0, -2).split('.'), request, query)]
  if (!isDoc(value)) return []
  const name = Object.keys(value).join()
  if (name === '$slice') return [slice(path.split('.'), value.$slice)]
  if (name === '$elemMatch') return [elemMatch(path, value.$elemMatch, request)]
  if (name === '$meta') throw notServed(name)
  throw badValue(`Unsupported projection option: ${path}: { ${name} }`)
}

function slice(path: string[], operand: Value): Cut {
  const [skip, count] = Array.isArray(operand) ? operand : [operand]
  if (typeof skip !== 'number' || (Array.isArray(operand) && (typeof count !== 'number' || count <= 0))) {
    throw badValue('$slice only supports numbers and [skip, limit] arrays')
  }
  const part = (items: Value[]): Value[] => {
    if (typeof count !== 'number') return skip >= 0 ? items.slice(0, skip) : items.slice(skip)
    const start = skip < 0 ? Math.max(0, items.length + skip) : skip
    return items.slice(start, start + count)
  }
  return (projected) => changeAt(projected, path, false, (old) => (Array.isArray(old) ? part(old) : old))
}

/** The first element that matches, alone; the field goes where none does. */
function elemMatch(path: string, operand: Value, request: Request): Cut {
  if (!isDoc(operand)) throw badValue('elemMatch: Invalid argument, object required.')
  if (path.includes('.')) throw badValue('Cannot use $elemMatch projection on a nested field.')
  const test = request.parse({ element: { $elemMatch: operand } }).test
  return (projected, original) => {
    const list = Object.hasOwn(original, path) ? original[path] : undefined
    const found = Array.isArray(list) ? list.find((item) => test({ element: [item] })) : undefined
    return changeAt(projected, [path], found !== undefined, () => (found === undefined ? undefined : [found]))
  }
}

function positional(path: string[], request: Request, query: Doc): Cut {
  const position = positionIn(query, request)
  return (projected, original) => {
    const index = position(original, path)
    if (index === undefined) throw badValue('positional operator requires the array to be in the query')
    return changeAt(projected, path, false, (old) => (Array.isArray(old) ? [old[index] as Value] : old))
  }
}
