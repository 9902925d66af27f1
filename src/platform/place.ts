/** Where something is, in GCJ-02, the datum of Chinese maps. Degrees. */
export interface Point {
  latitude: number
  longitude: number
}

/** A part of the map. Degrees. */
export interface Box {
  south: number
  west: number
  north: number
  east: number
}
