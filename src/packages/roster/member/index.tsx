import '../words'
import { useRouter } from '@tarojs/taro'
import { MemberActList } from '../../../features/roster/member-acts'
import { MemberFacts } from '../../../features/roster/member-facts'
import { MemberHistory } from '../../../features/roster/member-history'
import { IssueButton } from '../../../features/roster/member-pane'
import { MemberSheets } from '../../../features/roster/member-sheets'
import { useMember } from '../../../features/roster/use-member'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Skeleton } from '../../../ui/skeleton/skeleton'

/** A member: what the roster has about them, what was done, and what may be done. */
function MemberPage() {
  const t = useT()
  const { memberId = '' } = useRouter().params
  const { query, acts } = useMember(memberId)
  const { data } = query
  return (
    <Page
      title={t('member.title')}
      query={query}
      skeleton={<Skeleton kind="cells" rows={6} />}
      action={data?.can.issueCode && <IssueButton data={data} acts={acts} />}
    >
      {data && (
        <>
          <MemberFacts data={data} acts={acts} />
          <MemberActList data={data} acts={acts} />
          <MemberHistory history={data.history} />
          <MemberSheets data={data} acts={acts} />
        </>
      )}
    </Page>
  )
}

export default asPage(MemberPage)
