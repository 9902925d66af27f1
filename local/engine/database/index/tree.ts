import type { Slot } from '../store/slot'

/** How many entries a block holds before it is split. Small enough that moving them is cheap. */
const BLOCK = 256

interface Block {
  keys: string[]
  slots: Slot[]
}

/**
 * Entries in order, kept in blocks: finding one takes two binary searches, adding one moves at most a block. Entries
 * with equal keys stand in the order in which their documents came.
 */
export class SortedTree {
  #blocks: Block[] = []
  /** The last key of each block, side by side: most of a search looks at nothing else. */
  #lasts: string[] = []
  size = 0

  add(key: string, slot: Slot): void {
    this.size++
    const at = this.#blockFor(key, slot.seq)
    const block = this.#blocks[at]
    if (!block) {
      this.#blocks.push({ keys: [key], slots: [slot] })
      this.#lasts.push(key)
      return
    }
    const position = search(block, key, slot.seq)
    block.keys.splice(position, 0, key)
    block.slots.splice(position, 0, slot)
    if (position === block.keys.length - 1) this.#lasts[at] = key
    if (block.keys.length > BLOCK) this.#split(at, block)
  }

  remove(key: string, slot: Slot): void {
    const at = this.#blockFor(key, slot.seq)
    const block = this.#blocks[at]
    if (!block) return
    const position = search(block, key, slot.seq)
    if (block.slots[position] !== slot || block.keys[position] !== key) return
    this.size--
    block.keys.splice(position, 1)
    block.slots.splice(position, 1)
    if (block.keys.length > 0) this.#lasts[at] = block.keys.at(-1) as string
    else {
      this.#blocks.splice(at, 1)
      this.#lasts.splice(at, 1)
    }
  }

  clear(): void {
    this.#blocks = []
    this.#lasts = []
    this.size = 0
  }

  /** Fills an empty tree from entries of any order: one sort instead of as many insertions. */
  load(entries: { key: string; slot: Slot }[]): void {
    entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.slot.seq - b.slot.seq))
    this.clear()
    this.size = entries.length
    for (let i = 0; i < entries.length; i += BLOCK / 2) {
      const part = entries.slice(i, i + BLOCK / 2)
      this.#blocks.push({ keys: part.map((entry) => entry.key), slots: part.map((entry) => entry.slot) })
    }
    this.#lasts = this.#blocks.map((block) => block.keys.at(-1) as string)
  }

  /** A slot whose key another slot has too. */
  repeated(): Slot | undefined {
    let previous: { key: string; slot: Slot } | undefined
    for (const entry of this.between('', '\uffff\uffff')) {
      if (previous?.key === entry.key && previous.slot !== entry.slot) return entry.slot
      previous = entry
    }
    return undefined
  }

  /** Entries from `low` on, before `high`, upwards. The keys of what lies between are not looked at. */
  *between(low: string, high: string): Generator<{ key: string; slot: Slot }> {
    let at = this.#blockFor(low, -1)
    let block = this.#blocks[at]
    let position = block ? search(block, low, -1) : 0
    while (block) {
      const end = endIn(block, high)
      for (; position < end; position++)
        yield { key: block.keys[position] as string, slot: block.slots[position] as Slot }
      if (end < block.keys.length) return
      block = this.#blocks[++at]
      position = 0
    }
  }

  /** The same entries downwards. */
  *downwards(low: string, high: string): Generator<{ key: string; slot: Slot }> {
    let at = Math.min(this.#blockFor(high, -1), this.#blocks.length - 1)
    let block = this.#blocks[at]
    let position = block ? search(block, high, -1) - 1 : -1
    while (block) {
      const start = (block.keys[0] as string) >= low ? 0 : search(block, low, -1)
      for (; position >= start; position--)
        yield { key: block.keys[position] as string, slot: block.slots[position] as Slot }
      if (start > 0) return
      block = this.#blocks[--at]
      position = block ? block.keys.length - 1 : -1
    }
  }

  /** The first block whose last entry is not before the one sought; the last block where there is none. */
  #blockFor(key: string, seq: number): number {
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#endsBefore(middle, key, seq)) low = middle + 1
      else high = middle
    }
    return low
  }

  #endsBefore(at: number, key: string, seq: number): boolean {
    const last = this.#lasts[at] as string
    if (last !== key) return last < key
    const block = this.#blocks[at] as Block
    return (block.slots.at(-1) as Slot).seq < seq
  }

  #split(at: number, block: Block): void {
    const half = block.keys.length >> 1
    this.#blocks.splice(at + 1, 0, { keys: block.keys.splice(half), slots: block.slots.splice(half) })
    this.#lasts.splice(at, 1, block.keys.at(-1) as string, this.#lasts[at] as string)
  }
}

const before = (a: string, aSeq: number, b: string, bSeq: number): boolean => a < b || (a === b && aSeq < bSeq)

/** Where a block's entries before `high` end. */
const endIn = (block: Block, high: string): number =>
  (block.keys.at(-1) as string) < high ? block.keys.length : search(block, high, -1)

/** Where an entry stands in a block, or would. */
function search(block: Block, key: string, seq: number): number {
  let low = 0
  let high = block.keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(block.keys[middle] as string, (block.slots[middle] as Slot).seq, key, seq)) low = middle + 1
    else high = middle
  }
  return low
}
