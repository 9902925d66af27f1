import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'

/** From one's points to what follows from them. */
export function Ways() {
  const t = useT()
  return (
    <CellList label={t('points.ways')}>
      <Cell icon="shield" title={t('points.certificate')} note={t('points.certificateNote')} onTap={go.certificate} />
      <Cell icon="list" title={t('points.ranking')} onTap={() => go.ranking()} />
      <Cell icon="info" title={t('points.rules')} note={t('points.rulesNote')} onTap={go.pointRules} />
    </CellList>
  )
}
