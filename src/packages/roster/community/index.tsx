import '../words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Segmented } from '../../../ui/segmented/segmented'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { ReportIns } from './report-ins'
import { Volunteers } from './volunteers'

type Kind = 'reports' | 'volunteers'

/** Who lives or serves in a community without being on its rosters: members who report in, and volunteers. */
function CommunityPage() {
  const t = useT()
  const { communityId = '' } = useRouter().params
  const [kind, setKind] = useState<Kind>('reports')
  const reports = useQuery(api.roster.reportIns, { communityId })
  const volunteers = useQuery(api.roster.volunteers, { communityId })
  const waiting = reports.data?.reportIns.filter(({ state }) => state === 'asked').length ?? 0
  return (
    <Page
      title={t('community.title')}
      query={kind === 'reports' ? reports : volunteers}
      skeleton={<Skeleton rows={3} />}
    >
      <Segmented
        label={t('community.kind')}
        items={[
          { id: 'reports', text: t('community.reports'), count: waiting },
          { id: 'volunteers', text: t('community.volunteers') },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'reports' ? <ReportIns query={reports} /> : <Volunteers list={volunteers.data?.volunteers ?? []} />}
    </Page>
  )
}

export default asPage(CommunityPage)
