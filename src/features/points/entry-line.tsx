import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { type T, useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Button } from '../../ui/button/button'
import { cx } from '../../ui/classes'
import { Tag } from '../../ui/tag/tag'
import { hoursOf, signed } from './figures'
import './points.scss'
import type { Entry } from './types'

export interface EntryAct {
  text: string
  label: string
  onTap: () => void
}

interface EntryLineProps {
  entry: Entry
  /** Numbers of the entries that are known, by id: what a reversal takes back is called by its number. */
  seqOf?: ReadonlyMap<string, number>
  act?: EntryAct | undefined
}

const APPEAL_TONES = { asked: 'warn', upheld: 'ok', declined: 'plain' } as const

/** One entry: what it was for and where, what it gave, and everything that became of it. */
export function EntryLine({ entry, seqOf = new Map(), act }: EntryLineProps) {
  const t = useT()
  const language = useLanguage()
  const { title, unit, at, points, minutes, seq, reversedBy, balance } = entry
  const where = [unit, dayAndClock(at, Date.now(), language)].filter(Boolean).join(' · ')
  return (
    <View className="entry">
      <View className="entry-head">
        <View className="entry-words">
          <View className="entry-title">{title}</View>
          <View className="entry-note">{where}</View>
        </View>
        <View className="entry-figures">
          <View className={cx('entry-points', points < 0 && 'entry-less', reversedBy !== null && 'entry-gone')}>
            {signed(points)}
          </View>
          {minutes !== 0 && <View className="entry-note">{hoursWords(minutes, t)}</View>}
        </View>
      </View>
      <EntryFacts entry={entry} seqOf={seqOf} />
      <View className="entry-foot">
        <View className="entry-seq">
          {t('points.seq', { seq })} · {t('points.balanceWith', { balance })}
        </View>
        {act && <Button kind="text" size="small" text={act.text} label={act.label} onTap={act.onTap} />}
      </View>
    </View>
  )
}

/** What is out of the ordinary: a cap, a reversal, an appeal. */
function EntryFacts({ entry, seqOf }: { entry: Entry; seqOf: ReadonlyMap<string, number> }) {
  const t = useT()
  const { cause, points, uncapped, reverses, reason, appeal } = entry
  return (
    <>
      <View className="entry-tags">
        <Tag text={reverses ? t('points.reversal') : t(`cause.${cause}`)} tone={reverses ? 'warn' : 'plain'} />
        {appeal && <Tag text={t(`appeal.${appeal.state}`)} tone={APPEAL_TONES[appeal.state]} />}
      </View>
      {uncapped !== null && <View className="entry-fact">{t('points.capped', { points, uncapped })}</View>}
      {reversalWords(entry, seqOf, t).map((words) => (
        <View key={words} className="entry-fact">
          {words}
        </View>
      ))}
      {reason && <View className="entry-fact">{t('points.reason', { reason })}</View>}
      {appeal && <View className="entry-fact">{t('appeal.reason', { reason: appeal.reason })}</View>}
      {appeal?.answer && <View className="entry-fact">{t('appeal.answer', { answer: appeal.answer })}</View>}
    </>
  )
}

/** What is taken back has the same minus as its points. */
function hoursWords(minutes: number, t: T): string {
  const words = t('points.hoursOf', { hours: hoursOf(Math.abs(minutes)) })
  return minutes < 0 ? `−${words}` : words
}

function reversalWords({ reverses, reversedBy }: Entry, seqOf: ReadonlyMap<string, number>, t: T): string[] {
  const taken = reverses === null ? undefined : seqOf.get(reverses)
  const by = reversedBy === null ? undefined : seqOf.get(reversedBy)
  return [
    ...(reverses === null ? [] : [taken ? t('points.reverses', { seq: taken }) : t('points.reversesOlder')]),
    ...(reversedBy === null ? [] : [by ? t('points.reversedBy', { seq: by }) : t('points.reversedLater')]),
  ]
}
