import { View } from '@tarojs/components'
import type { OutputOf } from '#core/kernel/contract'
import type { OperationContract } from '#core/operation/contract'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Card } from '../../../ui/card/card'
import { Tag } from '../../../ui/tag/tag'

export type Schedule = OutputOf<OperationContract['health']>['schedules'][number]

const SIGNS = {
  done: { words: 'health.done', tone: 'ok' },
  more: { words: 'health.moreToDo', tone: 'plain' },
  running: { words: 'health.running', tone: 'plain' },
  failed: { words: 'health.failed', tone: 'brand' },
} as const

/** Somebody has to look at it. */
export const isBad = ({ late, failures, lastRun }: Schedule): boolean =>
  late || failures > 0 || lastRun?.outcome === 'failed'

/** What the clock does by itself: when it last did, how that went, when it does again. */
export function ScheduleCard({ schedule }: { schedule: Schedule }) {
  const t = useT()
  const language = useLanguage()
  const { name, lastRun, lastDoneAt, dueAt, late, failures } = schedule
  const when = (at: number) => dayAndClock(at, Date.now(), language)
  const sign = lastRun && SIGNS[lastRun.outcome]
  const lines = [
    lastRun ? t('health.last', { when: when(lastRun.startedAt) }) : t('health.never'),
    dueAt !== null && !late && t('health.due', { when: when(dueAt) }),
    lastRun?.outcome !== 'done' && lastDoneAt !== null && t('health.lastDone', { when: when(lastDoneAt) }),
  ].filter(Boolean)
  const wrong = [
    failures > 0 && t('health.failures', { count: failures }),
    lastRun?.errorId && t('health.errorId', { id: lastRun.errorId }),
  ].filter(Boolean)
  return (
    <Card>
      <View className="health-head">
        <View className="health-name">{t(`health.${name}`)}</View>
        {late ? <Tag text={t('health.late')} tone="warn" /> : sign && <Tag text={t(sign.words)} tone={sign.tone} />}
      </View>
      <View className="health-line">{lines.join(' · ')}</View>
      {wrong.length > 0 && <View className="health-line health-wrong">{wrong.join(' · ')}</View>}
    </Card>
  )
}
