import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Page } from '../../../features/shell/page'
import type { Me } from '../../../features/study/types'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { LessonEditor } from './lesson-editor'

interface EditLessonProps {
  title: string
  lessonId: string
  units: Me['publishesFor']
}

/** Changes a lesson, from how it stood when the form was opened. */
export function EditLesson({ title, lessonId, units }: EditLessonProps) {
  const t = useT()
  const [openedAt] = useState(Date.now)
  const query = useQuery(api.study.get, { lessonId })
  const lesson = query.data
  // What this device kept may be older than what stands: a form begins from what was asked for just now.
  const fresh = (query.receivedAt ?? 0) >= openedAt ? lesson : undefined
  if (fresh?.can.edit) return <LessonEditor title={title} units={units} lesson={fresh} />
  const closed = fresh !== undefined
  return (
    <Page
      title={title}
      query={{ ...query, data: fresh }}
      isEmpty={closed}
      empty={<Empty icon="clock" title={t('publish.closed')} text={t('publish.closedText')} />}
    />
  )
}
