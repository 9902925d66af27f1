import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { openPlace } from '../../platform/open-place'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Tag } from '../../ui/tag/tag'
import { access } from '../../ui/tap/access'
import { skillWord } from '../account/skills'
import './challenge-facts.scss'
import { deadlineWord, distanceWord, slotsTag, standingTag, statusTag, worth } from './challenge-words'
import type { Challenge } from './types'

/** What it is called, and how it stands. */
export function ChallengeHead({ challenge }: { challenge: Challenge }) {
  const t = useT()
  const { urgency, kind, mode, mine, status, title } = challenge
  const state = mine ? standingTag(mine, t) : statusTag(challenge, t)
  return (
    <View className="challenge-head">
      <View className="challenge-card-tags">
        {urgency === 'urgent' && <Tag text={t('challenge.urgent')} tone="brand" icon="warning" />}
        <Tag text={t(`challengeKind.${kind}`)} />
        {mode === 'selection' && <Tag text={t('challenge.selection')} tone="gold" />}
        {state && <Tag {...state} />}
        {status === 'posted' && <Tag {...slotsTag(challenge, t)} />}
      </View>
      <View className="challenge-title" {...access({ role: 'heading', level: 2 })}>
        {title}
      </View>
    </View>
  )
}

/** What is asked for: until when, where, what it counts for, and whom it is open to. */
export function ChallengeFactCells({ challenge, now }: { challenge: Challenge; now: number }) {
  const t = useT()
  const language = useLanguage()
  const { deadline, venue, distance, unit, openTo, teamSize, leaseHours, skills, mode } = challenge
  const { point, name, address } = venue
  const where = [address, distance === null ? '' : distanceWord(distance, t)].filter(Boolean).join(' · ')
  const team = teamSize > 1 ? t('challenge.teamOf', { size: teamSize }) : t('challenge.alone')
  return (
    <CellList label={t('challenge.facts')}>
      <Cell
        icon="clock"
        title={deadlineWord(deadline, now, t, language)}
        note={t('challenge.lease', { hours: leaseHours })}
      />
      <Cell
        icon="place"
        title={name}
        note={where || undefined}
        value={point && t('challenge.onMap')}
        onTap={point && (() => openPlace({ point, name, address }))}
      />
      <Cell icon="medal" title={worth(challenge, t)} note={t('challenge.worthNote')} />
      <Cell icon="people" title={team} note={t(mode === 'selection' ? 'challenge.bySelection' : 'challenge.byFirst')} />
      {skills.length > 0 && (
        <Cell
          icon="heart"
          title={skills.map((skill) => skillWord(skill, language)).join(t('ui.and'))}
          note={t('challenge.skills')}
        />
      )}
      <Cell icon="home" title={unit} note={t(openTo === 'here' ? 'challenge.openHere' : 'challenge.openToAll')} />
    </CellList>
  )
}
