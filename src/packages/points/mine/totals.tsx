import { View } from '@tarojs/components'
import { hoursOf } from '../../../features/points/figures'
import type { Mine } from '../../../features/points/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { monthWord } from '../../../i18n/time-words'
import { Card } from '../../../ui/card/card'
import { Figure } from '../../../ui/figure/figure'
import './mine.scss'

/** The balance, large; this month, this year and all hours beside it. */
export function Totals({ mine: { balance, minutes, month, year } }: { mine: Mine }) {
  const t = useT()
  const language = useLanguage()
  const monthName = monthWord(Number(month.month.slice(5)), language)
  const { year: number, points, challenges } = year
  return (
    <Card tone="brand">
      <View className="mine-balance-label">{t('points.balance')}</View>
      <View className="mine-balance">
        <View className="mine-balance-value">{balance}</View>
        <View>{t('points.unit')}</View>
      </View>
      <View className="mine-figures">
        <Figure value={month.points} unit={t('points.unit')} label={t('points.ofMonth', { month: monthName })} />
        <Figure value={points} unit={t('points.unit')} label={t('points.ofYear', { year: number })} />
        <Figure value={hoursOf(minutes)} unit={t('points.hourUnit')} label={t('points.hours')} />
      </View>
      <View className="mine-year">
        {t('points.yearText', { year: number, hours: hoursOf(year.minutes), challenges })}
      </View>
    </Card>
  )
}
