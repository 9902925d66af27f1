import type { Doc, Value } from '../value/types'
import type { Path } from './walk'

/** A query, read once: what it asks (for the planner) and how a document is tried against it. */
export type QueryNode = GroupNode | FieldNode | OpaqueNode

export interface GroupNode {
  kind: 'and' | 'or' | 'nor'
  children: QueryNode[]
  test: (doc: Doc) => boolean
}

export interface FieldNode {
  kind: 'field'
  path: string
  segments: Path
  operator: string
  operand: Value
  test: (doc: Doc) => boolean
}

/** `$expr`, `$jsonSchema` and negations: they are tried, and only `$expr` tells the planner anything. */
interface OpaqueNode {
  kind: 'opaque'
  operator: string
  operand: Value
  test: (doc: Doc) => boolean
}

/** The conditions that must all hold: what stands at the top and in every `$and` below it. */
export function conjuncts(node: QueryNode): QueryNode[] {
  return node.kind === 'and' ? node.children.flatMap(conjuncts) : [node]
}

export function group(kind: GroupNode['kind'], children: QueryNode[]): QueryNode {
  const [only] = children
  if (kind !== 'nor' && children.length === 1 && only) return only
  const tests = children.map((child) => child.test)
  if (kind === 'and') return { kind, children, test: (doc) => tests.every((test) => test(doc)) }
  if (kind === 'or') return { kind, children, test: (doc) => tests.some((test) => test(doc)) }
  return { kind, children, test: (doc) => !tests.some((test) => test(doc)) }
}
