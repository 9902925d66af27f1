import type { InputOf } from '#core/kernel/contract'
import { type BeijingDay, DAY, HOUR, type Instant } from '#core/kernel/day'
import type { OrganisationContract } from '#core/organisation/contract'
import type { GrantableRole } from '#core/organisation/grants'
import type { PickedUnit } from '../../../features/organisation/unit-picker/unit'

export interface Chosen {
  id: string
  name: string
}

/** What stands in the form. A role goes to a member of a roster, or to whoever told their person id. */
export interface GrantForm {
  role: GrantableRole | ''
  way: 'roster' | 'id'
  branch: PickedUnit | undefined
  member: Chosen | undefined
  personId: string
  /** The last day on which it holds; '' for no end. */
  until: BeijingDay | ''
}

export type FieldName = 'role' | 'branch' | 'memberId' | 'personId' | 'until'

/** The first instant after a Beijing day: a role that ends then still holds on the day itself. */
export const endOf = (day: BeijingDay): Instant => Date.parse(`${day}T00:00:00Z`) - 8 * HOUR + DAY

export function missing({ role, way, branch, member, personId }: GrantForm): FieldName[] {
  const person: FieldName[] =
    way === 'id' ? (personId.trim() ? [] : ['personId']) : member ? [] : branch ? ['memberId'] : ['branch']
  return role ? person : ['role', ...person]
}

export function toInput(unitId: string, form: GrantForm): InputOf<OrganisationContract['grant']> | undefined {
  const { role, way, member, personId, until } = form
  if (!role || missing(form).length > 0) return undefined
  const person = way === 'id' ? { personId: personId.trim() } : { memberId: member?.id }
  return { unitId, role, ...person, ...(until && { until: endOf(until) }) }
}
