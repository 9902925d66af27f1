import type { Role } from '../kernel/roles'

/** 组织层级: what a unit is as a place. `party` is a party organisation that is no place of its own. */
export const ORG_KINDS = ['district', 'street', 'community', 'village', 'gridCell', 'building', 'party'] as const
export type OrgKind = (typeof ORG_KINDS)[number]

/**
 * 党组织: 党工委 workCommittee, 党委 committee, 党总支 generalBranch, 党支部 branch, 党小组 group, 行动党支部 (for a project)
 * projectBranch, 商圈党组织 businessDistrict. A place may carry one; a `party` unit is one.
 */
export const PARTY_KINDS = [
  'workCommittee',
  'committee',
  'generalBranch',
  'branch',
  'group',
  'projectBranch',
  'businessDistrict',
] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

interface KindRule {
  /** Kinds of unit that it can lie directly under. */
  under: readonly OrgKind[]
  /** Party organisations that it can carry. */
  carries: readonly PartyKind[]
  /** Who makes, renames, moves and merges such units: a role held on the unit above it, or higher. */
  shapedBy: readonly Role[]
}

const OFFICERS: readonly Role[] = ['districtOfficer', 'streetOfficer']
const PLACES: readonly OrgKind[] = ['district', 'street', 'community', 'village', 'gridCell', 'building']

/** Every kind of unit: where it lies, what it carries, who shapes it. A district is made by its operator alone. */
export const KINDS: Record<OrgKind, KindRule> = {
  district: { under: [], carries: ['workCommittee', 'committee'], shapedBy: ['districtOfficer'] },
  street: { under: ['district'], carries: ['workCommittee', 'committee'], shapedBy: ['districtOfficer'] },
  community: { under: ['street'], carries: ['committee', 'generalBranch', 'branch'], shapedBy: OFFICERS },
  village: { under: ['street'], carries: ['committee', 'generalBranch', 'branch'], shapedBy: OFFICERS },
  gridCell: {
    under: ['community', 'village', 'gridCell', 'party'],
    carries: ['generalBranch', 'branch', 'group'],
    shapedBy: [...OFFICERS, 'communityWorker'],
  },
  building: {
    under: ['community', 'village', 'gridCell', 'party'],
    carries: ['branch', 'group'],
    shapedBy: [...OFFICERS, 'communityWorker'],
  },
  party: { under: [...PLACES, 'party'], carries: PARTY_KINDS, shapedBy: OFFICERS },
}

/** What a unit is: a place, a party organisation, or both. */
export interface UnitShape {
  kind: OrgKind
  partyKind?: PartyKind | undefined
}

/** True for what can be: a party unit says which organisation it is, and a place carries only what it can. */
export function isShape({ kind, partyKind }: UnitShape): boolean {
  return partyKind === undefined ? kind !== 'party' : KINDS[kind].carries.includes(partyKind)
}

/** Who shapes a unit. 党小组 are their own branch's business too. */
export function shapersOf({ kind, partyKind }: UnitShape): readonly Role[] {
  const { shapedBy } = KINDS[kind]
  return kind === 'party' && partyKind === 'group' ? [...shapedBy, 'branchSecretary'] : shapedBy
}

/** True for units that have a roster: members belong to branches and committees, not to groups within them. */
export function hasRoster({ partyKind }: UnitShape): boolean {
  return partyKind !== undefined && partyKind !== 'group' && partyKind !== 'workCommittee'
}

export const BRANCH_MOST = 100

/** 应改设党委/党总支: a branch with 100 members or more is too large to be one. */
export function isTooLarge(partyKind: PartyKind | undefined, memberCount: number): boolean {
  return (partyKind === 'branch' || partyKind === 'projectBranch') && memberCount >= BRANCH_MOST
}
