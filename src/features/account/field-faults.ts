import { nameFault, tidyName } from '#core/kernel/name'
import { readPhone } from '#core/kernel/phone'
import type { ShownRefusal } from '../../api/refusal'
import type { T } from '../../i18n/t'

/** What is wrong with a name or a number, in words; undefined when nothing is. The server asks the same rules again. */
export const nameWords = (typed: string, t: T): string | undefined =>
  nameFault(tidyName(typed)) === null ? undefined : t('fault.name')

/** An empty one is no fault: it need not be given. */
export const phoneWords = (typed: string, t: T): string | undefined =>
  typed.trim() === '' || readPhone(typed) !== null ? undefined : t('fault.phone')

/** Fields that the server did not take. */
export const refusedFields = (refusal: ShownRefusal | undefined): readonly string[] =>
  refusal?.code === 'INPUT_INVALID' ? refusal.details.fields : []
