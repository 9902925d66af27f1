import { View } from '@tarojs/components'
import { DateField } from './date-field'
import './date-time.scss'

interface DateTimeFieldProps {
  /** `2026-11-24 19:30`; a half that is not chosen yet is missing: `2026-11-24 `, ` 19:30`, or nothing at all. */
  value: string
  onChange: (value: string) => void
  /** The two labels: 日期 and 时间, or 开始日期 and 开始时间. */
  labels: { date: string; time: string }
  /** The first and the last day that may be chosen. */
  start?: string | undefined
  end?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
}

/** A day and a time of day, side by side. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { value, onChange, labels, start, end, hint, error, required, disabled } = props
  const [date = '', time = ''] = value.split(' ')
  return (
    <View className="ui-date-time">
      <DateField
        {...{ start, end, hint, error, required, disabled }}
        label={labels.date}
        value={date}
        onChange={(day) => onChange(`${day} ${time}`)}
      />
      <DateField
        {...{ required, disabled }}
        mode="time"
        label={labels.time}
        value={time}
        onChange={(clock) => onChange(`${date} ${clock}`)}
      />
    </View>
  )
}
