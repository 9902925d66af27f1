import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '../classes'
import { access } from '../tap/access'
import './boxes-field.scss'

/** From so many boxes on they are narrow, with a gap in the middle. */
const MANY = 8
/** Room for the spaces and dashes of a code that is pasted. */
const PASTED = 24

interface BoxesFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** How many characters make a code. */
  length: number
  /** `digits` brings up the numbers; `letters` takes both, in upper case. */
  kind?: 'digits' | 'letters'
  disabled?: boolean
}

const NOT = { digits: /\D/g, letters: /[^0-9A-Z]/g }

/** In a browser Taro's element only wraps the control; WeChat reads the name off the element. */
const named = (label: string, digits: boolean): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5'
    ? {
        nativeProps: {
          inputMode: digits ? 'numeric' : 'text',
          autocomplete: 'one-time-code',
          autocapitalize: 'characters',
          spellcheck: 'false',
          'aria-label': label,
        },
      }
    : { 'aria-label': label }

/** A code to type: a box for each character, one keyboard. The input lies over the boxes and shows nothing of its own. */
export function BoxesField({ label, value, onChange, length, kind = 'digits', disabled = false }: BoxesFieldProps) {
  const [focused, setFocused] = useState(false)
  const filled = [...value]
  const many = length >= MANY
  const read = (typed: string) => typed.normalize('NFKC').toUpperCase().replace(NOT[kind], '').slice(0, length)
  return (
    <View>
      <View className="ui-boxes-label" {...access({ hidden: true })}>
        {label}
      </View>
      <View className={cx('ui-boxes-row', many && 'ui-boxes-many', focused && 'ui-boxes-focused')}>
        {Array.from({ length }, (_, index) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes are their places, and never move
            key={index}
            className={cx(
              'ui-boxes-box',
              focused && index === filled.length && 'ui-boxes-next',
              many && index === length / 2 - 1 && 'ui-boxes-break',
            )}
            {...access({ hidden: true })}
          >
            {filled[index] ?? ''}
          </View>
        ))}
        <Input
          className="ui-boxes-input"
          type={process.env.TARO_ENV !== 'h5' && kind === 'digits' ? 'number' : 'text'}
          maxlength={kind === 'digits' ? length : PASTED}
          value={value}
          disabled={disabled}
          cursorSpacing={120}
          onInput={(event) => onChange(read(event.detail.value))}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          {...named(label, kind === 'digits')}
        />
      </View>
    </View>
  )
}
