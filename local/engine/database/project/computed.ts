import { badRequest } from '../errors'
import type { Compile, Expression, Scope } from '../expression/types'
import { isOperatorDoc } from '../query/operators'
import { type Doc, isDoc, own, type Value } from '../value/types'

/** Fields to compute, as a tree of paths. */
export class ComputedTree {
  readonly branches = new Map<string, ComputedTree>()
  expression: Expression | undefined

  add(path: string, expression: Expression): void {
    let node: ComputedTree = this
    for (const segment of checkedPath(path)) {
      if (node.expression) throw collision(path)
      const next = node.branches.get(segment) ?? new ComputedTree()
      node.branches.set(segment, next)
      node = next
    }
    if (node.expression || node.branches.size > 0) throw collision(path)
    node.expression = expression
  }

  get isEmpty(): boolean {
    return this.branches.size === 0
  }
}

const collision = (path: string): Error =>
  badRequest('Location40176', `Invalid specification: the path '${path}' collides with another one`)

function checkedPath(path: string): string[] {
  const segments = path.split('.')
  for (const segment of segments) {
    if (segment === '') throw badRequest('Location40353', 'FieldPath must not begin, end or be empty between dots.')
    if (segment.startsWith('$')) throw badRequest('Location16410', "FieldPath field names may not start with '$'.")
    if (segment === '__proto__') throw badRequest('Location16410', 'the field name __proto__ is not allowed')
  }
  return segments
}

/** Adds nested `{a: {b: expression}}` and dotted `{'a.b': expression}` fields alike. */
export function addComputed(
  tree: ComputedTree,
  path: string,
  value: Value,
  compile: Compile,
  known: ReadonlySet<string>,
): void {
  if (!isDoc(value) || isOperatorDoc(value) || Object.keys(value).length === 0) {
    tree.add(path, compile(value, known))
    return
  }
  for (const key of Object.keys(value)) addComputed(tree, `${path}.${key}`, value[key], compile, known)
}

/** The document with the computed fields: in place where they exist, else at the end; a missing value removes. */
export function withComputed(doc: Doc, tree: ComputedTree, scope: Scope): Doc {
  let made = doc
  for (const [key, branch] of tree.branches) {
    const old = own(made, key)
    const value = branch.expression ? branch.expression(scope) : computedBelow(old, branch, scope)
    if (value !== undefined) made = { ...made, [key]: value }
    else if (old !== undefined) {
      const { [key]: _gone, ...rest } = made
      made = rest
    }
  }
  return made
}

function computedBelow(value: Value, tree: ComputedTree, scope: Scope): Value {
  if (Array.isArray(value)) return value.map((item) => computedBelow(item, tree, scope))
  return withComputed(isDoc(value) ? value : {}, tree, scope)
}
