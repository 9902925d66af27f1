import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { go } from '../shell/go'
import { countdown } from './lesson-words'
import './teach-card.scss'
import type { LessonSummary } from './types'

/** A secretary's own lesson, now or next: while it takes check-ins, one tap leads to the big screen. */
export function TeachCard({ lesson, now }: { lesson: LessonSummary; now: number }) {
  const t = useT()
  const language = useLanguage()
  const running = lesson.phase === 'running'
  return (
    <Card className="teach">
      <View className="teach-words">
        <View className="teach-label">{t('today.teach')}</View>
        <View className="teach-title">{lesson.title}</View>
        <View className="teach-note">{countdown(lesson, now, t, language)}</View>
      </View>
      <Button
        kind="secondary"
        size="small"
        {...(running ? { icon: 'qr' as const } : {})}
        text={t(running ? 'lesson.present' : 'lessons.detail')}
        label={`${t(running ? 'lesson.present' : 'lessons.detail')} ${lesson.title}`}
        onTap={() => (running ? go.present(lesson._id) : go.lesson(lesson._id))}
      />
    </Card>
  )
}
