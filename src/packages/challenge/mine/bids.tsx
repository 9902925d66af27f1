import type { MyClaims } from '../../../features/challenge/types'
import { go } from '../../../features/shell/go'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Section } from '../../../ui/section/section'
import { Tag } from '../../../ui/tag/tag'

/** 择优: what I have bid for, and whether I was chosen. */
export function Bids({ bids, now }: { bids: MyClaims['bids']; now: number }) {
  const t = useT()
  const language = useLanguage()
  if (bids.length === 0) return null
  return (
    <Section title={t('mine.bids')}>
      <CellList label={t('mine.bids')}>
        {bids.map(({ challengeId, title, unit, at, chosen }) => (
          <Cell
            key={challengeId}
            title={title}
            note={`${unit} · ${dayAndClock(at, now, language)}`}
            value={<Tag text={t(chosen ? 'mine.chosen' : 'mine.waits')} tone={chosen ? 'ok' : 'plain'} />}
            onTap={() => go.challenge(challengeId)}
          />
        ))}
      </CellList>
    </Section>
  )
}
