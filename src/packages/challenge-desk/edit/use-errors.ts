import { useMemo } from 'react'
import type { ShownRefusal } from '../../../api/refusal'
import { useT } from '../../../i18n/t'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { type ChallengeForm, type FieldName, fieldsNamed, missing } from './form'

export type Errors = Partial<Record<FieldName, string>>

const CHOSEN: readonly FieldName[] = ['kind', 'deadline']

/** What to say at which field: what is still empty, once it was tried, and what the server did not take. */
export function useErrors(form: ChallengeForm, tried: boolean, refusal: ShownRefusal | undefined): Errors {
  const t = useT()
  const words = useRefusalWords()
  return useMemo(() => {
    const errors: Errors = {}
    if (refusal?.code === 'INPUT_INVALID')
      for (const name of fieldsNamed(refusal.details.fields)) errors[name] = t('form.bad')
    if (refusal?.code === 'CHALLENGE_DEADLINE_INVALID') errors.deadline = words(refusal)
    if (tried)
      for (const name of missing(form)) errors[name] = t(CHOSEN.includes(name) ? 'form.choose' : 'form.missing')
    return errors
  }, [form, tried, refusal, t, words])
}
