import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '../../ui/classes'
import { access } from '../../ui/tap/access'
import './digits-field.scss'

const LENGTH = 6
const PLACES = ['a', 'b', 'c', 'd', 'e', 'f']

interface DigitsFieldProps {
  label: string
  value: string
  onChange: (digits: string) => void
  disabled: boolean
}

/** In a browser Taro's element only wraps the control; WeChat reads the name off the element. */
const named = (label: string): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5'
    ? { nativeProps: { inputMode: 'numeric', autocomplete: 'one-time-code', 'aria-label': label } }
    : { 'aria-label': label }

/** Six boxes, one keyboard: the input lies over the boxes and shows nothing of its own. */
export function DigitsField({ label, value, onChange, disabled }: DigitsFieldProps) {
  const [focused, setFocused] = useState(false)
  const filled = [...value]
  return (
    <View className="digits">
      <View className="digits-label" {...access({ hidden: true })}>
        {label}
      </View>
      <View className={cx('digits-row', focused && 'digits-focused')}>
        {PLACES.map((place, index) => (
          <View
            key={place}
            className={cx('digits-box', focused && index === filled.length && 'digits-next')}
            {...access({ hidden: true })}
          >
            {filled[index] ?? ''}
          </View>
        ))}
        <Input
          className="digits-input"
          type={process.env.TARO_ENV === 'h5' ? 'text' : 'number'}
          maxlength={LENGTH}
          value={value}
          disabled={disabled}
          cursorSpacing={120}
          onInput={(event) => onChange(event.detail.value.replace(/\D/g, '').slice(0, LENGTH))}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          {...named(label)}
        />
      </View>
    </View>
  )
}
