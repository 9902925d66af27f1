import { View } from '@tarojs/components'
import type { Appeal } from '../../../features/challenge-desk/types'
import { go } from '../../../features/shell/go'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Avatar } from '../../../ui/avatar/avatar'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import './appeals.scss'

interface AppealCardProps {
  appeal: Appeal
  onDecide: (excused: boolean) => void
}

/** Who appeals, against what, and what they say. */
export function AppealCard({ appeal, onDecide }: AppealCardProps) {
  const t = useT()
  const language = useLanguage()
  const { name, title, lapsedAt, appealedAt, reason, challengeId } = appeal
  const when = (at: number) => dayAndClock(at, Date.now(), language)
  const named = (act: string) => `${act} ${name}`
  return (
    <Card className="appeals-card">
      <View className="appeals-head">
        <Avatar name={name} />
        <View className="appeals-words">
          <View className="appeals-name">{name}</View>
          <View className="appeals-quiet">{t('appeals.lapsedAt', { when: when(lapsedAt) })}</View>
        </View>
        <Button
          kind="text"
          size="small"
          text={t('appeals.see')}
          label={`${t('appeals.see')} ${title}`}
          onTap={() => go.deskReview(challengeId)}
        />
      </View>
      <View className="appeals-title">{title}</View>
      <View className="appeals-reason">{reason}</View>
      <View className="appeals-quiet">{t('appeals.appealedAt', { when: when(appealedAt) })}</View>
      <View className="appeals-acts">
        <Button
          kind="secondary"
          text={t('appeals.uphold')}
          label={named(t('appeals.uphold'))}
          onTap={() => onDecide(false)}
        />
        <Button
          kind="secondary"
          icon="check"
          text={t('appeals.excuse')}
          label={named(t('appeals.excuse'))}
          onTap={() => onDecide(true)}
        />
      </View>
    </Card>
  )
}
