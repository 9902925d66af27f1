import { badValue } from '../errors'
import { compile } from '../expression/compile'
import { type Scope, scopeOf } from '../expression/types'
import { addComputed, ComputedTree, withComputed } from '../project/computed'
import { parseStageProjection } from '../project/stage-projection'
import { truthy } from '../query/operators'
import { parseQuery } from '../query/parse'
import { parseSort, sortDocs } from '../sort'
import { type Doc, isDoc, typeName, type Value } from '../value/types'
import { fieldName, options, type ReadStage, type Run, stageError } from './types'

/** The stages that look at one document at a time, or at none. */
export const match: ReadStage = (operand, { known }) => {
  if (!isDoc(operand)) throw stageError(15959, 'the match filter must be an expression in an object')
  // Variables are known by name now; their values come with the run.
  let run: Run | undefined
  const node = parseQuery(operand, (expression) => {
    const evaluate = compile(expression, known)
    return (doc) => truthy(evaluate(scopeOf(doc, run?.variables)))
  })
  return (docs, current) => {
    run = current
    return docs.filter(node.test)
  }
}

export const project: ReadStage = (operand, { known }) => {
  const projection = parseStageProjection(operand, compile, known)
  return (docs, { variables }) => docs.map((doc) => projection(scopeOf(doc, variables)))
}

export const addFields: ReadStage = (operand, { known }) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0) {
    throw stageError(40272, '$addFields specification stage must be an object with at least one field')
  }
  const tree = new ComputedTree()
  for (const path of Object.keys(operand)) addComputed(tree, path, operand[path], compile, known)
  return (docs, { variables }) => docs.map((doc) => withComputed(doc, tree, scopeOf(doc, variables)))
}

export const sort: ReadStage = (operand) => {
  const spec = parseSort(operand)
  if (spec.length === 0) throw stageError(15976, '$sort stage must have at least one sort key')
  return (docs) => sortDocs(docs, spec)
}

export const limit: ReadStage = (operand) => {
  const most = wholeNumber('$limit', operand)
  if (most < 1) throw stageError(15958, 'the limit must be positive')
  return (docs) => docs.slice(0, most)
}

export const skip: ReadStage = (operand) => {
  const less = wholeNumber('$skip', operand)
  if (less < 0) throw stageError(15956, 'Argument to $skip cannot be negative')
  return (docs) => docs.slice(less)
}

function wholeNumber(name: string, operand: Value): number {
  if (typeof operand === 'number' && Number.isSafeInteger(operand)) return operand
  throw stageError(15957, `the argument of ${name} must be a whole number, not ${typeName(operand)}`)
}

/** `$count`: one document with the number, and none at all when there was nothing to count. */
export const count: ReadStage = (operand) => {
  const name = fieldName('the count field', operand)
  if (name.includes('.')) throw stageError(40160, "the count field cannot contain '.'")
  return (docs) => (docs.length === 0 ? [] : [{ [name]: docs.length }])
}

export const replaceRoot: ReadStage = (operand, { known }) => {
  const { newRoot } = options('$replaceRoot', operand, { required: ['newRoot'] })
  const evaluate = compile(newRoot, known)
  return (docs, { variables }) =>
    docs.map((doc) => {
      const root = evaluate(scopeOf(doc, variables))
      if (isDoc(root)) return root
      throw stageError(
        40228,
        `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(root)}`,
      )
    })
}

/** `$sample`: so many documents, taken by chance. */
export const sample: ReadStage = (operand) => {
  const { size } = options('$sample', operand, { required: ['size'] })
  if (typeof size !== 'number' || size < 0)
    throw stageError(28747, 'size argument to $sample must be a non-negative number')
  return (docs) => {
    const rest = [...docs]
    const taken: Doc[] = []
    while (taken.length < Math.floor(size) && rest.length > 0) {
      taken.push(...rest.splice(Math.floor(Math.random() * rest.length), 1))
    }
    return taken
  }
}

/** `$redact`: keeps, drops or descends into each level of a document. */
export const redact: ReadStage = (operand, { known }) => {
  const judge = compile(operand, known)
  const visit = (doc: Doc, scope: Scope): Doc | undefined => {
    const verdict = judge({ ...scope, current: doc })
    if (verdict === '$$KEEP') return doc
    if (verdict === '$$PRUNE') return undefined
    if (verdict !== '$$DESCEND') throw badValue('$redact must evaluate to $$KEEP, $$PRUNE or $$DESCEND')
    const kept: Doc = {}
    for (const key of Object.keys(doc)) {
      const value = below(doc[key], (child) => visit(child, scope))
      if (value !== undefined) kept[key] = value
    }
    return kept
  }
  return (docs, { variables }) =>
    docs.map((doc) => visit(doc, scopeOf(doc, variables))).filter((doc) => doc !== undefined)
}

function below(value: Value, visit: (doc: Doc) => Doc | undefined): Value {
  if (isDoc(value)) return visit(value)
  if (!Array.isArray(value)) return value
  return value.map((item) => below(item, visit)).filter((item) => item !== undefined)
}
