import '../words'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { GROUPS, type Group, isOf } from '../../../features/notice/groups'
import { markAllRead } from '../../../features/notice/read-here'
import { useUnread } from '../../../features/notice/use-unread'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Segmented } from '../../../ui/segmented/segmented'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { toast } from '../../../ui/toast/toast'
import './inbox.scss'
import { InboxEnd } from './inbox-end'
import { NoticeDay } from './notice-day'
import { byDay, type Inbox, useInbox } from './use-inbox'

/** So few of a group on the screen, and the next page is read without being asked for. */
const FEW = 6

/** 消息: what happened that concerns whoever looks, by day; each leads to the thing itself. */
function InboxPage() {
  const t = useT()
  const [group, setGroup] = useState<Group>('all')
  const inbox = useInbox()
  useReachBottom(inbox.loadMore)
  const shown = inbox.notices.filter(({ kind }) => isOf(kind, group))
  useEnough(inbox, shown.length)
  return (
    <Page
      title={t('notice.title')}
      query={inbox.first}
      isEmpty={inbox.notices.length === 0}
      empty={<Empty icon="bell" title={t('notice.none')} text={t('notice.noneText')} />}
      skeleton={<Skeleton kind="cells" rows={6} />}
    >
      <GroupSwitch group={group} onChange={setGroup} />
      <InboxHead until={inbox.notices[0]?.at ?? 0} />
      {byDay(shown).map(({ day, notices }) => (
        <NoticeDay key={day} notices={notices} />
      ))}
      {shown.length === 0 && !inbox.more ? (
        <Empty icon="bell" title={t('notice.noneOf')} />
      ) : (
        <InboxEnd inbox={inbox} />
      )}
    </Page>
  )
}

/** A group is filtered here: where a page brings few of it, the next one follows. */
function useEnough({ first, more, loading, refusal, loadMore }: Inbox, shown: number): void {
  const wanting = more && !loading && !refusal && shown < FEW && first.data !== undefined
  useEffect(() => {
    if (wanting) loadMore()
  }, [wanting, loadMore])
}

function GroupSwitch({ group, onChange }: { group: Group; onChange: (group: Group) => void }) {
  const t = useT()
  const kinds = useQuery(api.notice.unread, {}).data?.kinds ?? []
  const unreadOf = (id: Group) => kinds.reduce((sum, { kind, count }) => sum + (isOf(kind, id) ? count : 0), 0)
  const items = GROUPS.map((id) => ({
    id,
    text: t(`notice.${id}`),
    ...(id === 'all' ? {} : { count: unreadOf(id) }),
  }))
  return <Segmented label={t('notice.groups')} items={items} value={group} onChange={onChange} />
}

/** How many are unread, and reading all of them: those that were there. */
function InboxHead({ until }: { until: number }) {
  const t = useT()
  const { count, label } = useUnread()
  if (count === 0) return null
  const readAll = () => {
    markAllRead(until)
    toast(t('notice.readAllDone'))
  }
  return (
    <View className="inbox-head">
      <View className="inbox-count">{label}</View>
      <Button kind="text" size="small" text={t('notice.readAll')} onTap={readAll} />
    </View>
  )
}

export default asPage(InboxPage)
