import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { cx } from '../classes'
import { FieldFrame, type FieldProps } from '../field/field'
import { native } from '../field/native'
import { useElementId } from '../field/use-id'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import { uiTexts } from '../texts'
import './stepper.scss'

interface StepperProps extends FieldProps {
  value: number
  onChange: (value: number) => void
  least: number
  most: number
  /** How much a tap is. A value between two steps goes to the next one first. */
  step?: number
  /** What is counted, behind the number: "人". */
  unit?: string | undefined
  /** The value in words, where a number does not say it: "1.5 小时". Then it cannot be typed. */
  says?: (value: number) => string
}

/** A small whole number: a tap more, a tap less, or typed. */
export function Stepper({ value, onChange, least, most, step = 1, unit, says, ...field }: StepperProps) {
  const id = useElementId('stepper')
  const { label } = field
  const set = (next: number) => onChange(Math.min(most, Math.max(least, next)))
  const less = () => set(Math.ceil(value / step) * step - step)
  const more = () => set(Math.floor(value / step) * step + step)
  return (
    <FieldFrame id={id} {...field} grouped={Boolean(says)}>
      <View className="ui-stepper" {...(says ? access({ role: 'group', label }) : {})}>
        <Step icon="minus" label={uiTexts().less(label)} off={value <= least} onTap={less} />
        <View className="ui-input ui-stepper-middle" {...(says ? access({ live: 'polite' }) : {})}>
          {says ? (
            <View className="ui-stepper-words">{says(value)}</View>
          ) : (
            <Typed {...{ id, value, least, most }} field={field} onChange={set} />
          )}
          {unit && <View className="ui-stepper-unit">{unit}</View>}
        </View>
        <Step icon="plus" label={uiTexts().more(label)} off={value >= most} onTap={more} />
      </View>
    </FieldFrame>
  )
}

interface TypedProps extends Pick<StepperProps, 'value' | 'onChange' | 'least' | 'most'> {
  id: string
  field: FieldProps
}

/** The number itself. What stands there may be empty or too large on its way; what it stands for never is. */
function Typed({ id, value, onChange, least, most, field: { label, error, required } }: TypedProps) {
  const [typed, setTyped] = useState<string>()
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '')
    setTyped(digits)
    const meant = Number(digits)
    if (digits !== '' && meant >= least && meant <= most) onChange(meant)
  }
  const leave = () => {
    if (typed) onChange(Number(typed))
    setTyped(undefined)
  }
  return (
    <Input
      className="ui-stepper-input"
      type={process.env.TARO_ENV === 'h5' ? 'text' : 'number'}
      maxlength={String(most).length}
      value={typed ?? String(value)}
      onInput={(event) => type(event.detail.value)}
      onBlur={leave}
      {...native({ id, kind: 'digits', label, bad: Boolean(error), required: Boolean(required) })}
    />
  )
}

interface StepProps {
  icon: 'minus' | 'plus'
  label: string
  off: boolean
  onTap: () => void
}

function Step({ icon, label, off, onTap }: StepProps) {
  return (
    <Tap
      className={cx('ui-step-button', off && 'ui-step-button-off')}
      label={label}
      disabled={off || undefined}
      onTap={onTap}
    >
      <Icon name={icon} />
    </Tap>
  )
}
