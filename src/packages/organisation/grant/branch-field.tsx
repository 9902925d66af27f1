import { isBranch } from '../../../features/organisation/unit-picker/unit'
import { UnitField } from '../../../features/organisation/unit-picker/unit-field'
import { useT } from '../../../i18n/t'
import type { PersonProps } from './person-fields'

/** On whose roster the person is. Walking begins at a place itself, and for a branch among its neighbors. */
export function BranchField({ unit, form, change, errorOf }: PersonProps) {
  const t = useT()
  const { kind, unitId, name, above } = unit
  const start = kind === 'party' ? above[above.length - 1] : { unitId, name }
  return (
    <UnitField
      label={t('grant.branch')}
      hint={t('grant.branchHint')}
      required
      error={errorOf('branch')}
      pickable={isBranch}
      deeper
      {...(start && { start })}
      value={form.branch}
      onChange={(branch) => change({ branch, member: undefined })}
    />
  )
}
