import { View } from '@tarojs/components'
import { MemberCell } from '../../../features/roster/member-cell'
import { matching, type Roster } from '../../../features/roster/use-roster'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Notice } from '../../../ui/notice/notice'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import './list.scss'

interface MemberListProps {
  roster: Roster
  typed: string
  chosen: string | undefined
  onOpen: (memberId: string) => void
}

/** The members, in the order of names; those that match what is typed. */
export function MemberList({ roster, typed, chosen, onOpen }: MemberListProps) {
  const t = useT()
  const shown = matching(roster.members, typed)
  if (shown.length === 0 && !roster.more) return <NobodyThere roster={roster} typed={typed} />
  return (
    <>
      {shown.length > 0 && (
        <CellList label={t('roster.title')}>
          {shown.map((row) => (
            <MemberCell key={row._id} row={row} selected={row._id === chosen} onTap={() => onOpen(row._id)} />
          ))}
        </CellList>
      )}
      <Rest roster={roster} />
    </>
  )
}

function NobodyThere({ roster, typed }: Pick<MemberListProps, 'roster' | 'typed'>) {
  const t = useT()
  if (typed.trim() !== '') return <Empty icon="search" title={t('roster.notFound')} text={t('roster.notFoundText')} />
  const text = t(roster.first.data?.can.edit ? 'roster.emptyText' : 'roster.emptyReadText')
  return <Empty icon="people" title={t('roster.empty')} text={text} />
}

/** What lies further down: it comes when the end is reached, or when it is asked for. */
function Rest({ roster }: { roster: Roster }) {
  const t = useT()
  if (roster.failed) {
    const again = { text: t('ui.tryAgain'), onTap: () => void roster.loadOn() }
    return <Notice tone="bad" text={t('roster.loadFailed')} action={again} />
  }
  if (roster.loading) return <Skeleton kind="cells" rows={2} />
  if (!roster.more) return null
  return (
    <View className="list-more">
      <Button kind="text" size="small" icon="down" text={t('roster.more')} onTap={() => void roster.loadOn()} />
    </View>
  )
}
