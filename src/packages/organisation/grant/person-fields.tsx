import type { Unit } from '../../../features/organisation/types'
import { useT } from '../../../i18n/t'
import { TextField } from '../../../ui/field/text-field'
import { Section } from '../../../ui/section/section'
import { Segmented } from '../../../ui/segmented/segmented'
import { BranchField } from './branch-field'
import type { FieldName, GrantForm } from './form'
import { MemberList } from './member-list'

export interface PersonProps {
  unit: Unit
  form: GrantForm
  change: (part: Partial<GrantForm>) => void
  errorOf: (name: FieldName) => string | undefined
}

/** Who gets the role: from a roster, or by the id that they told. */
export function PersonFields(props: PersonProps) {
  const t = useT()
  const { form, change, errorOf } = props
  return (
    <Section title={t('grant.who')}>
      <Segmented
        label={t('grant.who')}
        items={[
          { id: 'roster', text: t('grant.roster') },
          { id: 'id', text: t('grant.id') },
        ]}
        value={form.way}
        onChange={(way) => change({ way })}
      />
      {form.way === 'roster' && <BranchField {...props} />}
      {form.way === 'roster' && form.branch && (
        <MemberList
          key={form.branch.unitId}
          branchId={form.branch.unitId}
          chosen={form.member}
          onChoose={(member) => change({ member })}
          error={errorOf('memberId')}
        />
      )}
      {form.way === 'id' && (
        <TextField
          label={t('grant.personId')}
          hint={t('grant.personIdHint')}
          required
          maxLength={40}
          value={form.personId}
          onChange={(personId) => change({ personId })}
          error={errorOf('personId')}
        />
      )}
    </Section>
  )
}
