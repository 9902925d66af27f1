import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { go } from '../shell/go'
import type { Challenge } from './types'

/** From a challenge as everybody sees it to its poster's side of it. Nothing for anybody else. */
export function ReviewWay({ challenge: { _id, can } }: { challenge: Challenge }) {
  const t = useT()
  if (!can.edit && !can.post && !can.withdraw && !can.close && !can.choose && !can.review) return null
  return (
    <CellList>
      <Cell icon="edit" title={t('review.way')} note={t('review.wayNote')} onTap={() => go.deskReview(_id)} />
    </CellList>
  )
}
