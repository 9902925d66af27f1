import { badRequest, badValue } from '../errors'
import type { Compile, Scope } from '../expression/types'
import { isOperatorDoc, truthy } from '../query/operators'
import { type Doc, isDoc, type Value } from '../value/types'
import { addComputed, ComputedTree, withComputed } from './computed'
import { exclude, include, PathTree } from './paths'

/** What `$project` makes of a document. */
type StageProjection = (scope: Scope) => Doc

interface Reading {
  kept: PathTree
  dropped: PathTree
  computed: ComputedTree
  compile: Compile
  known: ReadonlySet<string>
}

/** Reads `$project`: fields in or out, and expressions, nested or dotted. */
export function parseStageProjection(spec: Value, compile: Compile, known: ReadonlySet<string>): StageProjection {
  if (!isDoc(spec)) throw badRequest('Location15969', '$project specification must be an object')
  if (Object.keys(spec).length === 0)
    throw badRequest('Location40177', 'Invalid $project :: caused by :: specification must have at least one field')
  const reading: Reading = {
    kept: new PathTree(),
    dropped: new PathTree(),
    computed: new ComputedTree(),
    compile,
    known,
  }
  for (const key of Object.keys(spec)) if (key !== '_id') readField(key, spec[key], reading)
  const { kept, dropped, computed } = reading
  const including = kept.branches.size > 0 || !computed.isEmpty
  if (including && dropped.branches.size > 0) {
    throw badRequest(
      'Location40179',
      "Bad projection specification, cannot exclude fields other than '_id' in an inclusion projection",
    )
  }
  readId(spec, including || dropped.branches.size === 0, reading)
  if (kept.branches.size > 0 || !computed.isEmpty) {
    return (scope) => withComputed(include(scope.root, kept), computed, scope)
  }
  return ({ root }) => exclude(root, dropped)
}

function readField(path: string, value: Value, reading: Reading): void {
  if (typeof value === 'boolean' || typeof value === 'number') {
    if (path.startsWith('$')) throw badValue(`Invalid $project: the field name ${path} starts with '$'`)
    ;(truthy(value) ? reading.kept : reading.dropped).add(path)
  } else if (isDoc(value) && !isOperatorDoc(value) && Object.keys(value).length > 0) {
    for (const key of Object.keys(value)) readField(`${path}.${key}`, value[key], reading)
  } else addComputed(reading.computed, path, value, reading.compile, reading.known)
}

/** `_id` is in unless it is put out. */
function readId(spec: Doc, including: boolean, reading: Reading): void {
  const value = Object.hasOwn(spec, '_id') ? spec._id : true
  if (typeof value !== 'boolean' && typeof value !== 'number') readField('_id', value, reading)
  else if (truthy(value) && including) reading.kept.add('_id')
  else if (!truthy(value)) {
    if (reading.kept.branches.size === 0 && reading.computed.isEmpty) reading.dropped.add('_id')
  }
}
