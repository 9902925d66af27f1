import '../words'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { ChallengeCard } from '../../../features/challenge/challenge-card'
import { useHall } from '../../../features/challenge/use-hall'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useNow } from '../../../features/study/use-now'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { PlaceMap } from '../../../platform/place-map'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Notice } from '../../../ui/notice/notice'
import { Section } from '../../../ui/section/section'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import './map.scss'
import { markersOf, selectedFirst } from './markers'
import { useMapWords } from './use-map-words'

const ALL = { filter: {} }

/** 榜单地图: where it is that something needs doing, and the same as a list below, the chosen one first. */
function ChallengeMapPage() {
  const t = useT()
  const now = useNow()
  const english = useLanguage() === 'en'
  const words = useMapWords()
  const [selected, setSelected] = useState<string>()
  const hall = useHall(ALL)
  const { challenges } = hall
  const markers = useMemo(() => markersOf(challenges), [challenges])
  const unplaced = challenges.length - markers.length
  return (
    <Page
      title={t('map.title')}
      layout="wide"
      query={hall.first}
      isEmpty={challenges.length === 0}
      empty={<Empty icon="map" title={t('hall.none')} text={t('hall.noneText')} />}
      skeleton={<Skeleton rows={3} />}
    >
      <View className="map-panes">
        <View className="map-side">
          <PlaceMap
            markers={markers}
            selected={selected}
            onSelect={setSelected}
            label={t('map.title')}
            words={words}
            english={english}
          />
          <MapLegend />
          {unplaced > 0 && <Notice text={t('map.unplaced', { count: unplaced })} />}
        </View>
        <Section title={t('map.list')}>
          {selectedFirst(challenges, selected).map((challenge) => (
            <ChallengeCard
              key={challenge._id}
              challenge={challenge}
              now={now}
              selected={challenge._id === selected}
              onTap={() => go.challenge(challenge._id)}
            />
          ))}
          {hall.more && <Button kind="text" text={t('hall.more')} busy={hall.loading} onTap={hall.loadMore} />}
        </Section>
      </View>
    </Page>
  )
}

/** What the colors of the markers mean. */
function MapLegend() {
  const t = useT()
  return (
    <View className="map-legend">
      {(['ok', 'brand', 'gold', 'plain'] as const).map((tone) => (
        <View key={tone} className="map-legend-one">
          <View className={`map-dot map-dot-${tone}`} />
          {t(`map.${tone}`)}
        </View>
      ))}
    </View>
  )
}

export default asPage(ChallengeMapPage)
