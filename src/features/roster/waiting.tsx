import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { Badge } from '../../ui/badge/badge'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { go } from '../shell/go'

/** What waits for whoever keeps a roster, each with how many; nothing when nothing waits. */
export function WaitingStrip({ branchId }: { branchId: string }) {
  const t = useT()
  const requests = useQuery(api.roster.requests, { branchId })
  const transfers = useQuery(api.roster.transfers, { branchId })
  const joins = requests.data?.requests.length ?? 0
  const arrivals = transfers.data?.transfers.length ?? 0
  if (joins + arrivals === 0) return null
  return (
    <CellList label={t('roster.waiting')}>
      {joins > 0 && (
        <WaitingCell text={t('roster.waitingJoin')} count={joins} onTap={() => go.rosterRequests(branchId, 'join')} />
      )}
      {arrivals > 0 && (
        <WaitingCell
          text={t('roster.waitingTransfer')}
          count={arrivals}
          onTap={() => go.rosterRequests(branchId, 'transfer')}
        />
      )}
    </CellList>
  )
}

/** 双报到 and volunteers of a community, with how many wait to be confirmed. */
export function CommunityCell({ communityId }: { communityId: string }) {
  const t = useT()
  const reports = useQuery(api.roster.reportIns, { communityId })
  const waiting = reports.data?.reportIns.filter(({ state }) => state === 'asked').length ?? 0
  return (
    <CellList label={t('roster.waiting')}>
      <Cell
        icon="place"
        title={t('roster.community')}
        note={t('roster.communityNote')}
        value={waiting > 0 ? <Badge count={waiting} label={t('roster.waitingCount', { count: waiting })} /> : undefined}
        onTap={() => go.rosterCommunity(communityId)}
      />
    </CellList>
  )
}

function WaitingCell({ text, count, onTap }: { text: string; count: number; onTap: () => void }) {
  const t = useT()
  const label = t('roster.waitingCount', { count })
  return <Cell icon="bell" title={text} value={<Badge count={count} label={label} />} onTap={onTap} />
}
