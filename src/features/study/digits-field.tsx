import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '../../ui/classes'
import { native } from '../../ui/field/native'
import { useElementId } from '../../ui/field/use-id'
import './digits-field.scss'

const LENGTH = 6
const PLACES = ['a', 'b', 'c', 'd', 'e', 'f']

interface DigitsFieldProps {
  label: string
  value: string
  onChange: (digits: string) => void
  disabled: boolean
}

/** Six boxes, one keyboard: the input lies over the boxes and shows nothing of its own. */
export function DigitsField({ label, value, onChange, disabled }: DigitsFieldProps) {
  const id = useElementId('digits')
  const [focused, setFocused] = useState(false)
  const filled = [...value]
  return (
    <View className="digits">
      <View className="digits-label" id={`${id}-label`}>
        {label}
      </View>
      <View className={cx('digits-row', focused && 'digits-focused')}>
        {PLACES.map((place, index) => (
          <View key={place} className={cx('digits-box', focused && index === filled.length && 'digits-next')}>
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
          {...native({ id, kind: 'digits', label, bad: false, required: true })}
        />
      </View>
    </View>
  )
}
