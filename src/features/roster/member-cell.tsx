import { useT } from '../../i18n/t'
import { Avatar } from '../../ui/avatar/avatar'
import { Cell } from '../../ui/cell/cell'
import { Tag } from '../../ui/tag/tag'
import { rowNote, rowTag } from './member-words'
import type { RosterRow } from './types'

interface MemberCellProps {
  row: RosterRow
  onTap: () => void
  selected?: boolean
}

/** A member in a list: the name, what tells namesakes apart, and what is still to be done about them. */
export function MemberCell({ row, onTap, selected }: MemberCellProps) {
  const t = useT()
  const tag = rowTag(row, t)
  const note = rowNote(row, t)
  return (
    <Cell
      title={row.name}
      note={note}
      leading={<Avatar name={row.name} />}
      value={tag && <Tag {...tag} />}
      onTap={onTap}
      selected={selected}
      label={[row.name, note, tag?.text].filter(Boolean).join(' ')}
    />
  )
}
