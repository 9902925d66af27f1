import { View } from '@tarojs/components'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import type { Unit } from '../../../features/organisation/types'
import { shapeWords, unitName } from '../../../features/organisation/unit-words'
import { Answer } from '../../../features/shell/answer'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Breadcrumb } from '../../../ui/breadcrumb/breadcrumb'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Tag } from '../../../ui/tag/tag'
import { Rows } from './rows'
import type { TreeSteps } from './steps'
import './level.scss'

/** The inside of a unit: the way up, the unit itself, and what lies directly under it. */
export function Level({ unitId, ...steps }: TreeSteps & { unitId: string }) {
  const t = useT()
  const unit = useQuery(api.organisation.unit, { unitId })
  const inside = useQuery(api.organisation.children, { unitId })
  return (
    <Answer query={unit}>
      {(here) => (
        <>
          {here.above.length > 0 && (
            <Breadcrumb
              label={t('org.where')}
              crumbs={[...here.above.map(({ unitId: id, name }) => ({ id, text: name })), crumbOf(here)]}
              onTap={steps.onEnter}
            />
          )}
          <Here unit={here} {...steps} />
          <Answer query={inside}>
            {({ children }) =>
              children.length === 0 ? (
                <View className="tree-none">{t('org.noneBelow')}</View>
              ) : (
                <Rows rows={children} {...steps} />
              )
            }
          </Answer>
        </>
      )}
    </Answer>
  )
}

const crumbOf = ({ unitId, name }: Unit) => ({ id: unitId, text: name })

/** The unit that one is in. */
function Here({ unit, shown, look, onLook }: TreeSteps & { unit: Unit }) {
  const t = useT()
  const language = useLanguage()
  const { unitId, ownMembers, tooLarge } = unit
  const members = ownMembers !== null && ownMembers > 0 ? [t('org.members', { count: ownMembers })] : []
  return (
    <CellList>
      <Cell
        icon="home"
        title={unitName(unit, language)}
        note={[...shapeWords(unit, t), ...members].join(' · ')}
        value={tooLarge ? <Tag text={t('org.tooLarge')} tone="warn" icon="warning" /> : look}
        selected={shown === unitId}
        onTap={() => onLook(unitId)}
      />
    </CellList>
  )
}
