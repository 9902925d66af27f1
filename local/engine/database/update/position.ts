import { conjuncts, type QueryNode } from '../query/node'
import type { Path } from '../query/walk'
import type { Request } from '../request'
import { type Doc, isDoc, own, type Value } from '../value/types'
import type { Position } from './apply'
import { changeAt } from './tree'

/** The positional `$`: the first element of the array that by itself meets a condition of the query on that array. */
export function positionIn(query: Doc, request: Request): Position {
  return (doc, array) => {
    const items = array.reduce<Value>((value, segment) => (isDoc(value) ? own(value, segment) : undefined), doc)
    if (!Array.isArray(items)) return undefined
    for (const condition of conditionsOn(array, conjuncts(request.parse(query)))) {
      const index = items.findIndex((item) => condition.test(withOnly(doc, array, item)))
      if (index >= 0) return index
    }
    return undefined
  }
}

function conditionsOn(array: Path, nodes: QueryNode[]): QueryNode[] {
  const prefix = array.join('.')
  return nodes.filter((node) => node.kind === 'field' && (node.path === prefix || node.path.startsWith(`${prefix}.`)))
}

/** The document with one element in place of the array. */
const withOnly = (doc: Doc, array: Path, item: Value): Doc => changeAt(doc, array, true, () => [item])
