import { PHOTO_BYTES_MOST, PHOTO_SIDE_MOST } from '#core/kernel/photo'

/** A photo as it is handed in: drawn anew as a JPEG, so that nothing is left of what a camera writes beside a picture: place, time, phone. */
export interface ReadyPhoto {
  /** What shows it while the app runs. */
  src: string
  /** What shows it for longer, where a stored file cannot be shown by its id: a small picture as a data address. */
  small?: string
  /** Uploads it under a name; resolves to the file's id. `told`: how much is through, 0 to 1. */
  upload: (to: PhotoPlace, told: (part: number) => void) => Promise<string>
}

export interface PhotoPlace {
  personId: string
  /** The photo's own, at every try: a second one lands where the first did. */
  name: string
}

/** One that was chosen. To make it ready takes a moment, and fails where it is no picture that this device can read. */
export type ChosenPhoto = () => Promise<ReadyPhoto>

/** Lets somebody take or choose photos, `most` at most; none when they think better of it. */
export type ChoosePhotos = (most: number) => Promise<ChosenPhoto[]>

/** What is tried, until the file is small enough: the first does for all but foliage and gravel. */
const TRIES = [
  { side: PHOTO_SIDE_MOST, quality: 0.8 },
  { side: PHOTO_SIDE_MOST, quality: 0.6 },
  { side: 1280, quality: 0.6 },
  { side: 1024, quality: 0.5 },
  { side: 800, quality: 0.4 },
]

/** The first of the tries that is small enough, or the last. */
export async function smallEnough<T>(
  make: (side: number, quality: number) => Promise<[made: T, bytes: number]>,
): Promise<T> {
  let last: [T, number] | undefined
  for (const { side, quality } of TRIES) {
    last = await make(side, quality)
    if (last[1] <= PHOTO_BYTES_MOST) break
  }
  return (last as [T, number])[0]
}

/** The size of a picture whose long side is `side` at most. Nothing is made larger. */
export function sizeWithin(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
