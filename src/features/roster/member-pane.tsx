import { useT } from '../../i18n/t'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Skeleton } from '../../ui/skeleton/skeleton'
import { MemberActList } from './member-acts'
import { MemberFacts } from './member-facts'
import { MemberHistory } from './member-history'
import { MemberSheets } from './member-sheets'
import type { Member } from './types'
import { type MemberActs, useMember } from './use-member'
import type { Roster } from './use-roster'

/** The one primary act of a row: the code for whoever has no account yet. */
export function IssueButton({ data: { member, can }, acts }: { data: Member; acts: MemberActs }) {
  const t = useT()
  if (!can.issueCode) return null
  const text = t(member.codeUntil === null ? 'member.issueCode' : 'member.issueAgain')
  return <Button icon="qr" text={text} busy={acts.issuing} onTap={() => void acts.issue()} />
}

/** A member in the second pane of a wide screen: the same as their page. */
export function MemberPane({ memberId, list }: { memberId: string; list: Roster['first'] }) {
  const t = useT()
  const words = useRefusalWords()
  const { query, acts } = useMember(memberId, list)
  const { data } = query
  if (data) {
    return (
      <>
        <MemberFacts data={data} acts={acts} />
        <IssueButton data={data} acts={acts} />
        <MemberActList data={data} acts={acts} />
        <MemberHistory history={data.history} />
        <MemberSheets data={data} acts={acts} />
      </>
    )
  }
  if (!query.refusal) return <Skeleton kind="text" rows={8} />
  const retry = <Button kind="secondary" size="small" text={t('ui.retry')} onTap={() => void query.refresh()} />
  return <Empty icon="warning" title={t('ui.failed')} text={words(query.refusal)} action={retry} />
}
