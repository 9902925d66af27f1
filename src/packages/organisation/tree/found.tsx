import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { shapeWords, unitName, wayWords } from '../../../features/organisation/unit-words'
import { Answer } from '../../../features/shell/answer'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import type { TreeSteps } from './steps'

/** Units with a text in their name, each with the way to it. A tap goes to where it stands. */
export function Found({ text, onEnter }: TreeSteps & { text: string }) {
  const t = useT()
  const language = useLanguage()
  const found = useQuery(api.organisation.search, { text })
  return (
    <Answer query={found}>
      {({ units }) =>
        units.length === 0 ? (
          <Empty icon="search" title={t('org.searchNone')} text={t('org.searchNoneText')} />
        ) : (
          <Section title={t('org.found', { count: units.length })}>
            <CellList>
              {units.map((unit) => (
                <Cell
                  key={unit.unitId}
                  title={unitName(unit, language)}
                  note={[...shapeWords(unit, t), wayWords(unit.above)].filter(Boolean).join(' · ')}
                  onTap={() => onEnter(unit.unitId)}
                />
              ))}
            </CellList>
          </Section>
        )
      }
    </Answer>
  )
}
