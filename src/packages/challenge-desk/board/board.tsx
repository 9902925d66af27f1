import { useState } from 'react'
import type { BoardColumn } from '#core/challenge/words'
import { unitId } from '#core/kernel/org-path'
import { ReviewPane } from '../../../features/challenge-desk/review-pane'
import type { BoardRow, Post } from '../../../features/challenge-desk/types'
import { useBoardColumn } from '../../../features/challenge-desk/use-board-column'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TwoPanes } from '../../../ui/panes/two-panes'
import { useWide } from '../../../ui/panes/use-wide'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { BoardHead } from './board-head'
import { ColumnList } from './column-list'
import { ColumnTabs } from './column-tabs'
import { Columns } from './columns'

interface BoardProps {
  unit: Post
  /** Where the caller posts. */
  posts: readonly Post[]
  onChoose: (unitId: string) => void
  /** The column that is looked at first. */
  begin: BoardColumn
}

/** A unit's board: on a phone one column at a time, on a wide screen all of them, or one beside what is chosen in it. */
export function Board({ unit, posts, onChoose, begin }: BoardProps) {
  const t = useT()
  const wide = useWide()
  const [column, setColumn] = useState(begin)
  const [chosen, setChosen] = useState<string>()
  const shown = useBoardColumn(unit.path, column)
  const open = ({ _id }: BoardRow, from: BoardColumn) => {
    if (!wide) return go.deskReview(_id)
    setColumn(from)
    setChosen(_id)
  }
  const list = (
    <>
      <ColumnTabs counts={shown.first.data?.counts} value={column} onChange={setColumn} />
      <ColumnList
        key={column}
        {...{ column, unit: unit.name, orgPath: unit.path }}
        chosen={wide ? chosen : undefined}
        onOpen={(row) => open(row, column)}
      />
    </>
  )
  const posting = posts.length > 0
  return (
    <Page
      title={t('desk.title')}
      query={shown.first}
      layout="wide"
      skeleton={<Skeleton rows={3} />}
      action={posting && <Button icon="plus" text={t('desk.new')} onTap={() => go.deskNew(unitId(unit.path))} />}
    >
      <BoardHead unit={unit} posts={posts} board={shown.first.data} onChoose={onChoose} />
      {!wide && list}
      {wide && !chosen && <Columns unit={unit} counts={shown.first.data?.counts} onOpen={open} />}
      {wide && chosen && (
        <TwoPanes
          list={list}
          detail={
            <ReviewPane key={chosen} challengeId={chosen} beside={shown.first} onClose={() => setChosen(undefined)} />
          }
        />
      )}
    </Page>
  )
}
