import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RuleSet } from '../../../features/points/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { calendarDay } from '../../../i18n/time-words'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Section } from '../../../ui/section/section'
import { Sheet } from '../../../ui/sheet/sheet'
import { RuleSetCard } from './rule-set-card'

/** What held before, a line for each version. */
export function PastRules({ sets }: { sets: readonly RuleSet[] }) {
  const t = useT()
  const language = useLanguage()
  const [open, setOpen] = useState<RuleSet>()
  return (
    <Section title={t('rules.past')}>
      <CellList>
        {sets.map((set) => (
          <Cell
            key={set.version}
            title={t('rules.version', { version: set.version })}
            note={t('rules.since', { when: calendarDay(set.from, language) })}
            onTap={() => setOpen(set)}
          />
        ))}
      </CellList>
      <Sheet
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={t('rules.version', { version: open?.version ?? 0 })}
      >
        <View>{open && <RuleSetCard set={open} />}</View>
      </Sheet>
    </Section>
  )
}
