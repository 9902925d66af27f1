import '../words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { BOARD_COLUMNS, type BoardColumn } from '#core/challenge/words'
import { unitId as idOf } from '#core/kernel/org-path'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { Board } from './board'

const columnNamed = (name: string | undefined): BoardColumn => BOARD_COLUMNS.find((column) => column === name) ?? 'open'

/** 看板 of a unit: of the one named or chosen, of the first where the caller posts without. */
function BoardPage() {
  const t = useT()
  const params = useRouter().params
  const [wanted, setWanted] = useState(params.unitId)
  const hall = useQuery(api.challenge.list, {})
  const posts = hall.data?.posts ?? []
  const post = wanted === undefined ? posts[0] : posts.find(({ path }) => idOf(path) === wanted)
  const board = { posts, onChoose: setWanted, begin: columnNamed(params.column) }
  if (post) return <Board key={post.path} unit={post} {...board} />
  if (wanted && hall.data) return <BoardOf key={wanted} unitId={wanted} {...board} />
  const none = <Empty icon="list" title={t('desk.notYours')} text={t('desk.notYoursText')} />
  return <Page title={t('desk.title')} query={hall} isEmpty empty={none} />
}

/** The board of a unit that is not one's own post: below it, or one that is only read. */
function BoardOf({ unitId, ...board }: Omit<Parameters<typeof Board>[0], 'unit'> & { unitId: string }) {
  const t = useT()
  const query = useQuery(api.organisation.children, { unitId })
  const unit = query.data?.unit
  if (unit) return <Board unit={unit} {...board} />
  return <Page title={t('desk.title')} query={query} skeleton={<Skeleton rows={3} />} />
}

export default asPage(BoardPage)
