import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { Card } from '../../ui/card/card'
import { cx } from '../../ui/classes'
import { Line } from '../../ui/line/line'
import { Tag } from '../../ui/tag/tag'
import './challenge-card.scss'
import { deadlineWord, slotsTag, stateTag, whereWord, worth } from './challenge-words'
import type { ChallengeSummary } from './types'

interface ChallengeCardProps {
  challenge: ChallengeSummary
  now: number
  onTap: () => void
  /** The one that the second pane shows. */
  selected?: boolean
  /** More of it, below: what its poster has to know. */
  children?: ReactNode
}

/** A challenge in a list, read at a glance on a street: what, where and how far, by when, what it counts for, and whether there is room. */
export function ChallengeCard({ challenge, now, onTap, selected = false, children }: ChallengeCardProps) {
  const t = useT()
  const language = useLanguage()
  const { kind, title, urgency, mode } = challenge
  const urgent = urgency === 'urgent'
  const state = stateTag(challenge, t)
  const room = challenge.status === 'posted' ? slotsTag(challenge, t) : undefined
  const where = whereWord(challenge, t)
  const due = deadlineWord(challenge.deadline, now, t, language)
  const said = [urgent && t('challenge.urgent'), title, state?.text, where, due, worth(challenge, t), room?.text]
  return (
    <Card
      onTap={onTap}
      label={said.filter(Boolean).join(t('ui.and'))}
      className={cx('challenge-card', selected && 'challenge-card-on')}
    >
      <View className="challenge-card-head">
        <View className="challenge-card-tags">
          {urgent && <Tag text={t('challenge.urgent')} tone="brand" icon="warning" />}
          <Tag text={t(`challengeKind.${kind}`)} />
          {mode === 'selection' && <Tag text={t('challenge.selection')} tone="gold" />}
        </View>
        {state && <Tag {...state} />}
      </View>
      <View className="challenge-card-title">{title}</View>
      <Line icon="place" text={where} />
      <Line icon="clock" text={due} />
      <View className="challenge-card-foot">
        <View className="challenge-card-worth">{worth(challenge, t)}</View>
        {room && <Tag {...room} />}
      </View>
      {children}
    </Card>
  )
}
