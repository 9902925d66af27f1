import { View } from '@tarojs/components'
import { useState } from 'react'
import { MemberCell } from '../../../features/roster/member-cell'
import type { JoinRequest, RosterRow } from '../../../features/roster/types'
import { matching, useRoster } from '../../../features/roster/use-roster'
import { useT } from '../../../i18n/t'
import { CellList } from '../../../ui/cell/cell-list'
import { confirm } from '../../../ui/dialog/confirm'
import { Empty } from '../../../ui/empty/empty'
import { TextField } from '../../../ui/field/text-field'
import { Sheet } from '../../../ui/sheet/sheet'
import { Skeleton } from '../../../ui/skeleton/skeleton'

interface MatchSheetProps {
  request: JoinRequest
  branchId: string
  onClose: () => void
  onBind: (memberId: string) => void
}

/** Which row of the roster somebody is: namesakes stand first. Only rows without an account can be it. */
export function MatchSheet({ request, branchId, onClose, onBind }: MatchSheetProps) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const roster = useRoster(branchId, { all: true })
  const free = roster.members.filter((row) => !row.bound && row.status === 'active')
  const shown = matching(free, typed).sort((a, b) => Number(b.name === request.name) - Number(a.name === request.name))
  const bind = async (row: RosterRow) => {
    const title = t('requests.bindAsk', { asker: request.name, name: row.name })
    if (await confirm({ title, text: t('requests.bindText'), yes: t('requests.bind') })) onBind(row._id)
  }
  return (
    <Sheet open onClose={onClose} title={t('requests.pick', { name: request.name })}>
      <View className="roster-lead">{t('requests.pickText')}</View>
      <TextField
        label={t('roster.search')}
        placeholder={t('roster.searchHint')}
        kind="search"
        value={typed}
        onChange={setTyped}
      />
      {shown.length > 0 && (
        <CellList label={t('roster.title')}>
          {shown.map((row) => (
            <MemberCell key={row._id} row={row} onTap={() => void bind(row)} />
          ))}
        </CellList>
      )}
      {roster.more || !roster.first.data ? (
        <Skeleton kind="cells" rows={2} />
      ) : (
        shown.length === 0 && <NoMatch typed={typed} />
      )}
    </Sheet>
  )
}

function NoMatch({ typed }: { typed: string }) {
  const t = useT()
  const title = t(typed.trim() === '' ? 'requests.pickNone' : 'roster.notFound')
  return <Empty icon="people" title={title} text={t('requests.pickNoneText')} />
}
