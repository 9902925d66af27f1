import type { Box, Point } from './place'

/** What a plan shows: its middle, and how many degrees of longitude it is wide. */
export interface View {
  middle: Point
  width: number
}

/** The district's own outline box; a plan without markers shows it, and none shows more than four times as much. */
export const DISTRICT: Box = { south: 25.24, west: 110.2, north: 25.33, east: 110.32 }
/** Streets of the district, each where its middle is, roughly: to tell where on the plan one looks. */
export const STREETS: readonly (Point & { name: string; nameEn: string })[] = [
  { name: '秀峰街道', nameEn: 'Xiufeng Street', latitude: 25.2815, longitude: 110.2925 },
  { name: '丽君街道', nameEn: 'Lijun Street', latitude: 25.2765, longitude: 110.281 },
  { name: '甲山街道', nameEn: 'Jiashan Street', latitude: 25.2745, longitude: 110.262 },
]

const METRES_A_DEGREE = 111_320
const NARROWEST = 0.002
const WIDEST = (DISTRICT.east - DISTRICT.west) * 4
/** Room around the outermost markers. */
const MARGIN = 1.3

const narrowing = (latitude: number) => Math.cos((latitude * Math.PI) / 180)

/** The box that a view shows on a plan of this shape (height by width): a degree is shorter along the equator's way up here. */
export function boxOf({ middle, width }: View, shape: number): Box {
  const height = width * shape * narrowing(middle.latitude)
  return {
    south: middle.latitude - height / 2,
    north: middle.latitude + height / 2,
    west: middle.longitude - width / 2,
    east: middle.longitude + width / 2,
  }
}

/** The view that shows all of these, the district for none. */
export function viewOf(points: readonly Point[], shape: number): View {
  const { south, west, north, east } = points.length > 0 ? aroundAll(points) : DISTRICT
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  const needed = Math.max(east - west, (north - south) / (shape * narrowing(middle.latitude)))
  return { middle, width: clamp(needed * MARGIN) }
}

export const zoomed = ({ middle, width }: View, factor: number): View => ({ middle, width: clamp(width * factor) })

/** A part of its own width to the east and height to the north. */
export function moved({ middle, width }: View, east: number, north: number): View {
  const { latitude, longitude } = middle
  return {
    width,
    middle: { latitude: latitude + north * width * narrowing(latitude), longitude: longitude + east * width },
  }
}

/** Where on the plan a place lies, in percent from its left and its top. */
export const placed = ({ latitude, longitude }: Point, { south, west, north, east }: Box) => ({
  left: `${((longitude - west) / (east - west)) * 100}%`,
  top: `${((north - latitude) / (north - south)) * 100}%`,
})

const LENGTHS = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000] as const
const LONGEST = 0.3

/** The longest round length that fits into the plan's corner: in metres, and in percent of its width. */
export function scaleOf({ middle, width }: View): { metres: number; percent: number } {
  const across = width * METRES_A_DEGREE * narrowing(middle.latitude)
  const metres = Math.max(LENGTHS[0], ...LENGTHS.filter((length) => length <= across * LONGEST))
  return { metres, percent: (metres / across) * 100 }
}

const clamp = (width: number) => Math.min(WIDEST, Math.max(NARROWEST, width))

function aroundAll(points: readonly Point[]): Box {
  const latitudes = points.map(({ latitude }) => latitude)
  const longitudes = points.map(({ longitude }) => longitude)
  return {
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
  }
}
