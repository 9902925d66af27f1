import { isWithin } from '#core/kernel/org-path'
import { hasRoster } from '#core/organisation/kinds'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import type { UnitRow } from '../../../features/roster/types'
import { CommunityCell } from '../../../features/roster/waiting'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'

const shapeOf = ({ kind, partyKind }: Pick<UnitRow, 'kind' | 'partyKind'>) => ({
  kind,
  partyKind: partyKind ?? undefined,
})

/** Kinds of unit that have branches below them, and perhaps a roster of their own. */
const leadsOn = ({ kind }: Pick<UnitRow, 'kind'>) =>
  kind === 'district' || kind === 'street' || kind === 'community' || kind === 'village'

/** The rosters of a unit: its own, and of what lies below it, level by level. */
export function ChooseBelow({ unitId }: { unitId: string }) {
  const t = useT()
  const below = useQuery(api.organisation.children, { unitId })
  const unit = below.data?.unit
  const rows = (below.data?.children ?? []).filter((row) => leadsOn(row) || hasRoster(shapeOf(row)))
  const own = unit && hasRoster(shapeOf(unit))
  const me = useQuery(api.account.me, {})
  const keeps = me.data?.rosters.some((mine) => mine.keeps && unit && isWithin(unit.path, mine.path))
  const isCommunity = unit?.kind === 'community' || unit?.kind === 'village'
  return (
    <Page
      title={unit?.name ?? t('roster.choose')}
      query={below}
      skeleton={<Skeleton kind="cells" rows={6} />}
      isEmpty={!own && rows.length === 0}
      empty={<Empty icon="people" title={t('roster.chooseNone')} text={t('roster.chooseNoneText')} />}
    >
      {isCommunity && <CommunityCell communityId={unitId} />}
      <CellList label={t('roster.choose')}>
        {own && <Cell icon="home" title={t('roster.own', { name: unit.name })} onTap={() => go.roster(unitId)} />}
        {rows.map((row) => (
          <ChoiceCell key={row.unitId} row={row} />
        ))}
      </CellList>
      {keeps && (
        <CellList>
          <Cell
            icon="upload"
            title={t('import.title')}
            note={t('import.belowNote')}
            onTap={() => go.rosterImport(unitId)}
          />
        </CellList>
      )}
    </Page>
  )
}

function ChoiceCell({ row }: { row: UnitRow }) {
  const t = useT()
  const { unitId, name, below, members } = row
  const further = leadsOn(row)
  return (
    <Cell
      icon={further ? 'list' : 'people'}
      title={name}
      note={further && below > 0 ? t('roster.below', { below }) : undefined}
      value={members === null ? undefined : t('roster.people', { count: members })}
      onTap={() => (further ? go.rosterChoice(unitId) : go.roster(unitId))}
    />
  )
}
