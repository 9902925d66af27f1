import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import type { Unit } from '../../../features/organisation/types'
import { isWaiting } from '../../../features/points/is-waiting'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Badge } from '../../../ui/badge/badge'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'

/** What is done with the points of a unit. */
export function Ways({ unit: { path: orgPath, can } }: { unit: Unit }) {
  const t = useT()
  return (
    <>
      <CellList>
        <Cell
          icon="list"
          title={t('pdesk.assessment')}
          note={t('pdesk.assessmentNote')}
          onTap={() => go.assessment(orgPath)}
        />
        {can.answerAppeals && <AppealsCell orgPath={orgPath} />}
        {can.recomputePoints && (
          <Cell
            icon="refresh"
            title={t('pdesk.recompute')}
            note={t('pdesk.recomputeNote')}
            onTap={() => go.recompute(orgPath)}
          />
        )}
      </CellList>
      <CellList>
        <Cell icon="medal" title={t('pdesk.honors')} note={t('pdesk.honorsNote')} onTap={() => go.honors(orgPath)} />
        <Cell icon="people" title={t('pdesk.ranking')} onTap={() => go.ranking(orgPath)} />
        <Cell icon="info" title={t('pdesk.rules')} note={t('pdesk.rulesNote')} onTap={go.pointRules} />
      </CellList>
    </>
  )
}

/** Appeals, with how many wait. */
function AppealsCell({ orgPath }: { orgPath: string }) {
  const t = useT()
  const appeals = useQuery(api.points.appeals, { orgPath })
  const count = appeals.data?.appeals.filter(isWaiting).length ?? 0
  return (
    <Cell
      icon="edit"
      title={t('pdesk.appeals')}
      note={t('pdesk.appealsNote')}
      value={count > 0 ? <Badge count={count} label={t('pdesk.appealsCount', { count })} /> : undefined}
      onTap={() => go.appeals(orgPath)}
    />
  )
}
