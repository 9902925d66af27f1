import { View } from '@tarojs/components'
import type { RuleSet } from '../../../features/points/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { calendarDay } from '../../../i18n/time-words'
import { Card } from '../../../ui/card/card'
import { Tag } from '../../../ui/tag/tag'
import { capWords, worthWords } from './rule-words'
import './rules.scss'

/** One version: since when, and a few lines for each thing that earns points. */
export function RuleSetCard({ set, titled = false }: { set: RuleSet; titled?: boolean }) {
  const t = useT()
  const language = useLanguage()
  const since = t('rules.since', { when: calendarDay(set.from, language) })
  return (
    <Card inset="flush">
      <View className="rules-head">
        {titled && <View className="rules-version">{t('rules.version', { version: set.version })}</View>}
        <View className="rules-since">{since}</View>
        {set.note && <View className="rules-since">{t('rules.note', { note: set.note })}</View>}
      </View>
      {set.rules.map((rule) => (
        <View key={rule.cause} className="rules-rule">
          <View className="rules-cause">
            <View>{t(`cause.${rule.cause}`)}</View>
            <Tag text={t(`rules.who.${rule.who}`)} />
          </View>
          <View className="rules-worth">{worthWords(rule, t)}</View>
          <View className="rules-caps">{capWords(rule, t)}</View>
        </View>
      ))}
    </Card>
  )
}
