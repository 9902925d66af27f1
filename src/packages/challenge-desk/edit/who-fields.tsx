import { View } from '@tarojs/components'
import { CLAIM_MODES, SLOTS_MOST, TEAM_MOST } from '#core/challenge/words'
import { skillOptions } from '../../../features/account/skills'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Chips } from '../../../ui/chips/chips'
import { ChoiceChips } from '../../../ui/chips/choice-chips'
import { Stepper } from '../../../ui/stepper/stepper'
import type { FieldsProps } from './challenge-fields'
import './edit.scss'

const SKILLS_MOST = 5
const OPEN_TO = ['here', 'everybody'] as const

/** How many, who, and how it is given. */
export function WhoFields({ form, errors, onChange }: FieldsProps) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <View className="edit-pair">
        <Stepper
          label={t('post.slots')}
          hint={t('post.slotsHint')}
          least={1}
          most={SLOTS_MOST}
          value={form.slots}
          onChange={(slots) => onChange({ slots })}
          error={errors.slots}
        />
        <Stepper
          label={t('post.teamSize')}
          hint={t('post.teamSizeHint')}
          least={1}
          most={TEAM_MOST}
          value={form.teamSize}
          onChange={(teamSize) => onChange({ teamSize })}
          error={errors.teamSize}
        />
      </View>
      <ChoiceChips
        label={t('post.mode')}
        hint={t(`post.modeHint.${form.mode}`)}
        options={CLAIM_MODES.map((value) => ({ value, text: t(`post.mode.${value}`) }))}
        value={form.mode}
        onChange={(mode) => onChange({ mode })}
        error={errors.mode}
      />
      <ChoiceChips
        label={t('post.openTo')}
        hint={t(`post.openToHint.${form.openTo}`)}
        options={OPEN_TO.map((value) => ({ value, text: t(`post.openTo.${value}`) }))}
        value={form.openTo}
        onChange={(openTo) => onChange({ openTo })}
        error={errors.openTo}
      />
      <Chips
        label={t('post.skills')}
        hint={t('post.skillsHint')}
        options={skillOptions(language)}
        value={form.skills}
        most={SKILLS_MOST}
        onChange={(skills) => onChange({ skills })}
        error={errors.skills}
      />
    </>
  )
}
