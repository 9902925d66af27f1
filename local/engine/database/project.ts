import { badValue } from './errors'
import { truthy } from './query/operators'
import { type Doc, isDoc, type Value } from './value/types'

export type Projection = (doc: Doc) => Doc

interface Tree {
  [field: string]: Tree | true
}

/** Reads `{field: 1}` or `{field: 0}`. */
export function parseProjection(spec: Value): Projection {
  if (!isDoc(spec)) throw badValue('projection must be an object')
  const paths = Object.keys(spec).filter((path) => path !== '_id')
  const including = paths.length > 0 ? truthy(spec[paths[0] as string]) : spec._id === undefined || truthy(spec._id)
  const tree: Tree = {}
  for (const path of paths) {
    if (truthy(spec[path]) !== including) throw badValue('Projection cannot have a mix of inclusion and exclusion.')
    plant(tree, path.split('.'))
  }
  const idWanted = spec._id === undefined || truthy(spec._id)
  if (including) {
    if (idWanted) tree._id = true
    return (doc) => include(doc, tree)
  }
  if (!idWanted) tree._id = true
  return (doc) => exclude(doc, tree)
}

function plant(tree: Tree, path: string[]): void {
  const [head, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) {
    tree[head] = true
    return
  }
  const below = Object.hasOwn(tree, head) ? tree[head] : undefined
  if (below === true) return
  const next = below ?? {}
  tree[head] = next
  plant(next, rest)
}

const branch = (tree: Tree, key: string): Tree | true | undefined => (Object.hasOwn(tree, key) ? tree[key] : undefined)

function include(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {}
  for (const key of Object.keys(doc)) {
    const wanted = branch(tree, key)
    if (wanted === true) kept[key] = doc[key]
    else if (wanted) {
      const value = includeIn(doc[key], wanted)
      if (value !== undefined) kept[key] = value
    }
  }
  return kept
}

function includeIn(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((item) => includeIn(item, tree)).filter((item) => item !== undefined)
  return isDoc(value) ? include(value, tree) : undefined
}

function exclude(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {}
  for (const key of Object.keys(doc)) {
    const unwanted = branch(tree, key)
    if (unwanted === true) continue
    kept[key] = unwanted ? excludeIn(doc[key], unwanted) : doc[key]
  }
  return kept
}

function excludeIn(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((item) => excludeIn(item, tree))
  return isDoc(value) ? exclude(value, tree) : value
}
