import { isWithin, type OrgPath, unitId } from '#core/kernel/org-path'
import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { go } from '../shell/go'

/** The way to the board of where the caller posts. Nothing for anybody who does not. */
export function OwnBoardCell() {
  const t = useT()
  const hall = useQuery(api.challenge.list, {})
  if (!hall.data || hall.data.posts.length === 0) return null
  return <Cell icon="bell" title={t('me.desk')} onTap={() => go.deskBoard()} />
}

/** The way to a unit's board, for who posts there or reads all that is done there. */
export function UnitBoardCell({ path, reads }: { path: OrgPath; reads: boolean }) {
  const t = useT()
  const hall = useQuery(api.challenge.list, {})
  const posts = hall.data?.posts.some((post) => isWithin(path, post.path))
  if (!posts && !reads) return null
  return <Cell icon="bell" title={t('unit.desk')} note={t('unit.deskNote')} onTap={() => go.deskBoard(unitId(path))} />
}
