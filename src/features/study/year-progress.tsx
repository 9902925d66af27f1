import { useT } from '../../i18n/t'
import { Card } from '../../ui/card/card'
import { Progress } from '../../ui/progress/progress'
import type { StudyRecord } from './types'

/** This year's hours against what the year asks for. */
export function YearProgress({ record, onTap }: { record: StudyRecord; onTap?: () => void }) {
  const t = useT()
  const { hours, requiredHours } = record
  const text = t('record.of', { hours, required: requiredHours })
  const met = hours >= requiredHours
  return (
    <Card onTap={onTap} label={onTap && `${t('today.progress')} ${text}`}>
      <Progress
        value={requiredHours > 0 ? hours / requiredHours : 1}
        label={t('today.progress')}
        text={text}
        tone={met ? 'ok' : 'gold'}
      />
    </Card>
  )
}
