import { useState } from 'react'
import { beijingDay, DAY } from '#core/kernel/day'
import { useT } from '../../../i18n/t'
import { ChoiceChips } from '../../../ui/chips/choice-chips'
import { DateTimeField } from '../../../ui/date-time/date-time-field'
import { Stepper } from '../../../ui/stepper/stepper'
import type { FieldsProps } from './challenge-fields'
import { eveningIn } from './form'

const DAYS = [1, 3, 7, 14] as const
const LEASES = ['4', '24', '72', '168'] as const
const LONGEST_LEASE = 30 * 24

/** Until when it is to be done: mostly one tap; and how long a claim holds. */
export function WhenFields({ form, errors, onChange }: FieldsProps) {
  const t = useT()
  const now = Date.now()
  const near = DAYS.map((days) => ({ value: eveningIn(days, now), text: t('post.inDays', { days }) }))
  return (
    <>
      <ChoiceChips
        label={t('post.deadline')}
        required
        options={near}
        value={near.some(({ value }) => value === form.deadline) ? form.deadline : ''}
        onChange={(deadline) => onChange({ deadline })}
      />
      <DateTimeField
        labels={{ date: t('post.day'), time: t('post.time') }}
        start={beijingDay(now)}
        end={beijingDay(now + 365 * DAY)}
        value={form.deadline}
        onChange={(deadline) => onChange({ deadline })}
        error={errors.deadline}
      />
      <LeaseField {...{ form, errors, onChange }} />
    </>
  )
}

function LeaseField({ form: { leaseHours }, errors, onChange }: Pick<FieldsProps, 'form' | 'errors' | 'onChange'>) {
  const t = useT()
  const usual = LEASES.find((hours) => Number(hours) === leaseHours)
  const [other, setOther] = useState(usual === undefined)
  const choose = (hours: (typeof LEASES)[number] | 'other') => {
    setOther(hours === 'other')
    if (hours !== 'other') onChange({ leaseHours: Number(hours) })
  }
  return (
    <>
      <ChoiceChips
        label={t('post.lease')}
        hint={t('post.leaseHint')}
        options={[
          ...LEASES.map((value) => ({ value, text: t(`post.lease.${value}`) })),
          { value: 'other' as const, text: t('post.lease.other') },
        ]}
        value={other ? 'other' : (usual ?? 'other')}
        onChange={choose}
        error={errors.leaseHours}
      />
      {other && (
        <Stepper
          label={t('post.leaseHours')}
          unit={t('post.hours')}
          least={1}
          most={LONGEST_LEASE}
          value={leaseHours}
          onChange={(hours) => onChange({ leaseHours: hours })}
        />
      )}
    </>
  )
}
