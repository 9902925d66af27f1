import { View } from '@tarojs/components'
import type { StudyRecord } from '../../../features/study/types'
import { useT } from '../../../i18n/t'
import { Card } from '../../../ui/card/card'
import { Figure } from '../../../ui/figure/figure'
import { Progress } from '../../../ui/progress/progress'
import './record.scss'

/** The year's sum, and how far it is from what the year asks for. */
export function YearTotal({ record: { year, hours, requiredHours } }: { record: StudyRecord }) {
  const t = useT()
  const missing = Math.max(0, requiredHours - hours)
  const text = t('record.of', { hours, required: requiredHours })
  return (
    <Card>
      <Figure value={hours} label={t('record.total', { year })} />
      <View className="record-bar">
        <Progress
          value={requiredHours > 0 ? hours / requiredHours : 1}
          label={missing > 0 ? t('record.missing', { missing }) : t('record.met')}
          text={text}
          tone={missing > 0 ? 'gold' : 'ok'}
        />
      </View>
    </Card>
  )
}
