import type { Challenge } from '../../../features/challenge/types'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'

const WORDS = { submitted: 'waiting', accepted: 'accepted' } as const

/** Why there is nothing to hand in: it was handed in already, another leads, or it is not one's own any more. */
export function NotNow({ challenge: { _id, claim } }: { challenge: Challenge }) {
  const t = useT()
  const known = WORDS[claim?.state as keyof typeof WORDS]
  const why = claim && !claim.lead ? 'team' : (known ?? 'lost')
  const good = why === 'waiting' || why === 'accepted'
  return (
    <Empty
      icon={good ? 'check-circle' : 'info'}
      title={t(`submit.${why}`)}
      text={t(`submit.${why}Text`)}
      action={<Button size="small" kind="secondary" text={t('acts.look')} onTap={() => go.challengeInstead(_id)} />}
    />
  )
}
