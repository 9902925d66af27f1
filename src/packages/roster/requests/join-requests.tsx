import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import { AskCard } from '../../../features/roster/ask-card'
import type { JoinRequest } from '../../../features/roster/types'
import { ReasonSheet } from '../../../features/shell/reason-sheet'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Empty } from '../../../ui/empty/empty'
import { toast } from '../../../ui/toast/toast'
import { MatchSheet } from './match-sheet'

interface JoinRequestsProps {
  branchId: string
  query: Query<{ requests: JoinRequest[]; can: { answer: boolean } }>
}

/** People who say that they are members: which row of the roster each is, or that they are none. */
export function JoinRequests({ branchId, query }: JoinRequestsProps) {
  const t = useT()
  const language = useLanguage()
  const can = query.data?.can.answer ?? false
  const confirmRequest = useCommand(api.roster.confirmRequest, { refreshes: [query] })
  const decline = useCommand(api.roster.declineRequest, { refreshes: [query] })
  const [matching, setMatching] = useState<JoinRequest>()
  const [declining, setDeclining] = useState<JoinRequest>()
  const requests = query.data?.requests ?? []

  const bind = async (memberId: string) => {
    if (!matching) return
    const done = await confirmRequest.run({ memberId, requestId: matching.requestId })
    setMatching(undefined)
    if (done) toast(t('requests.bound'))
  }
  const sendBack = async (reason: string) => {
    const done = declining && (await decline.run({ branchId, requestId: declining.requestId, reason }))
    if (done) toast(t('requests.declined'))
    return Boolean(done)
  }
  return (
    <>
      <Refusal of={confirmRequest} />
      {requests.length === 0 && <Empty icon="user" title={t('requests.noneJoin')} text={t('requests.noneJoinText')} />}
      {requests.map((request) => (
        <AskCard
          key={request.requestId}
          name={request.name}
          note={t('requests.asks', { when: dayAndClock(request.at, Date.now(), language) })}
          yes={can ? { text: t('requests.match'), busy: false, onTap: () => setMatching(request) } : undefined}
          no={can ? { text: t('requests.decline'), onTap: () => setDeclining(request) } : undefined}
        />
      ))}
      {matching && (
        <MatchSheet
          request={matching}
          branchId={branchId}
          onClose={() => setMatching(undefined)}
          onBind={(memberId) => void bind(memberId)}
        />
      )}
      <ReasonSheet
        open={declining !== undefined}
        onClose={() => setDeclining(undefined)}
        title={t('requests.decline')}
        hint={t('requests.declineHint')}
        yes={t('requests.decline')}
        danger
        command={decline}
        onYes={sendBack}
      />
    </>
  )
}
