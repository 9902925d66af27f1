import { View } from '@tarojs/components'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { monthWord } from '../../../i18n/time-words'
import { Icon } from '../../../ui/icon/icon'
import { access } from '../../../ui/tap/access'
import { Tap } from '../../../ui/tap/tap'
import { currentPeriod, isFirst, type Period, type Span, shifted } from './period'
import './ranking.scss'

interface PeriodStepperProps {
  period: Period
  span: Span
  onChange: (period: Period) => void
}

/** The period, and the ones beside it. */
export function PeriodStepper({ period, span, onChange }: PeriodStepperProps) {
  const t = useT()
  const language = useLanguage()
  const [year = 0, month = 0] = period.split('-').map(Number)
  const words =
    span === 'month'
      ? t('rank.periodMonth', { year, month: monthWord(month, language) })
      : t('rank.periodYear', { year })
  return (
    <View className="rank-period">
      <Tap
        className="rank-step"
        label={t('rank.earlier')}
        disabled={isFirst(period) || undefined}
        onTap={() => onChange(shifted(period, -1))}
      >
        <Icon name="back" />
      </Tap>
      <View className="rank-period-words" {...access({ role: 'status' })}>
        {words}
      </View>
      <Tap
        className="rank-step"
        label={t('rank.later')}
        disabled={period >= currentPeriod(span, Date.now()) || undefined}
        onTap={() => onChange(shifted(period, 1))}
      >
        <Icon name="chevron" />
      </Tap>
    </View>
  )
}
