import { View } from '@tarojs/components'
import { useT } from '../../../i18n/t'
import { CellList } from '../../../ui/cell/cell-list'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { Switch } from '../../../ui/switch/switch'
import { CONFIRM_HOURS } from './form'
import type { FieldsProps } from './lesson-fields'
import './publish.scss'

export function AudienceFields({ form, units, errors, onChange }: FieldsProps) {
  const t = useT()
  const audiences = units.find(({ branch }) => branch.path === form.branch)?.audiences ?? []
  return (
    <>
      <PickerField
        label={t('publish.audience')}
        required
        options={audiences.map(({ path, name }) => ({ value: path, text: name }))}
        value={form.audience}
        onChange={(audience) => onChange({ audience })}
        error={errors.audience}
      />
      <CellList>
        <Switch
          text={t('publish.everyone')}
          note={t('publish.everyoneNote')}
          on={form.everyone}
          onChange={(everyone) => onChange({ everyone })}
        />
      </CellList>
      <View className="publish-pair">
        <TextField
          label={t('publish.capacity')}
          hint={t('publish.capacityHint')}
          required
          kind="digits"
          maxLength={4}
          value={form.capacity}
          onChange={(capacity) => onChange({ capacity })}
          error={errors.capacity}
        />
        <TextField
          label={t('publish.hours')}
          hint={t('publish.hoursHint')}
          required
          kind="decimal"
          maxLength={3}
          value={form.hours}
          onChange={(hours) => onChange({ hours })}
          error={errors.hours}
        />
      </View>
      <PickerField
        label={t('publish.confirm')}
        hint={t('publish.confirmHint')}
        options={CONFIRM_HOURS.map((hours) => ({
          value: hours,
          text: hours === '' ? t('publish.confirmNever') : t('publish.confirmBefore', { hours: Number(hours) }),
        }))}
        value={form.confirm}
        onChange={(confirm) => onChange({ confirm })}
        error={errors.confirm}
      />
    </>
  )
}
