import { View } from '@tarojs/components'
import type { Command } from '../../../api/use-command'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Button } from '../../../ui/button/button'
import { kindWords, type Parked, whatWords } from './parked-words'
import './parked.scss'

interface ParkedFactsProps {
  effect: Parked
  command: Pick<Command<unknown, unknown>, 'refusal' | 'again' | 'dismiss'>
}

/** Everything that is known about why it failed. What it would have told whom stays with the server. */
export function ParkedFacts({ effect, command }: ParkedFactsProps) {
  const t = useT()
  const language = useLanguage()
  const when = (at: number) => dayAndClock(at, Date.now(), language)
  const lines: [string, string][] = [
    [t('parked.what'), `${kindWords(effect, t)} · ${whatWords(effect, t)}`],
    [t('parked.at'), when(effect.at)],
    [t('parked.since'), when(effect.parkedAt)],
    [t('parked.errorId'), effect.errorId],
    [t('parked.error'), effect.error || t('parked.noError')],
  ]
  return (
    <>
      <Refusal of={command} />
      {lines.map(([label, value]) => (
        <View key={label} className="parked-fact">
          <View className="parked-label">{label}</View>
          <View className="parked-value">{value}</View>
        </View>
      ))}
    </>
  )
}

interface RetryProps {
  effect: Parked
  canRetry: boolean
  busy: boolean
  onRetry: () => void
}

/** 重试; or that it is on its way already. */
export function RetryButton({ effect, canRetry, busy, onRetry }: RetryProps) {
  const t = useT()
  if (!canRetry) return null
  if (effect.retrying) return <Button kind="secondary" disabled text={t('parked.retrying')} onTap={onRetry} />
  return <Button icon="refresh" text={t('parked.retry')} busy={busy} onTap={onRetry} />
}
