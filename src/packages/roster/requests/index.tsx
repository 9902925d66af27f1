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
import { Arrivals } from './arrivals'
import { JoinRequests } from './join-requests'

type Kind = 'join' | 'transfer'

/** 待办 of a branch: who asks to be recognised as a member, and who is to come from another branch. */
function RequestsPage() {
  const t = useT()
  const { branchId = '', kind: first } = useRouter().params
  const [kind, setKind] = useState<Kind>(first === 'transfer' ? 'transfer' : 'join')
  const requests = useQuery(api.roster.requests, { branchId })
  const transfers = useQuery(api.roster.transfers, { branchId })
  const shown = kind === 'join' ? requests : transfers
  return (
    <Page title={t('requests.title')} query={shown} skeleton={<Skeleton rows={3} />}>
      <Segmented
        label={t('requests.kind')}
        items={[
          { id: 'join', text: t('requests.join'), count: requests.data?.requests.length ?? 0 },
          { id: 'transfer', text: t('requests.transfer'), count: transfers.data?.transfers.length ?? 0 },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'join' ? <JoinRequests branchId={branchId} query={requests} /> : <Arrivals query={transfers} />}
    </Page>
  )
}

export default asPage(RequestsPage)
