import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answer } from '../../../features/shell/answer'
import { useT } from '../../../i18n/t'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { Avatar } from '../../../ui/avatar/avatar'
import { Button } from '../../../ui/button/button'
import { Option, OptionList } from '../../../ui/cell/option'
import { Empty } from '../../../ui/empty/empty'
import { TextField } from '../../../ui/field/text-field'
import { Notice } from '../../../ui/notice/notice'
import type { Chosen } from './form'
import './grant.scss'
import { type Member, useMembers } from './use-members'

/** From so many rows on one does not find a name by looking. */
const MANY = 10

interface MemberListProps {
  branchId: string
  chosen: Chosen | undefined
  onChoose: (member: Chosen) => void
  error: string | undefined
}

/** Members of one branch to choose one from. Who has no account yet is shown, and cannot be chosen. */
export function MemberList({ branchId, chosen, onChoose, error }: MemberListProps) {
  const t = useT()
  const words = useRefusalWords()
  const { first, members, hasMore, loading, refusal, loadMore } = useMembers(branchId)
  const [text, setText] = useState('')
  const active = members.filter(({ status }) => status === 'active')
  const shown = active.filter(({ name }) => name.includes(text.trim()))
  return (
    <Answer query={first}>
      {() => (
        <>
          {active.length === 0 && <Empty icon="people" title={t('grant.noMembers')} text={t('grant.noMembersText')} />}
          {active.length > MANY && (
            <TextField label={t('grant.filter')} kind="search" maxLength={20} value={text} onChange={setText} />
          )}
          {error && <View className="grant-error">{error}</View>}
          {shown.length > 0 && (
            <OptionList label={t('grant.person')}>
              {shown.map((member) => (
                <MemberCell
                  key={member._id}
                  member={member}
                  chosen={member._id === chosen?.id}
                  onTap={() => onChoose({ id: member._id, name: member.name })}
                />
              ))}
            </OptionList>
          )}
          {refusal && <Notice tone="bad" text={words(refusal)} />}
          {hasMore && <Button kind="text" text={t('grant.more')} busy={loading} onTap={loadMore} />}
        </>
      )}
    </Answer>
  )
}

function MemberCell({ member, chosen, onTap }: { member: Member; chosen: boolean; onTap: () => void }) {
  const t = useT()
  const { name, bound } = member
  return (
    <Option
      leading={<Avatar name={name} />}
      title={name}
      note={bound ? undefined : t('grant.unbound')}
      disabled={!bound}
      on={chosen}
      onTap={onTap}
    />
  )
}
