import { scopeOf } from '../expression/types'
import { ComputedTree, withComputed } from '../project/computed'
import { type Doc, isDoc, own, type Value } from '../value/types'
import { fieldName, options, type ReadStage, stageError } from './types'

/** `$unwind`: one document for each element of an array. What is no array counts as one element. */
export const unwind: ReadStage = (operand) => {
  const spec = isDoc(operand)
    ? options('$unwind', operand, { required: ['path'], optional: ['includeArrayIndex', 'preserveNullAndEmptyArrays'] })
    : { path: operand }
  const { path } = spec
  if (typeof path !== 'string') throw stageError(28808, 'expected a string as the path for $unwind stage')
  if (!path.startsWith('$') || path.length < 2) {
    throw stageError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`)
  }
  const segments = path.slice(1).split('.')
  const keepEmpty = spec.preserveNullAndEmptyArrays === true
  const index =
    spec.includeArrayIndex === undefined ? undefined : fieldName('includeArrayIndex', spec.includeArrayIndex)
  const numbered = (doc: Doc, at: number | null): Doc =>
    index === undefined ? doc : withField(doc, index.split('.'), at)
  return (docs) =>
    docs.flatMap((doc) => {
      const value = segments.reduce<Value>(
        (current, segment) => (isDoc(current) ? own(current, segment) : undefined),
        doc,
      )
      if (Array.isArray(value) && value.length > 0) {
        return value.map((item, at) => numbered(withField(doc, segments, item), at))
      }
      if (value !== undefined && value !== null && !Array.isArray(value)) return [numbered(doc, null)]
      if (!keepEmpty) return []
      return [numbered(Array.isArray(value) ? withField(doc, segments, undefined) : doc, null)]
    })
}

/** The document with one field set; undefined removes it. */
export function withField(doc: Doc, path: string[], value: Value): Doc {
  const tree = new ComputedTree()
  tree.add(path.join('.'), () => value)
  return withComputed(doc, tree, scopeOf(doc))
}
