import type { PlaceToOpen } from './open-place-props'

/** Shows a place on a map, on a page of its own: nothing is asked of the map's owner before this tap. */
export function openPlace({ point, name }: PlaceToOpen): void {
  const where = new URLSearchParams({
    position: `${point.longitude},${point.latitude}`,
    name,
    coordinate: 'gaode',
  })
  window.open(`https://uri.amap.com/marker?${where}`, '_blank', 'noopener,noreferrer')
}
