import { View } from '@tarojs/components'
import { cx } from '../classes'
import { Icon } from '../icon/icon'
import type { ChoiceProps, MomentProps } from './choice'
import './control.scss'

const named = (id: string, bad: boolean) => ({
  id: `${id}-control`,
  'aria-describedby': `${id}-note`,
  'aria-invalid': bad,
})

/** One of several, in the browser's own list: Taro's wheel cannot be reached with a keyboard and knows no dark mode. */
export function Choice({ id, options, value, onChange, placeholder, disabled, bad }: ChoiceProps) {
  return (
    <View className="ui-choice-box">
      <select
        {...named(id, bad)}
        className={cx('ui-input', 'ui-choice', !value && 'ui-placeholder', disabled && 'ui-input-off')}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {!value && (
          <option value="" disabled hidden>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="down" size="small" className="ui-choice-icon ui-choice-over" />
    </View>
  )
}

/** A day or a time of day, in the browser's own calendar. */
export function Moment({ id, mode, value, onChange, disabled, bad, start, end }: MomentProps) {
  return (
    <input
      {...named(id, bad)}
      type={mode}
      className={cx('ui-input', 'ui-choice ui-moment', !value && 'ui-placeholder', disabled && 'ui-input-off')}
      value={value}
      min={start}
      max={end}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
