import { View } from '@tarojs/components'
import { cx } from '../classes'
import { FieldFrame, type FieldProps } from '../field/field'
import { useElementId } from '../field/use-id'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import './chips.scss'

interface ChoiceChipsProps<Value extends string> extends FieldProps {
  options: readonly { value: Value; text: string }[]
  /** None is chosen when it is not among them. */
  value: Value | ''
  onChange: (value: Value) => void
}

/** One of a known few words, all of them seen at once. */
export function ChoiceChips<Value extends string>({ options, value, onChange, ...field }: ChoiceChipsProps<Value>) {
  const id = useElementId('choice')
  return (
    <FieldFrame id={id} {...field} grouped>
      <View className="ui-chips" {...access({ role: 'radiogroup', label: field.label })}>
        {options.map((option) => {
          const on = value === option.value
          return (
            <Tap
              key={option.value}
              role="radio"
              checked={on}
              className={cx('ui-chip', on && 'ui-chip-on')}
              onTap={() => onChange(option.value)}
            >
              {on && <Icon name="check" size="small" />}
              <View>{option.text}</View>
            </Tap>
          )
        })}
      </View>
    </FieldFrame>
  )
}
