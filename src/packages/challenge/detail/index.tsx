import '../words'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { ChallengeActions, canAct } from '../../../features/challenge/challenge-actions'
import { ChallengeFacts } from '../../../features/challenge/challenge-facts'
import { challengePath, invitePath, teamSlotOf } from '../../../features/challenge/share'
import { useChallenge } from '../../../features/challenge/use-challenge'
import { ReviewWay } from '../../../features/challenge-desk/review-way'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { ShareButton } from '../../../platform/share-button'
import { Skeleton } from '../../../ui/skeleton/skeleton'

/** A challenge: everything about it, how one stands with it, and the one thing to do. `slot` in its link asks onto a team. */
function ChallengePage() {
  const t = useT()
  const { challengeId = '', slot } = useRouter().params
  const { query, acts } = useChallenge(challengeId)
  const challenge = query.data
  const team = slot === undefined ? undefined : Number(slot)
  useShareAppMessage(({ from }) => {
    const own = challenge && from === 'button' ? teamSlotOf(challenge) : undefined
    return {
      title: challenge
        ? t('challenge.shareTitle', { title: challenge.title, unit: challenge.unit })
        : t('tab.challenges'),
      path: own === undefined ? challengePath(challengeId) : invitePath(challengeId, own),
    }
  })
  return (
    <Page
      title={t('challenge.detail')}
      query={query}
      skeleton={<Skeleton kind="text" rows={8} />}
      action={
        challenge && canAct(challenge, team) && <ChallengeActions challenge={challenge} acts={acts} slot={team} />
      }
    >
      {challenge && <ReviewWay challenge={challenge} />}
      {challenge && <ChallengeFacts challenge={challenge} acts={acts} />}
      {challenge?.status === 'posted' && teamSlotOf(challenge) === undefined && (
        <ShareButton
          text={t('challenge.share')}
          path={challengePath(challengeId)}
          copied={t('challenge.linkCopied')}
          notCopied={t('challenge.linkNotCopied')}
        />
      )}
    </Page>
  )
}

export default asPage(ChallengePage)
