import { View } from '@tarojs/components'
import { beijingDay } from '#core/kernel/day'
import { useT } from '../../../i18n/t'
import { DateField } from '../../../ui/date-time/date-field'
import { TextField } from '../../../ui/field/text-field'
import type { FieldsProps } from './lesson-fields'
import './publish.scss'

export function WhenFields({ form, errors, onChange }: FieldsProps) {
  const t = useT()
  return (
    <>
      <DateField
        label={t('publish.day')}
        required
        start={beijingDay(Date.now())}
        value={form.day}
        onChange={(day) => onChange({ day })}
        error={errors.day}
      />
      <View className="publish-pair">
        <DateField
          mode="time"
          label={t('publish.from')}
          required
          value={form.from}
          onChange={(from) => onChange({ from })}
          error={errors.from}
        />
        <DateField
          mode="time"
          label={t('publish.to')}
          required
          value={form.to}
          onChange={(to) => onChange({ to })}
          error={errors.to}
        />
      </View>
      <TextField
        label={t('publish.venue')}
        hint={t('publish.venueHint')}
        required
        maxLength={40}
        value={form.venue}
        onChange={(venue) => onChange({ venue })}
        error={errors.venue}
      />
      <TextField
        label={t('publish.address')}
        hint={t('publish.addressHint')}
        maxLength={80}
        value={form.address}
        onChange={(address) => onChange({ address })}
        error={errors.address}
      />
    </>
  )
}
