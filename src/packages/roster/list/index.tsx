import '../words'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { MemberPane } from '../../../features/roster/member-pane'
import { useRoster } from '../../../features/roster/use-roster'
import { CommunityCell, WaitingStrip } from '../../../features/roster/waiting'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { TwoPanes } from '../../../ui/panes/two-panes'
import { useWide } from '../../../ui/panes/use-wide'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { ListHead } from './list-head'
import { MemberList } from './member-list'

/** 名册 of one branch. On a wide screen the member shows beside the list. */
function ListPage() {
  const t = useT()
  const wide = useWide()
  const { branchId = '' } = useRouter().params
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const roster = useRoster(branchId, { all: typed.trim() !== '' })
  const { data } = roster.first
  useReachBottom(() => void roster.loadOn())
  const open = (memberId: string) => (wide ? setChosen(memberId) : go.rosterMember(memberId))
  const add = <Button icon="plus" text={t('roster.add')} onTap={() => go.rosterAdd(branchId)} />

  return (
    <Page
      title={t('roster.title')}
      query={roster.first}
      layout="wide"
      skeleton={<Skeleton kind="cells" rows={8} />}
      action={data?.can.edit && add}
    >
      {data && (
        <TwoPanes
          list={
            <>
              <ListHead data={data} roster={roster} typed={typed} onType={setTyped} />
              <WaitingStrip branchId={branchId} />
              {data.community && <CommunityCell communityId={branchId} />}
              <MemberList roster={roster} typed={typed} chosen={wide ? chosen : undefined} onOpen={open} />
            </>
          }
          detail={
            chosen && wide ? (
              <MemberPane key={chosen} memberId={chosen} list={roster.first} />
            ) : (
              <Empty icon="people" title={t('roster.pick')} />
            )
          }
        />
      )}
    </Page>
  )
}

export default asPage(ListPage)
