import type { IndexSchema } from '../../types'
import type { Slot } from '../store/slot'
import type { Doc } from '../value/types'

/** A 2dsphere index. */
export class GeoIndex {
  readonly kind = 'geo'
  constructor(readonly name: string) {}
  add(_slot: Slot): void {}
  remove(_slot: Slot): void {}
  load(_slots: Iterable<Slot>): void {}
  replace(_slot: Slot, _doc: Doc): void {}
  check(_doc: Doc): void {}
  clear(): void {}
}

export function makeGeoIndex(name: string, keys: IndexSchema['keys']): GeoIndex | undefined {
  return Object.values(keys).includes('2dsphere') ? new GeoIndex(name) : undefined
}
