import { Lead } from '../../../features/account/lead'
import { isHome } from '../../../features/organisation/unit-picker/unit'
import { UnitField } from '../../../features/organisation/unit-picker/unit-field'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import type { useReportIn } from './use-report-in'

/** Where one lives. */
export function WhereForm({ form }: { form: ReturnType<typeof useReportIn> }) {
  const t = useT()
  return (
    <>
      <Lead text={t('reportIn.text')} />
      <Refusal of={form.command} />
      <UnitField
        label={t('reportIn.community')}
        hint={t('reportIn.communityHint')}
        required
        pickable={isHome}
        value={form.community}
        onChange={form.setCommunity}
        error={form.error}
      />
    </>
  )
}
