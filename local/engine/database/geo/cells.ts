import { latitudeOf, longitudeOf, type Vector } from './vector'

/**
 * The world cut in four, again and again: a cell is a text of digits, and a smaller cell begins with the text of the
 * one that it lies in. A region is then a few ranges of texts.
 */
type Cell = string

/** Some 0.6 metres: the smallest cell. */
const DEEPEST = 26

interface Box {
  west: number
  east: number
  south: number
  north: number
}

/** The smallest cell of a place. */
export function cellAt(place: Vector): Cell {
  return cellOf(longitudeOf(place), latitudeOf(place), DEEPEST)
}

function cellOf(longitude: number, latitude: number, depth: number): Cell {
  const size = 2 ** depth
  return cellName(column(longitude, size), row(latitude, size), depth)
}

const column = (longitude: number, size: number): number =>
  Math.min(size - 1, Math.max(0, Math.floor(((longitude + 180) / 360) * size)))
const row = (latitude: number, size: number): number =>
  Math.min(size - 1, Math.max(0, Math.floor(((latitude + 90) / 180) * size)))

function cellName(x: number, y: number, depth: number): Cell {
  let name = ''
  for (let bit = depth - 1; bit >= 0; bit--) name += ((x >> bit) & 1) + 2 * ((y >> bit) & 1)
  return name
}

/** The cells that hold a circle: at most some dozens, about as small as it. */
export function cellsAround(center: Vector, radius: number): Cell[] {
  return [...new Set(boxesAround(center, radius).flatMap(cellsOfBox))]
}

const DEGREES = 180 / Math.PI

/** The boxes of longitude and latitude that hold a circle: two where it crosses the date line. */
function boxesAround(center: Vector, radius: number): Box[] {
  const [lng, lat] = [longitudeOf(center), latitudeOf(center)]
  // A little more than exact, so that rounding cannot lose a place on the edge.
  const reach = radius * DEGREES * (1 + 1e-9) + 1e-9
  const [south, north] = [lat - reach, lat + reach]
  if (south <= -90 || north >= 90 || reach >= 90) {
    return [{ west: -180, east: 180, south: Math.max(south, -90), north: Math.min(north, 90) }]
  }
  const wide = Math.asin(Math.min(1, Math.sin(reach / DEGREES) / Math.cos(lat / DEGREES))) * DEGREES + 1e-9
  const [west, east] = [lng - wide, lng + wide]
  if (west < -180)
    return [
      { west: west + 360, east: 180, south, north },
      { west: -180, east, south, north },
    ]
  if (east > 180)
    return [
      { west, east: 180, south, north },
      { west: -180, east: east - 360, south, north },
    ]
  return [{ west, east, south, north }]
}

function cellsOfBox({ west, east, south, north }: Box): Cell[] {
  const wide = Math.max((east - west) / 360, (north - south) / 180)
  const depth = Math.max(0, Math.min(DEEPEST, Math.floor(-Math.log2(wide)) + 1))
  const size = 2 ** depth
  const cells: Cell[] = []
  for (let x = column(west, size); x <= column(east, size); x++) {
    for (let y = row(south, size); y <= row(north, size); y++) cells.push(cellName(x, y, depth))
  }
  return cells
}
