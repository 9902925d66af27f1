import { View } from '@tarojs/components'
import { actionWords, factWords, refusedWords } from '../../../features/organisation/audit-words'
import type { AuditRow } from '../../../features/organisation/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { clock, dayWord } from '../../../i18n/time-words'
import { Card } from '../../../ui/card/card'
import { Section } from '../../../ui/section/section'
import { Tag } from '../../../ui/tag/tag'
import { access } from '../../../ui/tap/access'

/** What was done on one day, the latest first. */
export function AuditDay({ rows }: { rows: readonly AuditRow[] }) {
  const language = useLanguage()
  const at = rows[0]?.at ?? 0
  return (
    <Section title={dayWord(at, Date.now(), language)}>
      <Card inset="flush">
        <View {...access({ role: 'list' })}>
          {rows.map((row) => (
            <AuditLine key={row.id} row={row} />
          ))}
        </View>
      </Card>
    </Section>
  )
}

function AuditLine({ row }: { row: AuditRow }) {
  const t = useT()
  const language = useLanguage()
  const { at, actorName, unit, reason, refused } = row
  const facts = factWords(row, t, language)
  return (
    <View className="audit-row" {...access({ role: 'listitem' })}>
      <View className="audit-time">{clock(at)}</View>
      <View className="audit-words">
        <View className="audit-head">
          <View className="audit-what">{actionWords(row, t)}</View>
          {refused && <Tag text={t('audit.refused')} tone="warn" />}
        </View>
        {facts && <View className="audit-facts">{facts}</View>}
        {reason && <View className="audit-facts">{t('audit.why', { reason })}</View>}
        {refused && <View className="audit-refused">{t('audit.refusedFor', { why: refusedWords(refused, t) })}</View>}
        <View className="audit-who">{[actorName || t('audit.somebody'), unit].filter(Boolean).join(' · ')}</View>
      </View>
    </View>
  )
}
