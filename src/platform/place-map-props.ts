import type { Point } from './place'

/** What a marker is marked with: `brand` asks for attention, `ok` is open, `gold` is one's own, `plain` all others. */
export type MarkerTone = 'brand' | 'ok' | 'gold' | 'plain'

export interface MapMarker extends Point {
  id: string
  title: string
  tone: MarkerTone
}

export interface PlaceMapProps {
  markers: readonly MapMarker[]
  /** The one that the list beside the map shows, too. */
  selected: string | undefined
  onSelect: (id: string) => void
  /** What the map shows: "榜单地图". */
  label: string
  /** A browser has no map of its own and draws a plan: the words on it and on its buttons. */
  words: {
    plan: string
    closer: string
    further: string
    all: string
    north: string
    south: string
    west: string
    east: string
    /** Names so many markers that lie on each other. */
    several: (count: number) => string
    metres: (metres: number) => string
  }
  english: boolean
}
