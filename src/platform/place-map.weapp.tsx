import { Map as NativeMap } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { type Cluster, clustersOf, middleOf } from './clusters'
import type { Box, Point } from './place'
import './place-map.scss'
import type { MapMarker, PlaceMapProps } from './place-map-props'

/** A city district fills the screen. */
const SCALE = 13
const [FURTHEST, CLOSEST] = [3, 20]
/** At scale 0 the whole earth is one tile of so many px; a phone shows some tiles across. */
const TILE = 256
const ACROSS_PX = 375
const SQUARES = 7
const [PIN, CLUSTER] = [32, 36]

/** WeChat's own map, with markers that lie on each other as one. */
export function PlaceMap({ markers, selected, onSelect, label }: PlaceMapProps) {
  const [scale, setScale] = useState(SCALE)
  const [centre, setCentre] = useState<Point>()
  const clusters = useMemo(() => clustersOf(markers, EARTH, squaresAt(scale)), [markers, scale])
  const middle = centre ?? (markers.length > 0 ? middleOf(markers) : MIDDLE)
  const tap = (cluster: Cluster<MapMarker> | undefined) => {
    if (!cluster) return
    if (cluster.markers.length === 1 || scale >= CLOSEST) return onSelect(cluster.id)
    setCentre({ latitude: cluster.latitude, longitude: cluster.longitude })
    setScale(Math.min(CLOSEST, scale + 2))
  }
  return (
    <NativeMap
      className="place-map"
      {...middle}
      scale={scale}
      minScale={FURTHEST}
      maxScale={CLOSEST}
      markers={clusters.map((cluster, id) => drawn(cluster, id, selected))}
      onMarkerTap={({ detail }) => tap(clusters[Number(detail.markerId)])}
      onRegionChange={(event) => {
        const { scale: now } = (event.detail ?? {}) as { scale?: unknown }
        if (event.type === 'end' && typeof now === 'number' && Math.abs(now - scale) >= 0.5) setScale(now)
      }}
      onError={() => undefined}
      aria-role="group"
      aria-label={label}
    />
  )
}

const EARTH: Box = { south: -90, west: -180, north: 90, east: 180 }
/** The middle of 秀峰区, where there is nothing to show. */
const MIDDLE: Point = { latitude: 25.2785, longitude: 110.278 }

/** Squares around the earth, so that one is a seventh of what the phone shows. */
const squaresAt = (scale: number) => (TILE * 2 ** scale * SQUARES) / ACROSS_PX

function drawn({ markers, latitude, longitude }: Cluster<MapMarker>, id: number, selected: string | undefined) {
  const [only] = markers
  const several = markers.length > 1
  const on = markers.some((marker) => marker.id === selected)
  const size = (several ? CLUSTER : PIN) * (on ? 1.25 : 1)
  return {
    id,
    latitude,
    longitude,
    iconPath: `/packages/challenge/markers/${several ? 'several' : (only?.tone ?? 'plain')}.png`,
    width: size,
    height: size,
    anchor: { x: 0.5, y: several ? 0.5 : 1 },
    ariaLabel: markers.map(({ title }) => title).join(' '),
    ...(several ? { label: numberOn(markers.length) } : {}),
    ...(on && !several ? { callout: nameOver(only?.title ?? '') } : {}),
  }
}

const numberOn = (count: number) => ({
  content: String(count),
  color: '#FFFFFF',
  fontSize: 14,
  anchorX: 0,
  anchorY: -CLUSTER / 2 - 4,
  borderWidth: 0,
  borderColor: '#FFFFFF',
  borderRadius: 0,
  bgColor: '#00000000',
  padding: 0,
  textAlign: 'center' as const,
})

const nameOver = (content: string) => ({
  content,
  color: '#221E19',
  fontSize: 14,
  anchorX: 0,
  anchorY: 0,
  borderWidth: 0,
  borderColor: '#FFFFFF',
  borderRadius: 8,
  bgColor: '#FFFFFF',
  padding: 8,
  display: 'ALWAYS' as const,
  textAlign: 'center' as const,
})
