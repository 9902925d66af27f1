import { View } from '@tarojs/components'
import { useState } from 'react'
import { CHALLENGE_KINDS, type ChallengeKind } from '#core/challenge/words'
import { skillOptions, skillWord } from '../../features/account/skills'
import { useMe } from '../../features/account/use-me'
import { homeOf } from '../../features/challenge/home-of'
import { isHome } from '../../features/organisation/unit-picker/unit'
import { UnitSheet } from '../../features/organisation/unit-picker/unit-sheet'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { Chip } from '../../ui/chips/chip'
import { access } from '../../ui/tap/access'
import { ChoiceSheet } from './choice-sheet'
import './hall.scss'
import { SavedFilter } from './saved-filter'
import type { useView } from './use-view'

interface FilterRowProps {
  view: ReturnType<typeof useView>
  /** Who cannot claim is told of nothing new. */
  claims: boolean
}

/** What narrows the list: where, what one is good at, what kind; and being told of new ones. */
export function FilterRow({ view, claims }: FilterRowProps) {
  const t = useT()
  const language = useLanguage()
  const me = useMe()
  const [open, setOpen] = useState<'unit' | 'skills' | 'kinds'>()
  const close = () => setOpen(undefined)
  const { narrowing, narrow } = view
  const { kinds, skills, unit } = narrowing
  const home = homeOf(me.data, t)
  const atHome = home !== undefined && unit?.unitId === home.unitId
  const kindOptions = CHALLENGE_KINDS.map((value) => ({ value, text: t(`challengeKind.${value}`) }))
  const counted = (chosen: readonly string[], one: (word: string) => string, none: string) =>
    chosen.length === 0
      ? none
      : chosen.length === 1
        ? one(chosen[0] ?? '')
        : t('filter.several', { what: none, count: chosen.length })
  return (
    <View className="hall-filters" {...access({ role: 'group', label: t('filter.title') })}>
      {home && (
        <Chip
          text={t('filter.home')}
          icon={atHome ? 'check' : 'home'}
          on={atHome}
          onTap={() => narrow({ unit: atHome ? undefined : home })}
        />
      )}
      <Chip
        text={unit && !atHome ? unit.name : t('filter.unit')}
        on={unit !== undefined && !atHome}
        opens
        onTap={() => (unit && !atHome ? narrow({ unit: undefined }) : setOpen('unit'))}
        label={unit && !atHome ? t('filter.without', { what: unit.name }) : undefined}
      />
      <Chip
        text={counted(skills, (skill) => skillWord(skill, language), t('filter.skills'))}
        on={skills.length > 0}
        opens
        onTap={() => setOpen('skills')}
      />
      <Chip
        text={counted(kinds, (kind) => t(`challengeKind.${kind as ChallengeKind}`), t('filter.kinds'))}
        on={kinds.length > 0}
        opens
        onTap={() => setOpen('kinds')}
      />
      {claims && <SavedFilter filter={view.filter} unit={unit} />}
      <UnitSheet
        title={t('filter.unit')}
        pickable={isHome}
        open={open === 'unit'}
        onClose={close}
        chosen={unit?.unitId}
        onPick={(picked) => {
          close()
          narrow({ unit: picked })
        }}
      />
      <ChoiceSheet
        open={open === 'skills'}
        onClose={close}
        title={t('filter.skills')}
        options={skillOptions(language)}
        own={me.data?.volunteer?.skills ?? []}
        value={skills}
        onChange={(next) => narrow({ skills: next })}
      />
      <ChoiceSheet
        open={open === 'kinds'}
        onClose={close}
        title={t('filter.kinds')}
        options={kindOptions}
        own={[]}
        value={kinds}
        onChange={(next) => narrow({ kinds: next as ChallengeKind[] })}
      />
    </View>
  )
}
