import { View } from '@tarojs/components'
import { cx } from '../classes'
import { FieldFrame, type FieldProps } from '../field/field'
import { useElementId } from '../field/use-id'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import './chips.scss'

interface ChipsProps extends FieldProps {
  options: readonly { value: string; text: string }[]
  /** The chosen ones, in the order in which they were chosen. */
  value: readonly string[]
  onChange: (value: string[]) => void
  /** No more than so many can be chosen. */
  most?: number
}

/** Any number of a known few words, each a tap. */
export function Chips({ options, value, onChange, most = options.length, ...field }: ChipsProps) {
  const id = useElementId('chips')
  const toggle = (each: string) =>
    onChange(value.includes(each) ? value.filter((one) => one !== each) : [...value, each])
  return (
    <FieldFrame id={id} {...field} grouped>
      <View className="ui-chips" {...access({ role: 'group', label: field.label })}>
        {options.map((option) => {
          const on = value.includes(option.value)
          const off = !on && value.length >= most
          return (
            <Tap
              key={option.value}
              role="checkbox"
              checked={on}
              disabled={off || undefined}
              className={cx('ui-chip', on && 'ui-chip-on', off && 'ui-chip-off')}
              onTap={() => toggle(option.value)}
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
