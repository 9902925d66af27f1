import { badValue } from '../errors'
import { type Doc, isDoc, type Value } from '../value/types'

/** Field paths as a tree: what is wanted, or unwanted, of a document. */
export class PathTree {
  readonly branches = new Map<string, PathTree>()
  leaf = false

  add(path: string): void {
    const segments = path.split('.')
    if (segments.includes('')) throw badValue('FieldPath field names may not be empty strings.')
    let node: PathTree = this
    for (const segment of segments) {
      const next = node.branches.get(segment) ?? new PathTree()
      node.branches.set(segment, next)
      node = next
    }
    node.leaf = true
  }
}

/** The document with nothing but the paths; fields keep the document's order. */
export function include(doc: Doc, tree: PathTree): Doc {
  const kept: Doc = {}
  for (const key of Object.keys(doc)) {
    const wanted = tree.branches.get(key)
    if (!wanted) continue
    const value = wanted.leaf ? doc[key] : includeIn(doc[key], wanted)
    if (value !== undefined) kept[key] = value
  }
  return kept
}

/** Below a path, arrays are entered and what has no fields is left out. */
function includeIn(value: Value, tree: PathTree): Value {
  if (Array.isArray(value)) return value.map((item) => includeIn(item, tree)).filter((item) => item !== undefined)
  return isDoc(value) ? include(value, tree) : undefined
}

/** The document without the paths. */
export function exclude(doc: Doc, tree: PathTree): Doc {
  const kept: Doc = {}
  for (const key of Object.keys(doc)) {
    const unwanted = tree.branches.get(key)
    if (unwanted?.leaf) continue
    kept[key] = unwanted ? excludeIn(doc[key], unwanted) : doc[key]
  }
  return kept
}

function excludeIn(value: Value, tree: PathTree): Value {
  if (Array.isArray(value)) return value.map((item) => excludeIn(item, tree))
  return isDoc(value) ? exclude(value, tree) : value
}
