import { useState } from 'react'
import type { ShownRefusal } from '../../../api/refusal'
import { useLanguage } from '../../../i18n/language'
import { rowFaultWords } from '../../../i18n/row-fault-words'
import { useRefusalWords } from '../../../i18n/use-refusal-words'
import { type FieldName, faultsOf, type MemberForm } from './form'

export type Errors = Partial<Record<FieldName, string>>

/** What is said at which field: by the rules once it was tried, and by the server. */
export function useErrors(form: MemberForm, refusal: ShownRefusal | undefined) {
  const [tried, setTried] = useState(false)
  const language = useLanguage()
  const words = useRefusalWords()
  const errors: Errors = {}
  if (refusal?.code === 'PHONE_TAKEN') errors.phone = words(refusal)
  if (refusal?.code === 'INPUT_INVALID') {
    for (const field of refusal.details.fields) errors[field as FieldName] = words(refusal)
  }
  const faults = faultsOf(form, Date.now())
  if (tried)
    for (const [field, code] of Object.entries(faults)) errors[field as FieldName] = rowFaultWords(code, language)
  /** True when all of it can be sent. */
  const check = (): boolean => {
    setTried(true)
    return Object.keys(faults).length === 0
  }
  return { errors, check }
}
