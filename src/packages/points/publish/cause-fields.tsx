import { View } from '@tarojs/components'
import type { PointCause } from '#core/points/words'
import type { Rule } from '../../../features/points/types'
import { useT } from '../../../i18n/t'
import { CellList } from '../../../ui/cell/cell-list'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { Section } from '../../../ui/section/section'
import { Switch } from '../../../ui/switch/switch'
import type { CauseForm, Faults } from './form'
import './publish.scss'

interface CauseFieldsProps {
  cause: PointCause
  form: CauseForm
  faults: Faults['causes'][PointCause]
  onChange: (part: Partial<CauseForm>) => void
}

const WHO: readonly Rule['who'][] = ['both', 'members', 'volunteers']
const CAPS = ['perDay', 'perMonth', 'perYear'] as const

/** One thing that earns points: whether, how many, for whom, and up to where. */
export function CauseFields({ cause, form, faults, onChange }: CauseFieldsProps) {
  const t = useT()
  return (
    <Section title={t(`cause.${cause}`)}>
      <CellList>
        <Switch text={t('publishRules.counts')} on={form.on} onChange={(on) => onChange({ on })} />
        {form.on && cause === 'challengeDone' && (
          <Switch
            text={t('publishRules.stated')}
            note={t('publishRules.statedNote')}
            on={form.stated}
            onChange={(stated) => onChange({ stated })}
          />
        )}
      </CellList>
      {form.on && (
        <>
          <WorthFields {...{ cause, form, faults, onChange }} />
          <PickerField
            label={t('publishRules.who')}
            options={WHO.map((who) => ({ value: who, text: t(`rules.who.${who}`) }))}
            value={form.who}
            onChange={(who) => onChange({ who: who as Rule['who'] })}
          />
          <View className="prules-caps">
            {CAPS.map((cap) => (
              <TextField
                key={cap}
                label={t(`publishRules.${cap}`)}
                hint={t('publishRules.capHint')}
                kind="digits"
                maxLength={5}
                value={form[cap]}
                onChange={(value) => onChange({ [cap]: value })}
                error={faults.includes(cap) ? t('publishRules.badCap') : undefined}
              />
            ))}
          </View>
        </>
      )}
    </Section>
  )
}

function WorthFields({ form, faults, onChange }: CauseFieldsProps) {
  const t = useT()
  return (
    <View className="prules-pair">
      <TextField
        label={t(form.stated ? 'publishRules.pointsStated' : 'publishRules.points')}
        hint={t('publishRules.pointsHint')}
        kind="digits"
        maxLength={3}
        value={form.points}
        onChange={(points) => onChange({ points })}
        error={faults.includes('points') ? t('publishRules.bad') : undefined}
      />
      {form.stated && (
        <TextField
          label={t('publishRules.most')}
          hint={t('publishRules.pointsHint')}
          kind="digits"
          maxLength={3}
          value={form.most}
          onChange={(most) => onChange({ most })}
          error={faults.includes('most') ? t('publishRules.bad') : undefined}
        />
      )}
    </View>
  )
}
