import { useRouter } from '@tarojs/taro'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { canDoSomething, LessonActions } from '../../../features/study/lesson-actions'
import { LessonFacts } from '../../../features/study/lesson-facts'
import { useLesson } from '../../../features/study/use-lesson'
import { useT } from '../../../i18n/t'
import { Skeleton } from '../../../ui/skeleton/skeleton'

/** A lesson: everything about it, and what this person may do. */
function LessonPage() {
  const t = useT()
  const { lessonId = '' } = useRouter().params
  const { query, acts } = useLesson(lessonId)
  const lesson = query.data
  return (
    <Page
      title={t('lessons.detail')}
      query={query}
      skeleton={<Skeleton kind="text" rows={8} />}
      action={lesson && canDoSomething(lesson) && <LessonActions lesson={lesson} acts={acts} />}
    >
      {lesson && <LessonFacts lesson={lesson} acts={acts} />}
    </Page>
  )
}

export default asPage(LessonPage)
