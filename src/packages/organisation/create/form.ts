import type { InputOf } from '#core/kernel/contract'
import type { OrganisationContract } from '#core/organisation/contract'
import type { OrgKind, PartyKind } from '#core/organisation/kinds'
import type { Unit } from '../../../features/organisation/types'

/** No party organisation, as a picker's value. */
export const NONE = 'none'

export interface UnitForm {
  kind: OrgKind | ''
  partyKind: PartyKind | typeof NONE | ''
  name: string
  nameEn: string
}

export type FieldName = keyof UnitForm
type Creatable = Unit['can']['create']

/** The form as it begins: where there is only one choice, it is made. */
export function firstForm(create: Creatable): UnitForm {
  const only = create.length === 1 ? create[0] : undefined
  return { kind: only?.kind ?? '', partyKind: only ? onlyPartyKind(create, only.kind) : '', name: '', nameEn: '' }
}

export const partyKindsOf = (create: Creatable, kind: OrgKind | ''): (PartyKind | typeof NONE)[] =>
  (create.find((option) => option.kind === kind)?.partyKinds ?? []).map((partyKind) => partyKind ?? NONE)

/** What is chosen with a kind: the one party organisation that it can carry, or none yet. */
export function onlyPartyKind(create: Creatable, kind: OrgKind | ''): UnitForm['partyKind'] {
  const options = partyKindsOf(create, kind)
  return options.length === 1 ? (options[0] ?? '') : ''
}

const REQUIRED: readonly FieldName[] = ['kind', 'partyKind', 'name']

export const missing = (form: UnitForm): FieldName[] => REQUIRED.filter((name) => form[name].trim() === '')

export function toInput(unitId: string, form: UnitForm): InputOf<OrganisationContract['create']> | undefined {
  const { kind, partyKind, name, nameEn } = form
  if (!kind || !partyKind) return undefined
  return { unitId, kind, name, nameEn, ...(partyKind !== NONE && { partyKind }) }
}
