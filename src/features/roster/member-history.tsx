import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Card } from '../../ui/card/card'
import { Section } from '../../ui/section/section'
import { access } from '../../ui/tap/access'
import { eventLines, eventTitle } from './member-words'
import './roster.scss'
import type { MemberEvent } from './types'

/** What happened to the row, the newest first, in words. */
export function MemberHistory({ history }: { history: readonly MemberEvent[] }) {
  const t = useT()
  return (
    <Section title={t('member.history')}>
      <Card>
        {history.length === 0 && <View className="roster-quiet">{t('member.noHistory')}</View>}
        <View {...access({ role: 'list', label: t('member.history') })}>
          {history.map((event, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two things can have happened in one moment; the order is fixed
            <Event key={`${event.at} ${i}`} event={event} />
          ))}
        </View>
      </Card>
    </Section>
  )
}

function Event({ event }: { event: MemberEvent }) {
  const t = useT()
  const language = useLanguage()
  const when = dayAndClock(event.at, Date.now(), language)
  return (
    <View className="roster-event" {...access({ role: 'listitem' })}>
      <View className="roster-event-title">{eventTitle(event, t)}</View>
      {eventLines(event, t).map((line) => (
        <View key={line} className="roster-event-line">
          {line}
        </View>
      ))}
      <View className="roster-event-when">{t('rosterEvent.by', { when, by: event.by || t('rosterEvent.self') })}</View>
    </View>
  )
}
