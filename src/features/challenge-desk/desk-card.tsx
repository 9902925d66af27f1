import { View } from '@tarojs/components'
import { unitId } from '#core/kernel/org-path'
import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Tag } from '../../ui/tag/tag'
import { go } from '../shell/go'
import './desk.scss'
import type { Post } from './types'

/** For whoever posts: what waits for their review, and what has come too late. Nothing for anybody else. */
export function DeskCards() {
  const hall = useQuery(api.challenge.list, {})
  return (
    <>
      {hall.data?.posts.map((post) => (
        <DeskCard key={post.path} post={post} />
      ))}
    </>
  )
}

function DeskCard({ post }: { post: Post }) {
  const t = useT()
  const { data } = useQuery(api.challenge.board, { orgPath: post.path, column: 'toReview' })
  if (!data) return null
  const count = data.counts.toReview ?? 0
  const id = unitId(post.path)
  return (
    <Card className="desk-card-head">
      <View className="desk-card-words">
        <View className="desk-quiet">{`${t('desk.today')} · ${post.name}`}</View>
        <View className="desk-card-unit">{count > 0 ? t('desk.todayReview', { count }) : t('desk.todayNothing')}</View>
        <View className="desk-tags">
          {data.overdue > 0 && <Tag text={t('desk.overdueOf', { count: data.overdue })} tone="warn" icon="warning" />}
          {data.appeals > 0 && <Tag text={t('desk.appealsOf', { count: data.appeals })} tone="warn" />}
        </View>
      </View>
      <Button
        kind="secondary"
        size="small"
        text={t(count > 0 ? 'desk.openReview' : 'desk.open')}
        label={`${t(count > 0 ? 'desk.openReview' : 'desk.open')} ${post.name}`}
        onTap={() => go.deskBoard(id, count > 0 ? 'toReview' : 'open')}
      />
    </Card>
  )
}
