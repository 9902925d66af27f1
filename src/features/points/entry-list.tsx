import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { monthWord } from '../../i18n/time-words'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Notice } from '../../ui/notice/notice'
import { Section } from '../../ui/section/section'
import { byMonth } from './by-month'
import { type EntryAct, EntryLine } from './entry-line'
import { signed } from './figures'
import './points.scss'
import type { Entry } from './types'
import type { Entries } from './use-entries'

interface EntryListProps {
  statement: Entries
  /** What can be done about an entry: an appeal, a reversal. */
  actOn: (entry: Entry) => EntryAct | undefined
}

/** 流水, the newest first, month by month. */
export function EntryList({ statement, actOn }: EntryListProps) {
  const t = useT()
  const language = useLanguage()
  const { entries } = statement
  const seqOf = new Map(entries.map(({ _id, seq }) => [_id, seq]))
  return (
    <>
      {byMonth(entries).map(({ key, year, month, points, entries: ofMonth }) => (
        <Section
          key={key}
          title={t('points.monthOf', { year, month: monthWord(month, language) })}
          action={<View className="points-sum">{t('points.monthSum', { points: signed(points) })}</View>}
        >
          <Card inset="flush">
            {ofMonth.map((entry) => (
              <EntryLine key={entry._id} entry={entry} seqOf={seqOf} act={actOn(entry)} />
            ))}
          </Card>
        </Section>
      ))}
      <EntriesEnd statement={statement} />
    </>
  )
}

/** The end of what was read. Scrolling to it reads on by itself; the button is for a keyboard, and for a second try. */
function EntriesEnd({ statement: { more, loading, refusal, loadMore } }: { statement: Entries }) {
  const t = useT()
  const words = useRefusalWords()
  if (!more) return <View className="points-end">{t('points.end')}</View>
  return (
    <>
      {refusal && <Notice tone="bad" text={words(refusal)} />}
      <Button kind="text" text={t(refusal ? 'ui.tryAgain' : 'points.more')} busy={loading} onTap={loadMore} />
    </>
  )
}
