import type { ShownRefusal } from '../../api/refusal'
import { useT } from '../../i18n/t'

/** What is wrong with a form: fields that are still empty, once it was tried, and those that the server did not take. */
export interface FormState<Name extends string> {
  tried: boolean
  missing: readonly Name[]
  refusal: ShownRefusal | undefined
}

/** What to say at which field. A field is called as in the command's input. */
export function useFieldErrors<Name extends string>(form: FormState<Name>, chosen: readonly Name[] = []) {
  const t = useT()
  const { tried, missing, refusal } = form
  const refused = refusal?.code === 'INPUT_INVALID' ? refusal.details.fields : []
  return (name: Name): string | undefined => {
    if (tried && missing.includes(name)) return t(chosen.includes(name) ? 'form.choose' : 'form.missing')
    return refused.includes(name) ? t('form.bad') : undefined
  }
}
