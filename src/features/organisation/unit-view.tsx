import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Notice } from '../../ui/notice/notice'
import { Tag } from '../../ui/tag/tag'
import { access } from '../../ui/tap/access'
import { go } from '../shell/go'
import type { Unit } from './types'
import { UnitChanges } from './unit-changes'
import { UnitDuties } from './unit-duties'
import { UnitHistory } from './unit-history'
import './unit-view.scss'
import { shapeWords, unitName, wayWords } from './unit-words'

/** Everything that there is to know of a unit, and what this person may do with it. */
export function UnitView({ unit }: { unit: Unit }) {
  return (
    <>
      <UnitHead unit={unit} />
      <UnitNotices unit={unit} />
      <UnitFacts unit={unit} />
      <UnitDuties unit={unit} />
      <UnitChanges unit={unit} />
      <UnitHistory history={unit.history} />
    </>
  )
}

function UnitHead({ unit }: { unit: Unit }) {
  const t = useT()
  const language = useLanguage()
  const other = language === 'en' ? unit.name : unit.nameEn
  const shown = unitName(unit, language)
  return (
    <View className="unit-head">
      <View className="unit-tags">
        {shapeWords(unit, t).map((word) => (
          <Tag key={word} text={word} />
        ))}
        {unit.tooLarge && <Tag text={t('org.tooLarge')} tone="warn" icon="warning" />}
        {unit.status === 'merged' && <Tag text={t('unit.merged')} tone="warn" />}
      </View>
      <View className="unit-name" {...access({ role: 'heading', level: 2 })}>
        {shown}
      </View>
      {other && other !== shown && <View className="unit-other">{other}</View>}
    </View>
  )
}

function UnitNotices({ unit: { unitId, mergedInto, tooLarge, ownMembers, can } }: { unit: Unit }) {
  const t = useT()
  if (mergedInto) {
    return (
      <Notice
        text={t('unit.mergedInto', { name: mergedInto.name })}
        action={{ text: t('unit.see'), onTap: () => go.unitInstead(mergedInto.unitId) }}
      />
    )
  }
  if (!tooLarge) return null
  const become = { text: t('unit.become'), onTap: () => go.renameUnit(unitId) }
  return (
    <Notice
      tone="warn"
      text={t('unit.tooLarge', { count: ownMembers ?? 0 })}
      action={can.becomes.length > 0 ? become : undefined}
    />
  )
}

function UnitFacts({ unit: { above, ownMembers, can } }: { unit: Unit }) {
  const t = useT()
  const way = wayWords(above.map(({ name }) => name))
  const counted = ownMembers !== null && (ownMembers > 0 || can.seeRoster)
  return (
    <CellList>
      <Cell icon="place" title={way || t('unit.top')} note={way ? t('unit.standing') : undefined} />
      {counted && <Cell icon="people" title={t('unit.ownMembers')} value={t('unit.people', { count: ownMembers })} />}
    </CellList>
  )
}
