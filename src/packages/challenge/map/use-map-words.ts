import { useMemo } from 'react'
import { distanceWord } from '../../../features/challenge/challenge-words'
import { useT } from '../../../i18n/t'
import type { PlaceMapProps } from '../../../platform/place-map-props'

/** The words on a browser's plan. */
export function useMapWords(): PlaceMapProps['words'] {
  const t = useT()
  return useMemo(
    () => ({
      plan: t('map.plan'),
      closer: t('map.closer'),
      further: t('map.further'),
      all: t('map.all'),
      north: t('map.north'),
      south: t('map.south'),
      west: t('map.west'),
      east: t('map.east'),
      several: (count) => t('map.several', { count }),
      metres: (metres) => distanceWord(metres, t),
    }),
    [t],
  )
}
