import { useRef } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { useEvery } from '../../../features/study/use-now'

const EVERY = 3000
/** While nothing comes through, every fourth beat is enough. */
const SKIPPED_OFFLINE = 3

/** Who has come, asked again every three seconds; less often while there is no network. */
export function useAttendance(lessonId: string) {
  const query = useQuery(api.study.attendance, { lessonId })
  const skipped = useRef(0)
  useEvery(EVERY, () => {
    if (query.state !== 'ready' && skipped.current < SKIPPED_OFFLINE) {
      skipped.current += 1
      return
    }
    skipped.current = 0
    void query.refresh()
  })
  return query
}
