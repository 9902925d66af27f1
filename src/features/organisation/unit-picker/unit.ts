import type { OutputOf } from '#core/kernel/contract'
import type { OrganisationContract } from '#core/organisation/contract'
import { hasRoster, type UnitShape } from '#core/organisation/kinds'
import type { Language } from '../../../i18n/languages'

/** A unit of one level of the tree, and one that was found by its name. */
export type TreeUnit = OutputOf<OrganisationContract['children']>['children'][number]
export type FoundUnit = OutputOf<OrganisationContract['search']>['units'][number]

/** What was picked. */
export interface PickedUnit {
  unitId: string
  name: string
}

/** Which units can be picked; all others are only on the way to them. */
export type Pickable = (unit: UnitShape) => boolean

/** Where people live. */
export const isHome: Pickable = ({ kind }) => kind === 'community' || kind === 'village'
/** Where members belong. */
export const isBranch: Pickable = hasRoster

export const shapeOf = ({ kind, partyKind }: Pick<TreeUnit, 'kind' | 'partyKind'>): UnitShape => ({
  kind,
  partyKind: partyKind ?? undefined,
})

export const nameOf = ({ name, nameEn }: Pick<TreeUnit, 'name' | 'nameEn'>, language: Language): string =>
  (language === 'en' && nameEn) || name

/** True when there is something to pick further down: what can be picked itself is the end, unless picking goes deeper. */
export const leadsOn = (unit: TreeUnit, pickable: Pickable, deeper: boolean): boolean =>
  unit.below > 0 && (deeper || !pickable(shapeOf(unit)))
