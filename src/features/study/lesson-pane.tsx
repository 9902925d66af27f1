import { useT } from '../../i18n/t'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Skeleton } from '../../ui/skeleton/skeleton'
import { LessonActions } from './lesson-actions'
import { LessonFacts } from './lesson-facts'
import { useLesson } from './use-lesson'

/** A lesson in the second pane of a wide screen: the same as its page. */
export function LessonPane({ lessonId }: { lessonId: string }) {
  const t = useT()
  const words = useRefusalWords()
  const { query, acts } = useLesson(lessonId)
  if (query.data) {
    return (
      <>
        <LessonFacts lesson={query.data} acts={acts} />
        <LessonActions lesson={query.data} acts={acts} />
      </>
    )
  }
  if (!query.refusal) return <Skeleton kind="text" rows={8} />
  const retry = <Button kind="secondary" size="small" text={t('ui.retry')} onTap={() => void query.refresh()} />
  return <Empty icon="warning" title={t('ui.failed')} text={words(query.refusal)} action={retry} />
}
