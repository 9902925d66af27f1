import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { openPlace } from '../../platform/open-place'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { Steps } from '../../ui/steps/steps'
import { Tag } from '../../ui/tag/tag'
import { access } from '../../ui/tap/access'
import { skillWord } from '../account/skills'
import { Refusal } from '../shell/refusal'
import { useNow } from '../study/use-now'
import './challenge-facts.scss'
import { ChallengeHistory } from './challenge-history'
import { stepsOf } from './challenge-steps'
import { ChallengeTeam } from './challenge-team'
import { deadlineWord, distanceWord, slotsTag, standingTag, statusTag, worth } from './challenge-words'
import { StandingNotice } from './standing-notice'
import type { Challenge } from './types'
import type { ChallengeActs } from './use-challenge'
import { WorkShown } from './work-shown'

interface ChallengeFactsProps {
  challenge: Challenge
  acts: ChallengeActs
  /** What can be done, where nothing holds it in the thumb's reach: right below how one stands. */
  actions?: ReactNode
}

/** Everything that there is to know of a challenge. */
export function ChallengeFacts({ challenge, acts, actions }: ChallengeFactsProps) {
  const t = useT()
  const language = useLanguage()
  const now = useNow()
  const { summary, claim } = challenge
  return (
    <>
      <Head challenge={challenge} />
      {acts.refused && <Refusal of={acts.refused} />}
      <StandingNotice challenge={challenge} now={now} />
      {actions}
      <FactCells challenge={challenge} now={now} />
      {summary && (
        <Card>
          <View className="challenge-about">{t('challenge.about')}</View>
          <View className="challenge-summary">{summary}</View>
        </Card>
      )}
      {claim && <ChallengeTeam challenge={challenge} claim={claim} acts={acts} />}
      {claim?.work && <WorkShown work={claim.work} />}
      <Section title={t('challenge.steps')}>
        <Card>
          <Steps label={t('challenge.steps')} steps={stepsOf(challenge, now, t, language)} />
        </Card>
      </Section>
      <ChallengeHistory history={challenge.history} now={now} />
    </>
  )
}

function Head({ challenge }: { challenge: Challenge }) {
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

function FactCells({ challenge, now }: { challenge: Challenge; now: number }) {
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
