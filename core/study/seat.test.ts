import fc from 'fast-check'
import { placeAt, waitingCount } from './seat'

type Move = { who: number; leaves: boolean }

/** A roster as the lesson's document keeps it: append if absent, remove. */
function play(moves: readonly Move[]): number[] {
  let roster: number[] = []
  for (const { who, leaves } of moves) {
    if (leaves) roster = roster.filter((one) => one !== who)
    else if (!roster.includes(who)) roster.push(who)
  }
  return roster
}

const moves = fc.array(fc.record({ who: fc.nat(30), leaves: fc.boolean() }), { maxLength: 120 })
const capacity = fc.integer({ min: 1, max: 20 })

describe('a seat is a position', () => {
  it('gives exactly the seats there are, and leaves none empty while somebody waits', () => {
    fc.assert(
      fc.property(moves, capacity, (all, room) => {
        const places = play(all).map((_, index) => placeAt(index, room))
        const seats = places.filter((place) => place?.seat).length
        expect(seats).toBe(Math.min(room, places.length))
        expect(waitingCount(places.length, room)).toBe(places.length - seats)
      }),
    )
  })

  it('never moves anybody back: when one leaves, all behind keep or better their place', () => {
    fc.assert(
      fc.property(moves, capacity, fc.nat(30), (all, room, leaver) => {
        const before = play(all)
        const after = before.filter((one) => one !== leaver)
        for (const one of after) {
          const was = placeAt(before.indexOf(one), room)
          const is = placeAt(after.indexOf(one), room)
          expect(is?.place).toBeLessThanOrEqual(was?.place ?? 0)
          if (was?.seat) expect(is?.seat).toBe(true)
        }
      }),
    )
  })

  it('is no place for somebody who is not on the roster', () => {
    expect(placeAt(-1, 10)).toBeNull()
  })
})
