import fc from 'fast-check'
import type { Slot } from '../store/slot'
import { SortedTree } from './tree'

const key = fc.integer({ min: 0, max: 60 }).map((n) => String(n).padStart(2, '0'))
const change = fc.record({ key, seq: fc.integer({ min: 0, max: 20 }), add: fc.boolean() })

interface Entry {
  key: string
  slot: Slot
}

it('holds what a sorted list holds, and reads any stretch of it either way', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 1500, size: 'max' }), key, key, (changes, low, high) => {
      const slots = Array.from({ length: 21 }, (_, seq): Slot => ({ seq, key: String(seq), doc: {} }))
      const tree = new SortedTree()
      let list: Entry[] = []
      for (const { key: at, seq, add } of changes) {
        const slot = slots[seq] as Slot
        const known = list.some((entry) => entry.key === at && entry.slot === slot)
        if (add && !known) {
          tree.add(at, slot)
          list.push({ key: at, slot })
        } else if (!add) {
          tree.remove(at, slot)
          list = list.filter((entry) => entry.key !== at || entry.slot !== slot)
        }
      }
      list.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.slot.seq - b.slot.seq))
      const wanted = list.filter((entry) => entry.key >= low && entry.key < high)
      expect([...tree.between(low, high)]).toEqual(wanted)
      expect([...tree.downwards(low, high)]).toEqual(wanted.toReversed())
      expect(tree.size).toBe(list.length)
    }),
    { numRuns: 150 },
  )
}, 30_000)

it('loads at once what it would hold one by one, and knows a key that came twice', () => {
  const entries = Array.from(
    { length: 3000 },
    (_, i): Entry => ({ key: String((i * 7919) % 3000).padStart(4, '0'), slot: { seq: i, key: '', doc: {} } }),
  )
  const [loaded, grown] = [new SortedTree(), new SortedTree()]
  loaded.load([...entries])
  for (const { key: at, slot } of entries) grown.add(at, slot)
  expect([...loaded.between('', '9999')].map((entry) => entry.key)).toEqual(
    [...grown.between('', '9999')].map((entry) => entry.key),
  )
  expect(loaded.repeated()).toBeUndefined()
  grown.add('0005', { seq: 9999, key: '', doc: {} })
  expect(grown.repeated()?.seq).toBe(9999)
})

it.each([
  ['upwards', (i: number) => i],
  ['downwards', (i: number) => 2999 - i],
  ['from both ends', (i: number) => (i % 2 ? i : 2999 - i)],
])('finds and removes every entry, grown %s', (_, at) => {
  const tree = new SortedTree()
  const entries = Array.from(
    { length: 3000 },
    (__, i): Entry => ({
      key: String(at(i)).padStart(4, '0'),
      slot: { seq: i, key: '', doc: {} },
    }),
  )
  for (const entry of entries) tree.add(entry.key, entry.slot)
  for (const { key: one, slot } of entries) {
    expect([...tree.between(one, `${one}\uffff`)].some((entry) => entry.slot === slot)).toBe(true)
  }
  for (const { key: one, slot } of entries) tree.remove(one, slot)
  expect(tree.size).toBe(0)
})
