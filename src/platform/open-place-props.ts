import type { Point } from './place'

export interface PlaceToOpen {
  point: Point
  name: string
  address: string
}
