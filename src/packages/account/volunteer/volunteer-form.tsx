import { skillOptions } from '../../../features/account/skills'
import type { Me } from '../../../features/account/types'
import type { useMe } from '../../../features/account/use-me'
import { isHome } from '../../../features/organisation/unit-picker/unit'
import { UnitField } from '../../../features/organisation/unit-picker/unit-field'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Chips } from '../../../ui/chips/chips'
import { TextField } from '../../../ui/field/text-field'
import { useVolunteer } from './use-volunteer'

/** A registration holds ten skills; one place is for what is written by hand. */
const SKILLS_MOST = 9

/** Where, who, what one is good at, and how to be reached. */
export function VolunteerForm({ me, known, onDone }: { me: ReturnType<typeof useMe>; known: Me; onDone: () => void }) {
  const t = useT()
  const language = useLanguage()
  const { form, change, errors, register, submit, marked } = useVolunteer(me, known, onDone)
  const save = (
    <Button
      text={t(known.volunteer ? 'volunteer.save' : 'volunteer.submit')}
      busy={register.busy}
      onTap={() => void submit()}
    />
  )
  return (
    <Page title={t('volunteer.title')} query={me} action={save}>
      {!marked && <Refusal of={register} />}
      <UnitField
        label={t('volunteer.community')}
        hint={t('volunteer.communityHint')}
        required
        pickable={isHome}
        value={form.community}
        onChange={(community) => change({ community })}
        error={errors.community}
      />
      <TextField
        label={t('volunteer.name')}
        required
        maxLength={50}
        value={form.name}
        disabled={known.memberId !== null}
        onChange={(name) => change({ name })}
        error={errors.name}
      />
      <Chips
        label={t('volunteer.skills')}
        hint={t('volunteer.skillsHint')}
        options={skillOptions(language)}
        value={form.skills}
        most={SKILLS_MOST}
        onChange={(skills) => change({ skills })}
      />
      <TextField
        label={t('volunteer.other')}
        hint={t('volunteer.otherHint')}
        maxLength={20}
        value={form.other}
        onChange={(other) => change({ other })}
      />
      <TextField
        label={t('volunteer.phone')}
        hint={t(known.volunteer ? 'volunteer.phoneAgain' : 'volunteer.phoneHint')}
        kind="phone"
        maxLength={20}
        value={form.phone}
        onChange={(phone) => change({ phone })}
        error={errors.phone}
      />
    </Page>
  )
}
