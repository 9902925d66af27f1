import { View } from '@tarojs/components'
import { HOUR } from '#core/kernel/day'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { spanWord } from '../../i18n/time-words'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Tag } from '../../ui/tag/tag'
import { access } from '../../ui/tap/access'
import { skillWord } from '../account/skills'
import { deadlineWord, statusTag, worth } from '../challenge/challenge-words'
import { useNow } from '../study/use-now'
import './desk.scss'
import type { Challenge } from './types'

/** What was asked for: title, deadline, place, what it counts for, and whom it is open to. */
export function ReviewFacts({ challenge }: { challenge: Challenge }) {
  const t = useT()
  const language = useLanguage()
  const now = useNow()
  const { kind, urgency, title, deadline, venue, unit, slots, teamSize, openTo, mode, leaseHours, skills } = challenge
  const state = statusTag(challenge, t)
  const lease = t('review.lease', { span: spanWord(leaseHours * HOUR, language) })
  const who = [t(`post.openTo.${openTo}`), ...skills.map((skill) => skillWord(skill, language))].join(' · ')
  const team = teamSize > 1 ? ` · ${t('review.teamOf', { size: teamSize })}` : ''
  return (
    <>
      <View className="desk-head">
        <View className="desk-tags">
          {urgency === 'urgent' && <Tag text={t('challenge.urgent')} tone="brand" icon="warning" />}
          <Tag text={t(`challengeKind.${kind}`)} />
          {state && <Tag {...state} />}
        </View>
        <View className="desk-title" {...access({ role: 'heading', level: 2 })}>
          {title}
        </View>
      </View>
      <CellList label={t('review.facts')}>
        <Cell icon="clock" title={deadlineWord(deadline, now, t, language)} note={lease} />
        <Cell icon="place" title={venue.name} note={venue.address || undefined} />
        <Cell icon="medal" title={worth(challenge, t)} note={t('review.each')} />
        <Cell icon="people" title={`${t('review.slotsOf', { slots })}${team} · ${t(`post.mode.${mode}`)}`} note={who} />
        <Cell icon="home" title={unit} note={t('review.postedBy')} />
      </CellList>
      {challenge.summary && (
        <Card>
          <View className="desk-about">{t('review.about')}</View>
          <View className="desk-summary">{challenge.summary}</View>
        </Card>
      )}
    </>
  )
}
