import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { Card } from '../../ui/card/card'
import { Line } from '../../ui/line/line'
import './asked-card.scss'
import { deadlineWord, whereWord, worth } from './challenge-words'
import type { Challenge } from './types'

/** What was asked for, in short: for the screens on which somebody acts on it. */
export function AskedCard({ challenge, summary = false }: { challenge: Challenge; summary?: boolean }) {
  const t = useT()
  const language = useLanguage()
  return (
    <Card>
      <View className="asked-title">{challenge.title}</View>
      <Line icon="people" text={challenge.unit} />
      <Line icon="place" text={whereWord(challenge, t)} />
      <Line icon="clock" text={deadlineWord(challenge.deadline, Date.now(), t, language)} />
      <Line icon="medal" text={worth(challenge, t)} />
      {summary && challenge.summary !== '' && <View className="asked-summary">{challenge.summary}</View>}
    </Card>
  )
}
