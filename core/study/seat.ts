/** Where someone stands on a lesson's roster: `place` counts from 1; `seat` tells whether that place is in the room. */
export interface Place {
  place: number
  seat: boolean
}

/**
 * A seat is a position: the first `capacity` on the roster have seats, the rest wait in order. There is no counter to
 * get out of step, and nothing to oversell.
 */
export function placeAt(index: number, capacity: number): Place | null {
  return index < 0 ? null : { place: index + 1, seat: index < capacity }
}

/** How many wait behind a room of `capacity`. */
export function waitingCount(signups: number, capacity: number): number {
  return Math.max(0, signups - capacity)
}
