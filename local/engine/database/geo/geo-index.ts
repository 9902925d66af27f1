import type { IndexSchema } from '../../types'
import { writeError } from '../errors'
import { SortedTree } from '../index/tree'
import { splitPath } from '../query/walk'
import type { Slot } from '../store/slot'
import { show } from '../value/show'
import { type Doc, isDoc, own, type Value } from '../value/types'
import { cellAt, cellsAround } from './cells'
import { circleAround } from './relations'
import { GeometryError, readShape, type Shape } from './shape'
import type { Vector } from './vector'

/** A `2dsphere` index: a place stands under its smallest cell, a line or polygon under the cells that hold it. */
export class GeoIndex {
  readonly kind = 'geo'
  readonly #tree = new SortedTree()
  /** How many entries are larger than a place: only then do the larger cells have to be asked. */
  #large = 0

  constructor(
    readonly name: string,
    readonly path: string,
  ) {}

  add(slot: Slot): void {
    for (const cell of this.#cellsOf(slot.doc)) this.#change(cell, slot, 1)
  }

  remove(slot: Slot): void {
    for (const cell of this.#cellsOf(slot.doc)) this.#change(cell, slot, -1)
  }

  replace(slot: Slot, doc: Doc): void {
    const before = this.#cellsOf(slot.doc)
    const after = this.#cellsOf(doc)
    if (before.length === after.length && before.every((cell, i) => cell === after[i])) return
    for (const cell of before) this.#change(cell, slot, -1)
    for (const cell of after) this.#change(cell, slot, 1)
  }

  load(slots: Iterable<Slot>): void {
    const entries: { key: string; slot: Slot }[] = []
    for (const slot of slots) {
      for (const key of this.#cellsOf(slot.doc)) {
        entries.push({ key, slot })
        if (key.length < DEEPEST) this.#large++
      }
    }
    this.#tree.load(entries)
  }

  clear(): void {
    this.#tree.clear()
    this.#large = 0
  }

  /** Refuses a field that is there and is no geometry. */
  check(doc: Doc): void {
    try {
      shapesAt(doc, splitPath(this.path))
    } catch (error) {
      if (!(error instanceof GeometryError)) throw error
      throw writeError(`Can't extract geo keys: ${show(doc)}  ${error.message}`)
    }
  }

  /** The documents that may lie in a circle, each once. */
  *around(center: Vector, radius: number): Generator<Slot> {
    const seen = new Set<Slot>()
    for (const slot of this.#entries(cellsAround(center, radius))) {
      if (seen.has(slot)) continue
      seen.add(slot)
      yield slot
    }
  }

  *#entries(cells: string[]): Generator<Slot> {
    for (const cell of cells) for (const { slot } of this.#tree.between(cell, `${cell}9`)) yield slot
    if (this.#large === 0) return
    const larger = new Set(cells.flatMap((cell) => Array.from(cell, (_, i) => cell.slice(0, i))))
    for (const cell of larger) for (const { slot } of this.#tree.between(cell, `${cell}\u0000`)) yield slot
  }

  #change(cell: string, slot: Slot, by: 1 | -1): void {
    if (by > 0) this.#tree.add(cell, slot)
    else this.#tree.remove(cell, slot)
    if (cell.length < DEEPEST) this.#large += by
  }

  #cellsOf(doc: Doc): string[] {
    const shapes = shapesOrNone(doc, splitPath(this.path))
    return [...new Set(shapes.flatMap(cellsOfShape))]
  }
}

const DEEPEST = 26

function cellsOfShape(shape: Shape): string[] {
  const cells = shape.points.map(cellAt)
  for (const line of shape.lines) cells.push(...cellsOfPart({ points: [], lines: [line], polygons: [] }))
  for (const rings of shape.polygons) cells.push(...cellsOfPart({ points: [], lines: [], polygons: [rings] }))
  return cells
}

function cellsOfPart(part: Shape): string[] {
  const { center, radius } = circleAround(part)
  return cellsAround(center, radius)
}

/** The geometries that a document holds at a path; something else there is an error. */
function shapesAt(doc: Doc, path: readonly string[]): Shape[] {
  const value = path.reduce<Value>((current, segment) => (isDoc(current) ? own(current, segment) : undefined), doc)
  if (value === undefined || value === null) return []
  const shape = readShape(value)
  if (shape) return [shape]
  if (!Array.isArray(value)) throw new GeometryError('Point must be an array or object')
  return value.map((item) => {
    const part = readShape(item)
    if (part) return part
    throw new GeometryError('Point must only contain numeric elements')
  })
}

/** The same where what is no geometry does not matter. */
export function shapesOrNone(doc: Doc, path: readonly string[]): Shape[] {
  try {
    return shapesAt(doc, path)
  } catch (error) {
    if (error instanceof GeometryError) return []
    throw error
  }
}

export function makeGeoIndex(name: string, keys: IndexSchema['keys']): GeoIndex | undefined {
  const path = Object.keys(keys).find((key) => keys[key] === '2dsphere')
  return path === undefined ? undefined : new GeoIndex(name, path)
}
