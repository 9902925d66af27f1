import { go } from '../../../features/shell/go'
import type { CheckIn } from '../../../features/study/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock, monthWord } from '../../../i18n/time-words'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Section } from '../../../ui/section/section'
import { byMonth } from './by-month'

/** The check-ins, newest first, month by month. */
export function Entries({ entries }: { entries: readonly CheckIn[] }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      {byMonth(entries).map(({ month, entries: ofMonth }) => (
        <Section key={month} title={t('record.month', { month: monthWord(month, language), count: ofMonth.length })}>
          <CellList>
            {ofMonth.map((entry) => (
              <Entry key={entry.lessonId} entry={entry} />
            ))}
          </CellList>
        </Section>
      ))}
    </>
  )
}

function Entry({ entry: { lessonId, title, branch, at, how, creditHours } }: { entry: CheckIn }) {
  const t = useT()
  const language = useLanguage()
  const way = t(how === 'scan' ? 'record.scan' : 'record.typed')
  return (
    <Cell
      title={title}
      note={`${dayAndClock(at, Date.now(), language)} · ${way} · ${branch}`}
      value={t('record.hours', { hours: creditHours })}
      onTap={() => go.lesson(lessonId)}
    />
  )
}
