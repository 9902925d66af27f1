import { View } from '@tarojs/components'
import { cx } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './chips.scss'

interface ChipProps {
  text: string
  onTap: () => void
  /** Something is chosen by it. */
  on?: boolean | undefined
  icon?: IconName
  /** It opens a choice, and shows an arrow. */
  opens?: boolean
  /** Heard instead of the text, when the text alone does not say of what. */
  label?: string | undefined
}

/** One chip of a row that narrows a list: a switch, or the way to a choice. */
export function Chip({ text, onTap, on = false, icon, opens = false, label }: ChipProps) {
  return (
    <Tap className={cx('ui-chip', on && 'ui-chip-on')} label={label} popup={opens ? 'dialog' : undefined} onTap={onTap}>
      {icon && <Icon name={icon} size="small" />}
      <View className="ui-chip-text">{text}</View>
      {opens && <Icon name="down" size="small" />}
    </Tap>
  )
}
