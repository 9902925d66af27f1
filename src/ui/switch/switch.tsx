import { View } from '@tarojs/components'
import { cx } from '../classes'
import { Tap } from '../tap/tap'
import '../cell/cell.scss'
import './switch.scss'

interface SwitchProps {
  text: string
  note?: string | undefined
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean | undefined
}

/** One line that is on or off; the whole line is tapped. It takes effect at once. */
export function Switch({ text, note, on, onChange, disabled }: SwitchProps) {
  return (
    <Tap
      role="switch"
      checked={on}
      disabled={disabled}
      className={cx('ui-cell', 'ui-switch', disabled && 'ui-cell-off')}
      onTap={() => onChange(!on)}
    >
      <View className="ui-cell-words">
        <View className="ui-cell-title">{text}</View>
        {note && <View className="ui-cell-note">{note}</View>}
      </View>
      <View className={cx('ui-switch-track', on && 'ui-switch-on')}>
        <View className="ui-switch-knob" />
      </View>
    </Tap>
  )
}
