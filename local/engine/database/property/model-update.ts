import { copy, type Json, kind, matches, type Obj, order, same } from './model'

/** What an update makes of a document, or why it cannot. Written apart from the engine, in the simplest way. */
export class Refused extends Error {}

type Change = (old: Json | undefined, operand: Json) => Json | undefined

const list = (old: Json | undefined): Json[] => {
  if (old === undefined) return []
  if (!Array.isArray(old)) throw new Refused('no array')
  return old
}

const number = (old: Json | undefined): number => {
  if (old === undefined) return 0
  if (typeof old !== 'number') throw new Refused('no number')
  return old
}

/** Those that make what is missing on the way, and those that leave it. */
const MAKING: Record<string, Change> = {
  $set: (_old, operand) => operand,
  $inc: (old, operand) => number(old) + (operand as number),
  $mul: (old, operand) => number(old) * (operand as number) + 0,
  $min: (old, operand) => (old === undefined || order(operand, old) < 0 ? operand : old),
  $max: (old, operand) => (old === undefined || order(operand, old) > 0 ? operand : old),
  $push: (old, operand) => push(list(old), operand as { $each: Json[]; $position?: number; $slice?: number }),
  $addToSet: (old, operand) => (list(old).some((item) => same(item, operand)) ? list(old) : [...list(old), operand]),
}

const LEAVING: Record<string, Change> = {
  $unset: () => undefined,
  $pop: (old, operand) => (old === undefined ? old : operand === 1 ? list(old).slice(0, -1) : list(old).slice(1)),
  $pull: (old, operand) => (old === undefined ? old : list(old).filter((item) => !pulled(item, operand))),
}

function push(
  items: Json[],
  { $each, $position, $slice }: { $each: Json[]; $position?: number; $slice?: number },
): Json[] {
  const made = copy(items)
  made.splice($position ?? made.length, 0, ...$each)
  if ($slice === undefined) return made
  return $slice >= 0 ? made.slice(0, $slice) : made.slice($slice)
}

function pulled(item: Json, operand: Json): boolean {
  if (kind(operand) === 'object') return matches({ item }, { item: operand })
  return same(item, operand)
}

/** `{$op: {path: operand}}`; paths are done in the order of their names. */
export function updated(doc: Obj, update: Record<string, Obj>): Obj {
  const made = copy(doc)
  const steps = Object.entries(update).flatMap(([name, fields]) =>
    Object.entries(fields).map(([path, operand]) => ({ name, path, operand })),
  )
  steps.sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { name, path, operand } of steps) {
    const making = MAKING[name]
    const change = making ?? (LEAVING[name] as Change)
    changeAt(made, path.split('.'), making !== undefined, (old) => change(old, copy(operand)))
  }
  return made
}

function changeAt(at: Obj, path: string[], making: boolean, change: (old: Json | undefined) => Json | undefined): void {
  const [head, ...rest] = path as [string, ...string[]]
  const old = Object.hasOwn(at, head) ? at[head] : undefined
  if (rest.length === 0) {
    const value = change(old)
    if (value === undefined) delete at[head]
    else at[head] = value
  } else if (kind(old) === 'object') changeAt(old as Obj, rest, making, change)
  else if (making && old !== undefined) throw new Refused('no way through')
  else if (making) {
    const below: Obj = {}
    changeAt(below, rest, making, change)
    at[head] = below
  }
}
