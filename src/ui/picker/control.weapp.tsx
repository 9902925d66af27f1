import { Picker, View } from '@tarojs/components'
import { cx } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import { access } from '../tap/access'
import type { ChoiceProps, MomentProps } from './choice'
import './control.scss'

interface BoxProps {
  label: string
  text: string
  placeholder: string
  disabled: boolean
  icon: IconName
}

function Box({ label, text, placeholder, disabled, icon }: BoxProps) {
  const about = { role: 'button', label: `${label} ${text || placeholder}`, disabled: disabled || undefined }
  return (
    <View className={cx('ui-input', 'ui-choice', disabled && 'ui-input-off')} {...access(about)}>
      <View className={cx('ui-choice-text', !text && 'ui-placeholder')}>{text || placeholder}</View>
      <Icon name={icon} size="small" className="ui-choice-icon" />
    </View>
  )
}

/** One of several, on WeChat's wheel. */
export function Choice({ label, options, value, onChange, placeholder, disabled }: ChoiceProps) {
  const index = options.findIndex((option) => option.value === value)
  const choose = (at: number) => {
    const chosen = options[at]
    if (chosen) onChange(chosen.value)
  }
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.text)}
      value={Math.max(0, index)}
      disabled={disabled}
      onChange={(event) => choose(Number(event.detail.value))}
    >
      <Box {...{ label, placeholder, disabled }} text={options[index]?.text ?? ''} icon="down" />
    </Picker>
  )
}

/** A day or a time of day, on WeChat's wheel. */
export function Moment({ mode, label, value, onChange, placeholder, disabled, start, end }: MomentProps) {
  const shared = { value, disabled, ...(start ? { start } : {}), ...(end ? { end } : {}) }
  const change = (event: { detail: { value: string } }) => onChange(event.detail.value)
  const box = <Box {...{ label, placeholder, disabled }} text={value} icon={mode === 'date' ? 'calendar' : 'clock'} />
  return mode === 'date' ? (
    <Picker mode="date" {...shared} onChange={change}>
      {box}
    </Picker>
  ) : (
    <Picker mode="time" {...shared} onChange={change}>
      {box}
    </Picker>
  )
}
