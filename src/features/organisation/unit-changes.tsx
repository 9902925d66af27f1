import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { go } from '../shell/go'
import type { Unit } from './types'

/** 调整: how this person may change the tree here. */
export function UnitChanges({ unit: { unitId, can } }: { unit: Unit }) {
  const t = useT()
  const creates = can.create.length > 0
  if (!creates && !can.rename && !can.move && !can.merge) return null
  return (
    <Section title={t('unit.change')}>
      <CellList>
        {creates && <Cell icon="plus" title={t('unit.create')} onTap={() => go.createUnit(unitId)} />}
        {can.rename && <Cell icon="edit" title={t('unit.rename')} onTap={() => go.renameUnit(unitId)} />}
        {can.move && <Cell icon="place" title={t('unit.move')} onTap={() => go.moveUnit(unitId)} />}
        {can.merge && <Cell icon="down" title={t('unit.merge')} onTap={() => go.mergeUnit(unitId)} />}
      </CellList>
    </Section>
  )
}
