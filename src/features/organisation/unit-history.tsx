import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { fullDay } from '../../i18n/time-words'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import type { UnitEvent } from './types'
import './unit-history.scss'
import { eventWords } from './unit-words'

/** 沿革: what happened to a unit, the newest first. */
export function UnitHistory({ history }: { history: readonly UnitEvent[] }) {
  const t = useT()
  const language = useLanguage()
  const events = [...history].reverse()
  return (
    <Section title={t('unit.history')}>
      {events.length === 0 && <Card className="unit-no-history">{t('unit.noHistory')}</Card>}
      {events.length > 0 && (
        <CellList>
          {events.map((event) => (
            <Cell
              key={`${event.at} ${event.what}`}
              title={eventWords(event, t)}
              note={fullDay(event.at, Date.now(), language)}
            />
          ))}
        </CellList>
      )}
    </Section>
  )
}
