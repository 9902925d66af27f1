import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import type { Challenge } from './types'

/** 经过: what has happened with a challenge, the newest first, without names. */
export function ChallengeHistory({ history, now }: Pick<Challenge, 'history'> & { now: number }) {
  const t = useT()
  const language = useLanguage()
  if (history.length === 0) return null
  return (
    <Section title={t('challenge.history')}>
      <CellList label={t('challenge.history')}>
        {history.map(({ at, what, slot, note }) => (
          <Cell
            key={`${at} ${what} ${slot}`}
            title={t(`happened.${what}`)}
            note={note ?? undefined}
            value={dayAndClock(at, now, language)}
          />
        ))}
      </CellList>
    </Section>
  )
}
