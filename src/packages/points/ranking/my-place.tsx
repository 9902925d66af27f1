import { View } from '@tarojs/components'
import type { Ranking } from '../../../features/points/types'
import { useT } from '../../../i18n/t'
import { access } from '../../../ui/tap/access'
import './ranking.scss'

/** One's own place, always in sight. */
export function MyPlace({ ranking: { rows, mine } }: { ranking: Ranking }) {
  const t = useT()
  const own = rows.find((row) => row.mine) ?? mine
  return (
    <View className="rank-mine" {...access({ role: 'region', label: t('rank.mine') })}>
      <View className="rank-mine-label">{t('rank.mine')}</View>
      {own ? (
        <>
          <View className="rank-mine-place">{t('rank.place', { place: own.place })}</View>
          <View className="rank-points">{t('points.pointsOf', { points: own.points })}</View>
        </>
      ) : (
        <View className="rank-unit">{t('rank.mineNone')}</View>
      )}
    </View>
  )
}
