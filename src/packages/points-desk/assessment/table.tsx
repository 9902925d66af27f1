import { View } from '@tarojs/components'
import { cx } from '../../../ui/classes'
import { access } from '../../../ui/tap/access'
import { Tap } from '../../../ui/tap/tap'
import './table.scss'

interface Row {
  id: string
  cells: readonly (string | number)[]
  /** Where the row leads, and what that is called. */
  label?: string
  onTap?: () => void
}

interface TableProps {
  label: string
  head: readonly string[]
  /** How many of the columns, from the left, are words; the others are figures. */
  words: number
  rows: readonly Row[]
}

/** A table for a wide screen. The first cell of a row is the way to what it is about. */
export function Table({ label, head, words, rows }: TableProps) {
  const columns = { gridTemplateColumns: `repeat(${words}, minmax(120px, 2fr)) repeat(${head.length - words}, 1fr)` }
  const kind = (column: number) => cx('table-cell', column >= words && 'table-figure')
  return (
    <View className="table" {...access({ role: 'table', label })}>
      <View className="table-row table-head" style={columns} {...access({ role: 'row' })}>
        {head.map((text, column) => (
          <View key={text} className={kind(column)} {...access({ role: 'columnheader' })}>
            {text}
          </View>
        ))}
      </View>
      {rows.map(({ id, cells, label: leads, onTap }) => (
        <View key={id} className="table-row" style={columns} {...access({ role: 'row' })}>
          {cells.map((cell, column) => (
            <View key={head[column] ?? column} className={kind(column)} {...access({ role: 'cell' })}>
              {column === 0 && onTap ? (
                <Tap className="table-link" role="link" label={leads} onTap={onTap}>
                  {cell}
                </Tap>
              ) : (
                cell
              )}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
