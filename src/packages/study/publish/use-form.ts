import { useCallback, useState } from 'react'
import { personKey } from '../../../platform/persona'
import { drop, keep, kept } from '../../../platform/storage'
import { EMPTY_FORM, type LessonForm } from './form'

const key = () => `form/lesson/${personKey()}`

/** The form, kept at every stroke: leaving by accident loses nothing. `branch`, if nobody chose another, is not typed and not kept. */
export function useForm(branch: string) {
  const [restored] = useState(() => kept<LessonForm>(key()))
  const [typed, setTyped] = useState<LessonForm>({ ...EMPTY_FORM, ...restored })
  const change = useCallback((part: Partial<LessonForm>) => {
    setTyped((before) => {
      const next = { ...before, ...part }
      keep(key(), next)
      return next
    })
  }, [])
  /** Only takes the kept one away: after it was sent. */
  const forget = useCallback(() => drop(key()), [])
  const clear = useCallback(() => {
    drop(key())
    setTyped(EMPTY_FORM)
  }, [])
  const form = { ...typed, branch: typed.branch || branch, audience: typed.audience || branch }
  return { form, change, forget, clear, restored: restored !== undefined }
}
