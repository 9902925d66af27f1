import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useT } from '../../../i18n/t'
import { TextField } from '../../../ui/field/text-field'
import { Icon } from '../../../ui/icon/icon'
import { Sheet } from '../../../ui/sheet/sheet'
import { Tap } from '../../../ui/tap/tap'
import { Found } from './found'
import { Level } from './level'
import type { Pickable, PickedUnit } from './unit'
import './unit-picker.scss'
import { useSearch } from './use-search'

export interface UnitSheetProps {
  title: string
  /** Which units can be picked: `isHome`, `isBranch`, or a rule of one's own. */
  pickable: Pickable
  /** What can be picked may hold more that can be: a tap on it then goes inside, where it stands at the top. */
  deeper?: boolean
  /** Where walking begins; the districts, or what is in the only one, when not given. */
  start?: PickedUnit
  chosen?: string | undefined
  onPick: (unit: PickedUnit) => void
}

/** 选择单位: by a few characters of its name, or by walking down the tree. */
export function UnitSheet({ open, onClose, ...walk }: UnitSheetProps & { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} onClose={onClose} title={walk.title}>
      <Walk {...walk} />
    </Sheet>
  )
}

function Walk({ pickable, deeper = false, start, chosen, onPick }: UnitSheetProps) {
  const t = useT()
  const { text, setText, wanted } = useSearch()
  const [trail, setTrail] = useState<readonly PickedUnit[]>(start ? [start] : [])
  const enter = useCallback((unit: PickedUnit) => {
    setTrail((before) => (before.some(({ unitId }) => unitId === unit.unitId) ? before : [...before, unit]))
  }, [])
  const here = trail[trail.length - 1]
  const way = trail.map(({ name }) => name).join(' › ')
  const steps = { pickable, deeper, chosen, onPick, onEnter: enter }
  const enterFound = (unit: PickedUnit) => {
    enter(unit)
    setText('')
  }
  return (
    <View className="unit-picker">
      <TextField
        label={t('pick.search')}
        placeholder={t('pick.searchHint')}
        kind="search"
        value={text}
        onChange={setText}
      />
      {!wanted && here && trail.length > 1 && (
        <Tap className="unit-up" onTap={() => setTrail(trail.slice(0, -1))} label={t('pick.up', { way })}>
          <Icon name="back" size="small" />
          <View>{way}</View>
        </Tap>
      )}
      {wanted ? (
        <Found text={wanted} {...steps} onEnter={enterFound} />
      ) : (
        <Level key={here?.unitId} unitId={here?.unitId} {...steps} />
      )}
    </View>
  )
}
