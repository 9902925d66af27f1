import { View } from '@tarojs/components'
import { hoursOf } from '../../../features/points/figures'
import type { Ranking, RankingRow } from '../../../features/points/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Card } from '../../../ui/card/card'
import { cx } from '../../../ui/classes'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import { Tag } from '../../../ui/tag/tag'
import { access } from '../../../ui/tap/access'
import './ranking.scss'

/** The rows, the first on top; those with the same points have the same place. */
export function Rows({ ranking: { rows, asOf }, of }: { ranking: Ranking; of: 'persons' | 'branches' }) {
  const t = useT()
  const language = useLanguage()
  if (rows.length === 0) return <Empty icon="medal" title={t('rank.none')} text={t('rank.noneText')} />
  const notes = [
    t(of === 'persons' ? 'rank.note' : 'rank.branchNote'),
    asOf === null ? '' : t('rank.asOf', { when: dayAndClock(asOf, Date.now(), language) }),
  ]
  return (
    <Section note={notes.filter(Boolean).join(' ')}>
      <Card inset="flush">
        <View {...access({ role: 'list', label: t('rank.title') })}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows without a name have nothing else to tell them apart
            <Row key={index} row={row} />
          ))}
        </View>
      </Card>
    </Section>
  )
}

function Row({ row: { place, name, unit, points, minutes, perHead, mine } }: { row: RankingRow }) {
  const t = useT()
  const hours = minutes > 0 ? t('points.hoursOf', { hours: hoursOf(minutes) }) : ''
  const beside = perHead === null ? hours : t('rank.perHead', { perHead })
  return (
    <View className={cx('rank-row', mine && 'rank-row-mine')} {...access({ role: 'listitem' })}>
      <View className={cx('rank-place', place <= 3 && 'rank-place-top')}>{place}</View>
      <View className="rank-words">
        <View className={cx('rank-name', name === '' && 'rank-nameless')}>
          <View>{name || t('rank.anonymous')}</View>
          {mine && <Tag text={t('rank.me')} tone="brand" />}
        </View>
        {unit && <View className="rank-unit">{unit}</View>}
      </View>
      <View className="rank-figures">
        <View className="rank-points">{t('points.pointsOf', { points })}</View>
        {beside && <View className="rank-unit">{beside}</View>}
      </View>
    </View>
  )
}
