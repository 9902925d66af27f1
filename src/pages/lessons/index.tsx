import { useState } from 'react'
import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { asPage } from '../../features/shell/as-page'
import { go } from '../../features/shell/go'
import { Page } from '../../features/shell/page'
import { LessonPane } from '../../features/study/lesson-pane'
import { useLessons } from '../../features/study/use-lessons'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { TwoPanes } from '../../ui/panes/two-panes'
import { useWide } from '../../ui/panes/use-wide'
import { Segmented } from '../../ui/segmented/segmented'
import { LessonList } from './lesson-list'
import { inScope, type Scope } from './scopes'

/** 课程: what is coming, what I signed up for, and for a secretary what we hold. On a wide screen the choice shows beside the list. */
function LessonsPage() {
  const t = useT()
  const wide = useWide()
  const [scope, setScope] = useState<Scope>('upcoming')
  const [chosen, setChosen] = useState<string>()
  const me = useQuery(api.account.me, {})
  const lessons = useLessons()
  const publishes = (me.data?.publishesFor.length ?? 0) > 0
  const scopes: Scope[] = publishes ? ['upcoming', 'mine', 'ours'] : ['upcoming', 'mine']
  const shown = inScope(lessons.data?.lessons ?? [], scope)
  const open = (lessonId: string) => (wide ? setChosen(lessonId) : go.lesson(lessonId))

  return (
    <Page
      tab="lessons"
      title={t('tab.lessons')}
      query={lessons}
      layout="wide"
      action={publishes && <Button kind="secondary" text={t('me.publish')} icon="plus" onTap={go.publish} />}
    >
      <TwoPanes
        list={
          <>
            <Segmented
              label={t('lessons.scope')}
              items={scopes.map((id) => ({ id, text: t(`lessons.${id}`) }))}
              value={scope}
              onChange={setScope}
            />
            <LessonList scope={scope} lessons={shown} chosen={wide ? chosen : undefined} onOpen={open} />
          </>
        }
        detail={
          chosen && wide ? (
            <LessonPane key={chosen} lessonId={chosen} />
          ) : (
            <Empty icon="book" title={t('lessons.pick')} />
          )
        }
      />
    </Page>
  )
}

export default asPage(LessonsPage)
