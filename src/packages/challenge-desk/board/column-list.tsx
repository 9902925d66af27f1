import { View } from '@tarojs/components'
import type { BoardColumn } from '#core/challenge/words'
import type { OrgPath } from '#core/kernel/org-path'
import { BoardCard } from '../../../features/challenge-desk/board-card'
import { COLUMN_ICONS } from '../../../features/challenge-desk/desk-words'
import type { BoardRow } from '../../../features/challenge-desk/types'
import { type BoardColumnPages, useBoardColumn } from '../../../features/challenge-desk/use-board-column'
import { Answer } from '../../../features/shell/answer'
import { useNow } from '../../../features/study/use-now'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Notice } from '../../../ui/notice/notice'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import './board.scss'

interface ColumnListProps {
  column: BoardColumn
  orgPath: OrgPath
  /** The unit's name. */
  unit: string
  chosen?: string | undefined
  onOpen: (row: BoardRow) => void
  /** Beside others: nothing in it needs no more than a word. */
  narrow?: boolean
}

/** What stands in one column. */
export function ColumnList({ column, orgPath, unit, chosen, onOpen, narrow = false }: ColumnListProps) {
  const t = useT()
  const now = useNow()
  const pages = useBoardColumn(orgPath, column)
  const none = narrow ? (
    <View className="board-none">{t('desk.noneShort')}</View>
  ) : (
    <Empty icon={COLUMN_ICONS[column]} title={t(`desk.none.${column}`)} text={t(`desk.noneText.${column}`)} />
  )
  return (
    <Answer query={pages.first} skeleton={<Skeleton rows={2} />}>
      {() => (
        <>
          {pages.rows.length === 0 && none}
          {pages.rows.map((row) => (
            <BoardCard key={row._id} {...{ row, now, unit }} selected={row._id === chosen} onTap={() => onOpen(row)} />
          ))}
          <Rest pages={pages} />
        </>
      )}
    </Answer>
  )
}

/** What lies further down. */
function Rest({ pages: { failed, loading, more, loadOn } }: { pages: BoardColumnPages }) {
  const t = useT()
  if (failed) {
    const again = { text: t('ui.tryAgain'), onTap: () => void loadOn() }
    return <Notice tone="bad" text={t('desk.loadFailed')} action={again} />
  }
  if (loading) return <Skeleton rows={1} />
  if (!more) return null
  return <Button kind="text" size="small" icon="down" text={t('desk.more')} onTap={() => void loadOn()} />
}
