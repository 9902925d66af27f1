import { splitPath } from '../query/walk'
import type { Slot } from '../store/slot'
import { type GeoIndex, shapesOrNone } from './geo-index'
import type { NearQuestion } from './query'
import { angleTo } from './relations'
import { EARTH_RADIUS } from './vector'

/** A document and how far it is, in metres. */
interface Near {
  slot: Slot
  metres: number
}

/** The first circle that is searched, in metres; each next one is twice as wide. */
const FIRST = 100
const HALFWAY_ROUND = Math.PI * EARTH_RADIUS

/** Documents by distance, nearest first, as many as are asked for: the search widens only as far as needed. */
export function* nearest(index: GeoIndex, question: NearQuestion, scanned: () => void): Generator<Near> {
  const path = splitPath(index.path)
  const given = new Set<Slot>()
  for (let reach = FIRST; ; reach *= 2) {
    const last = reach >= Math.min(question.most, HALFWAY_ROUND)
    const bound = last ? question.most : reach
    const found: Near[] = []
    for (const slot of index.around(question.from, bound / EARTH_RADIUS)) {
      scanned()
      if (given.has(slot)) continue
      const metres = metresTo(slot, path, question)
      if (metres <= bound) {
        given.add(slot)
        if (metres >= question.least) found.push({ slot, metres })
      }
    }
    yield* found.sort((a, b) => a.metres - b.metres || a.slot.seq - b.slot.seq)
    if (last) return
  }
}

/** The distance of the nearest of a document's geometries. */
const metresTo = (slot: Slot, path: readonly string[], { from }: NearQuestion): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...shapesOrNone(slot.doc, path).map((shape) => angleTo(from, shape) * EARTH_RADIUS),
  )
