import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { UnitBoardCell } from '../challenge-desk/board-cell'
import { go } from '../shell/go'
import type { Unit } from './types'

/** What has branches below it. */
const PLACES: readonly Unit['kind'][] = ['district', 'street', 'community', 'village']

/** 管理: what those who answer for a unit look after there. */
export function UnitDuties({ unit: { unitId, path, kind, can } }: { unit: Unit }) {
  const t = useT()
  if (!can.seeGrants && !can.seeAudit && !can.seeRoster) return null
  return (
    <Section title={t('unit.manage')}>
      <CellList>
        {can.seeRoster && <Cell icon="people" title={t('unit.roster')} onTap={() => go.roster(unitId)} />}
        <UnitBoardCell path={path} reads={can.seeAudit} />
        {can.seeGrants && (
          <Cell
            icon="heart"
            title={t('me.pointsDesk')}
            note={t('me.pointsDeskNote')}
            onTap={() => go.pointsDesk(path)}
          />
        )}
        {can.seeGrants && (
          <Cell icon="user" title={t('unit.grants')} note={t('unit.grantsNote')} onTap={() => go.grants(unitId)} />
        )}
        {can.seeAudit && (
          <Cell icon="list" title={t('unit.audit')} note={t('unit.auditNote')} onTap={() => go.audit(unitId)} />
        )}
        {can.seeGrants && PLACES.includes(kind) && (
          <Cell
            icon="warning"
            title={t('unit.flagged')}
            note={t('unit.flaggedNote')}
            onTap={() => go.flagged(unitId)}
          />
        )}
      </CellList>
    </Section>
  )
}
