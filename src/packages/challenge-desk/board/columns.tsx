import { View } from '@tarojs/components'
import { BOARD_COLUMNS, type BoardColumn } from '#core/challenge/words'
import type { BoardPage, BoardRow, Post } from '../../../features/challenge-desk/types'
import { useT } from '../../../i18n/t'
import { access } from '../../../ui/tap/access'
import './board.scss'
import { ColumnList } from './column-list'

interface ColumnsProps {
  unit: Post
  counts: BoardPage['counts'] | undefined
  onOpen: (row: BoardRow, column: BoardColumn) => void
}

/** All columns side by side: for a wide screen. */
export function Columns({ unit, counts, onOpen }: ColumnsProps) {
  const t = useT()
  return (
    <View className="board-columns">
      {BOARD_COLUMNS.map((column) => (
        <View key={column} className="board-column">
          <View className="board-column-head" {...access({ role: 'heading', level: 2 })}>
            <View>{t(`desk.column.${column}`)}</View>
            <View className="board-column-count">{counts?.[column] ?? 0}</View>
          </View>
          <ColumnList
            {...{ column, unit: unit.name, orgPath: unit.path }}
            narrow
            onOpen={(row) => onOpen(row, column)}
          />
        </View>
      ))}
    </View>
  )
}
