import { useMemo } from 'react'
import type { ShownRefusal } from '../../../api/refusal'
import { type MessageKey, useT } from '../../../i18n/t'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { type FieldName, fieldsNamed, type LessonForm, missing } from './form'

const HINTS = {
  title: 'publish.nameHint',
  speaker: 'publish.speakerHint',
  venue: 'publish.venueHint',
  capacity: 'publish.capacityHint',
  hours: 'publish.hoursHint',
} as const satisfies Partial<Record<FieldName, MessageKey>>

/** At which field the server's word about times is said. */
const TIMES = { past: 'from', order: 'to', tooLong: 'to', confirm: 'confirm' } as const

export type Errors = Partial<Record<FieldName, string>>

/** What to say at which field: what is still empty, once it was tried, and what the server did not take. */
export function useErrors(form: LessonForm, tried: boolean, refusal: ShownRefusal | undefined): Errors {
  const t = useT()
  const words = useRefusalWords()
  return useMemo(() => {
    const errors: Errors = {}
    if (refusal?.code === 'INPUT_INVALID') {
      for (const name of fieldsNamed(refusal.details.fields)) {
        const hint = (HINTS as Partial<Record<FieldName, (typeof HINTS)[keyof typeof HINTS]>>)[name]
        errors[name] = hint ? t('publish.bad', { hint: t(hint) }) : words(refusal)
      }
    }
    if (refusal?.code === 'LESSON_TIMES_INVALID') errors[TIMES[refusal.details.reason]] = words(refusal)
    if (tried) for (const name of missing(form)) errors[name] = t('publish.missing')
    return errors
  }, [form, tried, refusal, t, words])
}
