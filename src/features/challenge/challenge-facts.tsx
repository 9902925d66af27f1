import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { Card } from '../../ui/card/card'
import { Section } from '../../ui/section/section'
import { Steps } from '../../ui/steps/steps'
import { Refusal } from '../shell/refusal'
import { useNow } from '../study/use-now'
import { ChallengeFactCells, ChallengeHead } from './challenge-fact-cells'
import './challenge-facts.scss'
import { ChallengeHistory } from './challenge-history'
import { stepsOf } from './challenge-steps'
import { ChallengeTeam } from './challenge-team'
import { StandingNotice } from './standing-notice'
import type { Challenge } from './types'
import type { ChallengeActs } from './use-challenge'
import { WorkShown } from './work-shown'

/** Everything that there is to know of a challenge. */
export function ChallengeFacts({ challenge, acts }: { challenge: Challenge; acts: ChallengeActs }) {
  const t = useT()
  const language = useLanguage()
  const now = useNow()
  const { summary, claim } = challenge
  return (
    <>
      <ChallengeHead challenge={challenge} />
      {acts.refused && <Refusal of={acts.refused} />}
      <StandingNotice challenge={challenge} now={now} />
      <ChallengeFactCells challenge={challenge} now={now} />
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
