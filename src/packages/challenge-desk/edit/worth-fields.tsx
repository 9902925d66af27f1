import { View } from '@tarojs/components'
import { workTime } from '../../../features/challenge/challenge-words'
import { useT } from '../../../i18n/t'
import { Stepper } from '../../../ui/stepper/stepper'
import type { FieldsProps } from './challenge-fields'
import './edit.scss'

const POINTS_MOST = 50
const HALF_HOUR = 30
const DAY_LONG = 24 * 60

/** What it counts for, each who did it. */
export function WorthFields({ form, errors, onChange }: FieldsProps) {
  const t = useT()
  return (
    <View className="edit-pair">
      <Stepper
        label={t('post.minutes')}
        hint={t('post.minutesHint')}
        least={0}
        most={DAY_LONG}
        step={HALF_HOUR}
        says={(minutes) => workTime(minutes, t)}
        value={form.minutes}
        onChange={(minutes) => onChange({ minutes })}
        error={errors.minutes}
      />
      <Stepper
        label={t('post.points')}
        hint={t('post.pointsHint')}
        least={0}
        most={POINTS_MOST}
        value={form.points}
        onChange={(points) => onChange({ points })}
        error={errors.points}
      />
    </View>
  )
}
