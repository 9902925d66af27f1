import type { Query } from '../../api/use-query'
import { Skeleton } from '../../ui/skeleton/skeleton'
import { Answer } from '../shell/answer'
import { ChallengeActions } from './challenge-actions'
import { ChallengeFacts } from './challenge-facts'
import { useChallenge } from './use-challenge'

/** A challenge in the second pane of a wide screen: the same as its page. What is done in it shows in the list, too. */
export function ChallengePane({ challengeId, list }: { challengeId: string; list: Query<unknown> }) {
  const { query, acts } = useChallenge(challengeId, list)
  return (
    <Answer query={query} skeleton={<Skeleton kind="text" rows={8} />}>
      {(challenge) => (
        <>
          <ChallengeFacts challenge={challenge} acts={acts} />
          <ChallengeActions challenge={challenge} acts={acts} />
        </>
      )}
    </Answer>
  )
}
