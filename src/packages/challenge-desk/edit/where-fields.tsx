import { useT } from '../../../i18n/t'
import { TextField } from '../../../ui/field/text-field'
import type { FieldsProps } from './challenge-fields'
import { PointField } from './point-field'

/** The place in words, and the point on the map where the poster stands there. */
export function WhereFields({ form, errors, onChange }: FieldsProps) {
  const t = useT()
  return (
    <>
      <TextField
        label={t('post.venue')}
        placeholder={t('post.venueHint')}
        required
        maxLength={40}
        value={form.venue}
        onChange={(venue) => onChange({ venue })}
        error={errors.venue}
      />
      <TextField
        label={t('post.address')}
        placeholder={t('post.addressHint')}
        maxLength={80}
        value={form.address}
        onChange={(address) => onChange({ address })}
        error={errors.address}
      />
      <PointField point={form.point} onChange={(point) => onChange({ point })} />
    </>
  )
}
