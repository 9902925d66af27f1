import { unitId as idOf } from '#core/kernel/org-path'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import type { Post } from '../../../features/challenge-desk/types'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { ChallengeEditor } from './challenge-editor'
import { emptyForm } from './form'
import { Templates } from './templates'

/** A new one: for the unit whose board one came from, or where one posts. */
export function NewChallenge({ unitId }: { unitId: string | undefined }) {
  const t = useT()
  const hall = useQuery(api.challenge.list, {})
  const posts = hall.data?.posts ?? []
  const own = posts.find(({ path }) => unitId === undefined || idOf(path) === unitId)
  if (own) return <NewFor post={own} posts={posts} />
  if (unitId && posts.length > 0) return <NewBelow unitId={unitId} posts={posts} />
  const none = <Empty icon="list" title={t('desk.notYours')} text={t('desk.notYoursText')} />
  return <Page title={t('post.title')} query={hall} isEmpty empty={none} skeleton={<Skeleton kind="text" rows={8} />} />
}

/** For a unit further down. */
function NewBelow({ unitId, posts }: { unitId: string; posts: readonly Post[] }) {
  const t = useT()
  const query = useQuery(api.organisation.children, { unitId })
  const unit = query.data?.unit
  if (unit) return <NewFor post={{ path: unit.path, name: unit.name }} posts={[unit, ...posts]} />
  return <Page title={t('post.title')} query={query} skeleton={<Skeleton kind="text" rows={8} />} />
}

function NewFor({ post, posts }: { post: Post; posts: readonly Post[] }) {
  const t = useT()
  return (
    <ChallengeEditor
      title={t('post.title')}
      posts={posts}
      name={`challenge-new-${idOf(post.path)}`}
      form={emptyForm(post.path)}
      top={<Templates orgPath={post.path} />}
    />
  )
}
