import { View } from '@tarojs/components'
import { useState } from 'react'
import { useT } from '../../../i18n/t'
import { cx } from '../../../ui/classes'
import { FieldFrame, type FieldProps } from '../../../ui/field/field'
import { useElementId } from '../../../ui/field/use-id'
import { Icon } from '../../../ui/icon/icon'
import { Tap } from '../../../ui/tap/tap'
import type { PickedUnit } from './unit'
import './unit-picker.scss'
import { UnitSheet, type UnitSheetProps } from './unit-sheet'

interface UnitFieldProps extends FieldProps, Omit<UnitSheetProps, 'title' | 'chosen' | 'onPick'> {
  value: PickedUnit | undefined
  onChange: (unit: PickedUnit) => void
}

/** A field whose answer is a unit of the organisation. */
export function UnitField({ label, hint, error, required, value, onChange, ...walk }: UnitFieldProps) {
  const t = useT()
  const id = useElementId('unit')
  const [open, setOpen] = useState(false)
  const pick = (unit: PickedUnit) => {
    setOpen(false)
    onChange(unit)
  }
  return (
    <FieldFrame {...{ id, label, hint, error, required }} grouped>
      <Tap
        className={cx('ui-input', 'unit-field')}
        onTap={() => setOpen(true)}
        popup="dialog"
        label={`${label}${t('ui.colon')}${value?.name ?? t('pick.choose')}`}
      >
        <View className={cx('unit-field-text', !value && 'ui-placeholder')}>{value?.name ?? t('pick.choose')}</View>
        <Icon name="chevron" size="small" className="ui-cell-arrow" />
      </Tap>
      <UnitSheet
        {...walk}
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        chosen={value?.unitId}
        onPick={pick}
      />
    </FieldFrame>
  )
}
