import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { go } from '../shell/go'
import type { Member } from './types'
import type { MemberActs } from './use-member'

/** What `can` lets this person do with the row, apart from its one primary act. */
export function MemberActList({ data: { member, can }, acts }: { data: Member; acts: MemberActs }) {
  const t = useT()
  const some = can.edit || can.revokeCode || can.unbind || can.transfer || can.cancelTransfer || can.leave
  if (!some) return null
  return (
    <Section title={t('member.acts')}>
      <CellList>
        {can.edit && <Cell icon="edit" title={t('member.edit')} onTap={() => go.rosterEdit(member._id)} />}
        {can.revokeCode && <Cell icon="close" title={t('member.revokeCode')} onTap={() => void acts.revoke()} />}
        {can.unbind && <Cell icon="user" title={t('member.unbind')} onTap={() => acts.open('unbind')} />}
        {can.transfer && <Cell icon="people" title={t('member.transferAct')} onTap={() => acts.open('transfer')} />}
        {can.cancelTransfer && (
          <Cell icon="refresh" title={t('member.cancelTransfer')} onTap={() => void acts.cancelTransfer(member.name)} />
        )}
        {can.leave && <Cell icon="trash" title={t('member.leave')} onTap={() => acts.open('leave')} />}
      </CellList>
    </Section>
  )
}
