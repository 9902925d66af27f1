import type { Box, Point } from './place'

export interface Cluster<M> extends Point {
  /** Of its first marker: it stays the same while that one leads. */
  id: string
  markers: M[]
}

/**
 * Markers of a box, those that would lie on each other as one: whoever falls into the same square of a grid, so many squares across.
 * The grid is anchored to the earth, not to the box: moving the map does not mix them anew.
 */
export function clustersOf<M extends Point & { id: string }>(
  markers: readonly M[],
  box: Box,
  across: number,
): Cluster<M>[] {
  const square = (box.east - box.west) / across
  const found = new Map<string, M[]>()
  for (const marker of markers.filter((one) => isIn(one, box))) {
    const key = `${Math.floor(marker.longitude / square)} ${Math.floor(marker.latitude / square)}`
    found.set(key, [...(found.get(key) ?? []), marker])
  }
  return [...found.values()].map((group) => ({ id: group[0]?.id ?? '', markers: group, ...middleOf(group) }))
}

export const isIn = ({ latitude, longitude }: Point, { south, west, north, east }: Box): boolean =>
  latitude >= south && latitude <= north && longitude >= west && longitude <= east

export function middleOf(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) }
}
