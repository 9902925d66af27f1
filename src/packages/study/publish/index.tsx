import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { EditLesson } from './edit-lesson'
import { LessonEditor } from './lesson-editor'

/** 发布课程: a draft first; its page shows it as members will see it, and publishes it from there. With a lesson named, that one is changed. */
function PublishPage() {
  const t = useT()
  const { lessonId } = useRouter().params
  const me = useQuery(api.account.me, {})
  const units = me.data?.publishesFor ?? []
  const title = t(lessonId ? 'publish.edit' : 'publish.title')
  if (me.data && units.length > 0) {
    if (lessonId) return <EditLesson title={title} lessonId={lessonId} units={units} />
    return <LessonEditor title={title} units={units} />
  }
  return (
    <Page
      title={title}
      query={me}
      isEmpty
      empty={<Empty icon="people" title={t('publish.notYours')} text={t('publish.notYoursText')} />}
    />
  )
}

export default asPage(PublishPage)
