import { View } from '@tarojs/components'
import { BOARD_COLUMNS, type BoardColumn } from '#core/challenge/words'
import type { BoardPage } from '../../../features/challenge-desk/types'
import { useT } from '../../../i18n/t'
import { cx } from '../../../ui/classes'
import { access } from '../../../ui/tap/access'
import { Tap } from '../../../ui/tap/tap'
import './board.scss'

interface ColumnTabsProps {
  counts: BoardPage['counts'] | undefined
  value: BoardColumn
  onChange: (column: BoardColumn) => void
}

/** The six columns in one line, each with how many are in it. */
export function ColumnTabs({ counts, value, onChange }: ColumnTabsProps) {
  const t = useT()
  return (
    <View className="board-tabs" {...access({ role: 'tablist', label: t('desk.columns') })}>
      {BOARD_COLUMNS.map((column) => (
        <Tap
          key={column}
          role="tab"
          selected={column === value}
          className={cx('board-tab', column === value && 'board-tab-on')}
          onTap={() => onChange(column)}
        >
          <View className="board-tab-count">{counts?.[column] ?? 0}</View>
          <View>{t(`desk.column.${column}`)}</View>
        </Tap>
      ))}
    </View>
  )
}
