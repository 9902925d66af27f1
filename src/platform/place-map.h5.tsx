import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { cx } from '../ui/classes'
import { Icon, type IconName } from '../ui/icon/icon'
import { access } from '../ui/tap/access'
import { Tap } from '../ui/tap/tap'
import { type Cluster, clustersOf } from './clusters'
import './place-map.scss'
import type { MapMarker, PlaceMapProps } from './place-map-props'
import { boxOf, moved, placed, STREETS, scaleOf, viewOf, zoomed } from './plan'

/** Height by width, as the style sheet has it. */
const SHAPE = 0.75
/** So many squares across: each as wide as a finger. */
const SQUARES = 7
const STEP = 0.35

/** A plan of where things are, drawn by projection: it needs no map server, and nobody learns what is looked at. */
export function PlaceMap({ markers, selected, onSelect, label, words, english }: PlaceMapProps) {
  const all = useMemo(() => viewOf(markers, SHAPE), [markers])
  const [chosen, setChosen] = useState<typeof all>()
  const view = chosen ?? all
  const box = boxOf(view, SHAPE)
  const clusters = clustersOf(markers, box, SQUARES)
  const open = (cluster: Cluster<MapMarker>) => {
    if (cluster.markers.length === 1) return onSelect(cluster.id)
    const closer = viewOf(cluster.markers, SHAPE)
    // Those that lie on one spot do not come apart: then the list below tells them apart.
    if (closer.width < view.width * 0.9) setChosen(closer)
    else onSelect(cluster.id)
  }
  const scale = scaleOf(view)
  const edge = (name: 'north' | 'south' | 'west' | 'east', icon: IconName, east: number, north: number) => (
    <Tap
      className={`plan-button plan-edge plan-${name}`}
      label={words[name]}
      onTap={() => setChosen(moved(view, east * STEP, north * STEP))}
    >
      <Icon name={icon} size="small" />
    </Tap>
  )
  return (
    <View className="plan" {...access({ role: 'group', label })}>
      <View className="plan-ground">
        {STREETS.map((street) => (
          <View key={street.name} className="plan-street" style={placed(street, box)} {...access({ hidden: true })}>
            {english ? street.nameEn : street.name}
          </View>
        ))}
        {clusters.map((cluster) => (
          <Marker
            key={cluster.id}
            cluster={cluster}
            selected={cluster.markers.some(({ id }) => id === selected)}
            name={
              cluster.markers.length > 1 ? words.several(cluster.markers.length) : (cluster.markers[0]?.title ?? '')
            }
            style={placed(cluster, box)}
            onTap={() => open(cluster)}
          />
        ))}
      </View>
      {edge('north', 'chevron', 0, 1)}
      {edge('south', 'chevron', 0, -1)}
      {edge('west', 'chevron', -1, 0)}
      {edge('east', 'chevron', 1, 0)}
      <View className="plan-zoom">
        <Tap className="plan-button" label={words.closer} onTap={() => setChosen(zoomed(view, 0.5))}>
          <Icon name="plus" size="small" />
        </Tap>
        <Tap className="plan-button" label={words.further} onTap={() => setChosen(zoomed(view, 2))}>
          <Icon name="minus" size="small" />
        </Tap>
        <Tap className="plan-button" label={words.all} onTap={() => setChosen(undefined)}>
          <Icon name="locate" size="small" />
        </Tap>
      </View>
      <View className="plan-foot">
        <View className="plan-scale" style={{ width: `${scale.percent}%` }} />
        <View>
          {words.metres(scale.metres)} · {words.plan}
        </View>
      </View>
    </View>
  )
}

interface MarkerProps {
  cluster: Cluster<MapMarker>
  selected: boolean
  name: string
  style: { left: string; top: string }
  onTap: () => void
}

function Marker({ cluster: { markers }, selected, name, style, onTap }: MarkerProps) {
  const tone = markers.length > 1 ? 'several' : (markers[0]?.tone ?? 'plain')
  return (
    <View className={cx('plan-at', selected && 'plan-at-on')} style={style}>
      <Tap
        className={cx('plan-marker', `plan-marker-${tone}`)}
        label={name}
        current={selected ? 'page' : undefined}
        onTap={onTap}
      >
        {markers.length > 1 ? <View>{markers.length}</View> : <Icon name="place" />}
      </Tap>
    </View>
  )
}
