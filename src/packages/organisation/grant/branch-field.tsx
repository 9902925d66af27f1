import { useT } from '../../../i18n/t'
import { UnitField } from '../walk/unit-field'
import type { PersonProps } from './person-fields'

/** On whose roster the person is: of the unit itself, or of a branch below it or elsewhere. */
export function BranchField({ unit, form, change, errorOf }: PersonProps) {
  const t = useT()
  return (
    <UnitField
      label={t('grant.branch')}
      hint={t('grant.branchHint')}
      error={errorOf('branch')}
      value={form.branch}
      start={unit.unitId}
      onChange={(branch) => change({ branch, member: undefined })}
    />
  )
}
