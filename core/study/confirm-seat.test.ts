import fc from 'fast-check'
import { letGo } from './confirm-seat'

it('lets unconfirmed seats go, and no more than those, to whoever waits first', () => {
  const people = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 40 })
  fc.assert(
    fc.property(
      people,
      fc.subarray(Array.from({ length: 61 }, (_, i) => String(i))),
      fc.integer({ min: 1, max: 50 }),
      (roster, confirmed, capacity) => {
        const { lapsed, seated } = letGo(roster, confirmed, capacity)
        const left = roster.filter((personId) => !lapsed.includes(personId))

        expect(lapsed.filter((personId) => confirmed.includes(personId))).toEqual([])
        expect(roster.slice(capacity).filter((personId) => lapsed.includes(personId))).toEqual([])
        // Whoever has a seat afterwards had one and confirmed it, or moved up.
        const before = roster.slice(0, capacity)
        const now = left.slice(0, capacity)
        expect(now.filter((personId) => !before.includes(personId))).toEqual(seated)
        expect(
          now.filter((personId) => before.includes(personId)).every((personId) => confirmed.includes(personId)),
        ).toBe(true)
      },
    ),
  )
})
