import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import { AskCard } from '../../../features/roster/ask-card'
import type { Arrival } from '../../../features/roster/types'
import { ReasonSheet } from '../../../features/shell/reason-sheet'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { confirm } from '../../../ui/dialog/confirm'
import { Empty } from '../../../ui/empty/empty'
import { toast } from '../../../ui/toast/toast'

interface ArrivalsProps {
  query: Query<{ transfers: Arrival[]; can: { answer: boolean } }>
}

/** Members of other branches who are to come here: the answer is this branch's. */
export function Arrivals({ query }: ArrivalsProps) {
  const t = useT()
  const language = useLanguage()
  const can = query.data?.can.answer ?? false
  const accept = useCommand(api.roster.confirmTransfer, { refreshes: [query] })
  const decline = useCommand(api.roster.declineTransfer, { refreshes: [query] })
  const [chosen, setChosen] = useState<string>()
  const [declining, setDeclining] = useState<Arrival>()
  const transfers = query.data?.transfers ?? []

  const take = async ({ memberId, name, from }: Arrival) => {
    const text = t('requests.acceptText', { from: from.name })
    if (!(await confirm({ title: t('requests.acceptAsk', { name }), text, yes: t('requests.accept') }))) return
    setChosen(memberId)
    if (await accept.run({ memberId })) toast(t('requests.accepted'))
  }
  const sendBack = async (reason: string) => {
    const done = declining && (await decline.run({ memberId: declining.memberId, reason }))
    if (done) toast(t('requests.sentBack'))
    return Boolean(done)
  }
  return (
    <>
      <Refusal of={accept} />
      {transfers.length === 0 && (
        <Empty icon="people" title={t('requests.noneTransfer')} text={t('requests.noneTransferText')} />
      )}
      {transfers.map((arrival) => {
        const { memberId, name, from, at } = arrival
        const busy = accept.busy && chosen === memberId
        return (
          <AskCard
            key={memberId}
            name={name}
            note={t('requests.comes', { when: dayAndClock(at, Date.now(), language), from: from.name })}
            yes={can ? { text: t('requests.accept'), busy, onTap: () => void take(arrival) } : undefined}
            no={can ? { text: t('requests.sendBack'), onTap: () => setDeclining(arrival) } : undefined}
          />
        )
      })}
      <ReasonSheet
        open={declining !== undefined}
        onClose={() => setDeclining(undefined)}
        title={t('requests.sendBack')}
        hint={t('requests.sendBackHint')}
        yes={t('requests.sendBack')}
        danger
        command={decline}
        onYes={sendBack}
      />
    </>
  )
}
