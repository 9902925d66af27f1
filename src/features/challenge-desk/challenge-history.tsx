import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import type { Challenge } from './types'

/** 经过: what has happened to a challenge, the newest first, without names. */
export function ChallengeHistory({ history }: { history: Challenge['history'] }) {
  const t = useT()
  const language = useLanguage()
  if (history.length === 0) return null
  return (
    <Section title={t('review.history')}>
      <CellList label={t('review.history')}>
        {history.map(({ at, what, slot, note }) => (
          <Cell
            key={`${at} ${what} ${slot}`}
            title={
              slot === null ? t(`history.${what}`) : t('history.ofSlot', { what: t(`history.${what}`), nth: slot + 1 })
            }
            note={[dayAndClock(at, Date.now(), language), note].filter(Boolean).join(' · ')}
          />
        ))}
      </CellList>
    </Section>
  )
}
