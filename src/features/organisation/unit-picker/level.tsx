import { useEffect } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Answer } from '../../shell/answer'
import { Row } from './row'
import { leadsOn, nameOf, type Pickable, type PickedUnit, shapeOf, type TreeUnit } from './unit'

export interface StepsProps {
  pickable: Pickable
  deeper: boolean
  chosen: string | undefined
  onPick: (unit: PickedUnit) => void
  onEnter: (unit: PickedUnit) => void
}

/** What lies directly under a unit, and the unit itself where it can be picked too. Of a single district, what is in it. */
export function Level({ unitId, ...steps }: StepsProps & { unitId: string | undefined }) {
  const level = useQuery(api.organisation.children, unitId === undefined ? {} : { unitId })
  const language = useLanguage()
  const { onEnter } = steps
  const only = unitId === undefined && level.data?.children.length === 1 ? level.data.children[0] : undefined
  const onlyId = only && leadsOn(only, steps.pickable, steps.deeper) ? only.unitId : undefined
  const onlyName = only ? nameOf(only, language) : ''
  useEffect(() => {
    // There is nothing to choose between: one tap less.
    if (onlyId !== undefined) onEnter({ unitId: onlyId, name: onlyName })
  }, [onlyId, onlyName, onEnter])
  return <Answer query={level}>{({ unit, children }) => <Units self={unit} rows={children} {...steps} />}</Answer>
}

type Self = Parameters<typeof nameOf>[0] & Parameters<typeof shapeOf>[0] & { unitId: string }

function Units(props: StepsProps & { self: Self | null; rows: readonly TreeUnit[] }) {
  const { self, rows, pickable, deeper, chosen, onPick, onEnter } = props
  const t = useT()
  const language = useLanguage()
  const shown = rows.filter((row) => pickable(shapeOf(row)) || leadsOn(row, pickable, deeper))
  const itself = self && deeper && pickable(shapeOf(self)) ? self : null
  if (shown.length === 0 && !itself) return <Empty icon="list" title={t('pick.none')} text={t('pick.noneText')} />
  return (
    <CellList>
      {itself && (
        <Row
          name={nameOf(itself, language)}
          note={t('pick.itself')}
          chosen={itself.unitId === chosen}
          onTap={() => onPick({ unitId: itself.unitId, name: itself.name })}
        />
      )}
      {shown.map((row) => {
        const leads = leadsOn(row, pickable, deeper)
        const unit = { unitId: row.unitId, name: nameOf(row, language) }
        return (
          <Row
            key={row.unitId}
            name={unit.name}
            leads={leads}
            chosen={row.unitId === chosen}
            onTap={() => (leads ? onEnter(unit) : onPick(unit))}
          />
        )
      })}
    </CellList>
  )
}
