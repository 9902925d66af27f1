import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { cx } from '../classes'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import './cell.scss'
import './option.scss'

interface OptionProps {
  title: string
  note?: string | undefined
  /** At the start: an avatar. */
  leading?: ReactNode
  on: boolean
  onTap: () => void
  /** It is there, and cannot be chosen; `note` says why. */
  disabled?: boolean | undefined
}

/** One line of a list of which one is chosen. */
export function Option({ title, note, leading, on, onTap, disabled }: OptionProps) {
  return (
    <Tap
      className={cx('ui-cell', disabled && 'ui-cell-off', on && 'ui-cell-selected')}
      role="radio"
      checked={on}
      disabled={disabled}
      onTap={onTap}
      // WeChat may read the avatar too. A browser reads what stands there, in its order.
      label={process.env.TARO_ENV === 'h5' ? undefined : [title, note].filter(Boolean).join(' ')}
    >
      {leading}
      <View className="ui-cell-words">
        <View className="ui-cell-title">{title}</View>
        {note && <View className="ui-cell-note">{note}</View>}
      </View>
      {!disabled && (
        <View className={cx('ui-option-mark', on && 'ui-option-on')}>
          {on && <Icon name="check" className="ui-option-tick" />}
        </View>
      )}
    </Tap>
  )
}

/** A card of options: a choice too long, or with too much to say of each, for a `PickerField`. */
export function OptionList({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <View className="ui-cell-list" {...access({ role: 'radiogroup', label })}>
      {children}
    </View>
  )
}
