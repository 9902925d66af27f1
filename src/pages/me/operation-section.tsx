import { go } from '../../features/shell/go'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'

/** 运行: for those who look after the installation. */
export function OperationSection({ unitId }: { unitId: string }) {
  const t = useT()
  return (
    <Section title={t('me.operation')}>
      <CellList>
        <Cell icon="warning" title={t('me.parked')} note={t('me.parkedNote')} onTap={() => go.parked(unitId)} />
        <Cell icon="clock" title={t('me.health')} note={t('me.healthNote')} onTap={() => go.health(unitId)} />
      </CellList>
    </Section>
  )
}
