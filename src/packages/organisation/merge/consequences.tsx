import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Section } from '../../../ui/section/section'

/** What a merger does, before anybody is asked whether they are sure. */
export function Consequences() {
  const t = useT()
  return (
    <Section title={t('merge.happens')}>
      <CellList>
        <Cell icon="people" title={t('merge.roster')} />
        <Cell icon="user" title={t('merge.grants')} />
        <Cell icon="book" title={t('merge.history')} />
        <Cell icon="warning" title={t('merge.final')} />
      </CellList>
    </Section>
  )
}
