import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import { AskCard } from '../../../features/roster/ask-card'
import type { ReportIn } from '../../../features/roster/types'
import { ReasonSheet } from '../../../features/shell/reason-sheet'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Empty } from '../../../ui/empty/empty'
import { Tag } from '../../../ui/tag/tag'
import { toast } from '../../../ui/toast/toast'

type Reports = Query<{ reportIns: ReportIn[]; can: { answer: boolean } }>

const TONES = { asked: 'brand', confirmed: 'ok', declined: 'plain' } as const

/** 双报到: those who wait first. */
export function ReportIns({ query }: { query: Reports }) {
  const t = useT()
  const language = useLanguage()
  const accept = useCommand(api.roster.confirmReportIn, { refreshes: [query] })
  const decline = useCommand(api.roster.declineReportIn, { refreshes: [query] })
  const [chosen, setChosen] = useState<string>()
  const [declining, setDeclining] = useState<ReportIn>()
  const { reportIns = [], can } = query.data ?? {}
  const ordered = [...reportIns].sort((a, b) => Number(b.state === 'asked') - Number(a.state === 'asked'))

  const take = async (memberId: string) => {
    setChosen(memberId)
    if (await accept.run({ memberId })) toast(t('community.done'))
  }
  const sendBack = async (reason: string) => {
    const done = declining && (await decline.run({ memberId: declining.memberId, reason }))
    if (done) toast(t('community.declinedDone'))
    return Boolean(done)
  }
  return (
    <>
      <Refusal of={accept} />
      {ordered.length === 0 && (
        <Empty icon="place" title={t('community.noneReports')} text={t('community.noneReportsText')} />
      )}
      {ordered.map((report) => {
        const { memberId, name, branch, state, at } = report
        const open = state === 'asked' && can?.answer
        const busy = accept.busy && chosen === memberId
        return (
          <AskCard
            key={memberId}
            name={name}
            note={t('community.at', { branch: branch.name, when: dayAndClock(at, Date.now(), language) })}
            tag={<Tag text={t(`community.${state}`)} tone={TONES[state]} />}
            yes={open ? { text: t('community.confirm'), busy, onTap: () => void take(memberId) } : undefined}
            no={open ? { text: t('community.decline'), onTap: () => setDeclining(report) } : undefined}
          />
        )
      })}
      <ReasonSheet
        open={declining !== undefined}
        onClose={() => setDeclining(undefined)}
        title={t('community.decline')}
        hint={t('community.declineHint')}
        yes={t('community.decline')}
        danger
        command={decline}
        onYes={sendBack}
      />
    </>
  )
}
