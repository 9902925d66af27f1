import { beijingDay } from '#core/kernel/day'
import { useT } from '../../../i18n/t'
import { CellList } from '../../../ui/cell/cell-list'
import { DateField } from '../../../ui/date-time/date-field'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { Switch } from '../../../ui/switch/switch'
import type { FieldName, MemberForm } from './form'
import type { Errors } from './use-member-form'

interface MemberFieldsProps {
  form: MemberForm
  onChange: (part: Partial<MemberForm>) => void
  errors: Errors
  /** What somebody else has just written, at the field that it is about. */
  latest?: Partial<Record<FieldName, string>>
  /** The number on record, masked. */
  phone?: string | null
}

/** Nobody joined before. */
const FIRST_DAY = '1921-07-01'

export function MemberFields({ form, onChange, errors, latest = {}, phone = null }: MemberFieldsProps) {
  const t = useT()
  return (
    <>
      <TextField
        label={t('member.name')}
        hint={latest.name ?? t('form.nameHint')}
        required
        maxLength={50}
        value={form.name}
        onChange={(name) => onChange({ name })}
        error={errors.name}
      />
      <PickerField
        label={t('member.gender')}
        hint={latest.gender}
        options={[
          { value: 'none', text: t('form.genderNone') },
          { value: 'male', text: t('roster.male') },
          { value: 'female', text: t('roster.female') },
        ]}
        value={form.gender || 'none'}
        onChange={(gender) => onChange({ gender: gender === 'none' ? '' : (gender as 'male' | 'female') })}
        error={errors.gender}
      />
      <DateField
        label={t('member.joinedOn')}
        hint={latest.joinedOn}
        start={FIRST_DAY}
        end={beijingDay(Date.now())}
        value={form.joinedOn}
        onChange={(joinedOn) => onChange({ joinedOn })}
        error={errors.joinedOn}
      />
      <TextField
        label={t('member.phone')}
        hint={latest.phone ?? (phone ? t('form.phoneKept', { phone }) : t('form.phoneHint'))}
        kind="phone"
        maxLength={20}
        disabled={form.clearPhone}
        value={form.phone}
        onChange={(typed) => onChange({ phone: typed })}
        error={errors.phone}
      />
      {phone && (
        <CellList>
          <Switch
            text={t('form.phoneClear')}
            on={form.clearPhone}
            onChange={(clearPhone) => onChange({ clearPhone })}
          />
        </CellList>
      )}
    </>
  )
}
