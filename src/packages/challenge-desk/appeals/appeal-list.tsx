import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OrgPath } from '#core/kernel/org-path'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import type { Appeal } from '../../../features/challenge-desk/types'
import { Page } from '../../../features/shell/page'
import { ReasonSheet } from '../../../features/shell/reason-sheet'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { toast } from '../../../ui/toast/toast'
import './appeals.scss'
import { AppealCard } from './appeal-card'

interface Decision {
  appeal: Appeal
  excused: boolean
}

/** Appeals that wait, the first first; each is decided with a reason that its person reads. */
export function AppealList({ orgPath }: { orgPath: OrgPath }) {
  const t = useT()
  const query = useQuery(api.challenge.noShowAppeals, { orgPath })
  const decide = useCommand(api.challenge.decideNoShow, { refreshes: [query] })
  const [deciding, setDeciding] = useState<Decision>()
  const appeals = query.data?.appeals ?? []
  const send = async (reason: string): Promise<boolean> => {
    if (!deciding) return false
    const { excused, appeal } = deciding
    const { challengeId, slot, fence } = appeal
    const done = await decide.run({ challengeId, slot, fence, excused, reason })
    if (done) toast(t(excused ? 'appeals.excused' : 'appeals.upheld'))
    return done !== undefined
  }
  const how = deciding?.excused ? 'excuse' : 'uphold'
  return (
    <Page
      title={t('appeals.title')}
      query={query}
      skeleton={<Skeleton rows={2} />}
      isEmpty={appeals.length === 0}
      empty={<Empty icon="check-circle" title={t('appeals.none')} text={t('appeals.noneText')} />}
    >
      <View className="appeals-lead">{t('appeals.lead')}</View>
      {appeals.map((appeal) => (
        <AppealCard
          key={`${appeal.challengeId} ${appeal.slot} ${appeal.fence}`}
          appeal={appeal}
          onDecide={(excused) => setDeciding({ appeal, excused })}
        />
      ))}
      <ReasonSheet
        key={deciding ? `${deciding.appeal.challengeId} ${deciding.appeal.fence} ${how}` : 'none'}
        open={deciding !== undefined}
        onClose={() => setDeciding(undefined)}
        title={t(`appeals.${how}Ask`, { name: deciding?.appeal.name ?? '' })}
        text={t(`appeals.${how}Text`)}
        quick={[t(`quick.${how}1`), t(`quick.${how}2`), t(`quick.${how}3`)]}
        yes={t(`appeals.${how}`)}
        command={decide}
        onYes={send}
      />
    </Page>
  )
}
