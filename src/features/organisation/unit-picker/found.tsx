import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Answer } from '../../shell/answer'
import type { StepsProps } from './level'
import { Row } from './row'
import { type FoundUnit, nameOf, shapeOf } from './unit'

const LAST_PLACES = ['building', 'party']

/** Units with a text in their name: those that can be picked first, then those on the way to them. */
export function Found({ text, pickable, chosen, onPick, onEnter }: StepsProps & { text: string }) {
  const t = useT()
  const language = useLanguage()
  const found = useQuery(api.organisation.search, { text })
  const isEnd = (unit: FoundUnit) => pickable(shapeOf(unit))
  const shown = (units: readonly FoundUnit[]) => [
    ...units.filter(isEnd),
    ...units.filter((unit) => !isEnd(unit) && !LAST_PLACES.includes(unit.kind)),
  ]
  return (
    <Answer query={found}>
      {({ units }) =>
        shown(units).length === 0 ? (
          <Empty icon="search" title={t('pick.notFound')} text={t('pick.notFoundText')} />
        ) : (
          <CellList>
            {shown(units).map((row) => {
              const unit = { unitId: row.unitId, name: nameOf(row, language) }
              return (
                <Row
                  key={row.unitId}
                  name={unit.name}
                  note={row.above.join(' › ')}
                  leads={!isEnd(row)}
                  chosen={row.unitId === chosen}
                  onTap={() => (isEnd(row) ? onPick(unit) : onEnter(unit))}
                />
              )
            })}
          </CellList>
        )
      }
    </Answer>
  )
}
