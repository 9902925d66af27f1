import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './cell.scss'

interface CellProps {
  title: string
  /** A second, quieter line. */
  note?: string | undefined
  /** At the end of the line: a word, a number, a tag, a switch. */
  value?: ReactNode
  icon?: IconName
  /** At the start, instead of an icon: an avatar. */
  leading?: ReactNode
  onTap?: (() => void) | undefined
  /** For WeChat, which may read only a part of a row. A browser reads all of it, in its order. */
  label?: string | undefined
  disabled?: boolean | undefined
  /** The row that the second pane shows. */
  selected?: boolean | undefined
}

const browser = process.env.TARO_ENV === 'h5'

function CellBody({ title, note, value, icon, leading, onTap }: CellProps) {
  return (
    <>
      {icon ? <Icon name={icon} className="ui-cell-icon" /> : leading}
      <View className="ui-cell-words">
        <View className="ui-cell-title">{title}</View>
        {note && <View className="ui-cell-note">{note}</View>}
      </View>
      {value !== undefined && <View className="ui-cell-value">{value}</View>}
      {onTap && <Icon name="chevron" size="small" className="ui-cell-arrow" />}
    </>
  )
}

/** One line of a list. With `onTap` it leads somewhere and shows an arrow. */
export function Cell(props: CellProps) {
  const { onTap, label, disabled, selected } = props
  const classes = cx('ui-cell', disabled && 'ui-cell-off', selected && 'ui-cell-selected')
  if (!onTap) {
    return (
      <View className={classes}>
        <CellBody {...props} />
      </View>
    )
  }
  return (
    <Tap
      className={classes}
      onTap={onTap}
      label={browser ? undefined : label}
      disabled={disabled}
      current={selected ? 'page' : undefined}
    >
      <CellBody {...props} />
    </Tap>
  )
}
