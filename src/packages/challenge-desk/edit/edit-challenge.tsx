import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { ChallengeEditor } from './challenge-editor'
import { fromChallenge, onceMore } from './form'

interface EditChallengeProps {
  challengeId: string
  /** 照此再发: another one is made after it, which stays as it is. */
  again?: boolean
}

/** Begins from how a challenge stood when the form was opened. */
export function EditChallenge({ challengeId, again = false }: EditChallengeProps) {
  const t = useT()
  const [openedAt] = useState(Date.now)
  const query = useQuery(api.challenge.get, { challengeId })
  // What this device kept may be older than what stands: a form begins from what was asked for just now.
  const fresh = (query.receivedAt ?? 0) >= openedAt ? query.data : undefined
  const title = t(again ? 'post.title' : 'post.edit')
  const post = fresh && { path: fresh.orgPath, name: fresh.unit }
  if (post && again)
    return (
      <ChallengeEditor title={title} posts={[post]} name={`challenge-after-${challengeId}`} form={onceMore(fresh)} />
    )
  if (post && fresh.can.edit) {
    const form = fromChallenge(fresh)
    return (
      <ChallengeEditor title={title} posts={[post]} name={`challenge-${challengeId}`} form={form} challenge={fresh} />
    )
  }
  return (
    <Page
      title={title}
      query={{ ...query, data: fresh }}
      skeleton={<Skeleton kind="text" rows={8} />}
      isEmpty={fresh !== undefined}
      empty={<Empty icon="clock" title={t('post.closed')} text={t('post.closedText')} />}
    />
  )
}
