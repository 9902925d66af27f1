import { beijingDay } from '#core/kernel/day'
import type { GrantableRole } from '#core/organisation/grants'
import type { UnitFormProps } from '../../../features/organisation/unit-form-page'
import { unitName } from '../../../features/organisation/unit-words'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { DateField } from '../../../ui/date-time/date-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { Section } from '../../../ui/section/section'
import { PersonFields } from './person-fields'
import { useGrant } from './use-grant'

export function GrantForm({ unit, query }: UnitFormProps) {
  const t = useT()
  const language = useLanguage()
  const { form, change, grant, errorOf, save } = useGrant(unit)
  return (
    <Page
      title={t('grant.title')}
      query={query}
      action={
        <>
          {grant.refusal?.code !== 'INPUT_INVALID' && <Refusal of={grant} />}
          <Button text={t('grant.do')} busy={grant.busy} onTap={() => void save()} />
        </>
      }
    >
      <Section title={t('grant.on', { name: unitName(unit, language) })}>
        <PickerField
          label={t('grant.role')}
          required
          options={unit.can.grant.map((role) => ({ value: role, text: t(`role.${role}`) }))}
          value={form.role}
          onChange={(role) => change({ role: role as GrantableRole })}
          error={errorOf('role')}
        />
        <DateField
          label={t('grant.until')}
          hint={t('grant.untilHint')}
          start={beijingDay(Date.now())}
          value={form.until}
          onChange={(until) => change({ until })}
          error={errorOf('until')}
        />
        {form.until && (
          <Button kind="secondary" size="small" text={t('grant.noEnd')} onTap={() => change({ until: '' })} />
        )}
      </Section>
      <PersonFields {...{ unit, form, change, errorOf }} />
    </Page>
  )
}
