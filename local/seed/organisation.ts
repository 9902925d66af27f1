import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrgPath } from '#core/kernel/org-path'
import type { Role } from '#core/kernel/roles'
import type { OrgKind, PartyKind } from '#core/organisation/kinds'
import { searchTerms } from '#core/organisation/search-terms'
import type { OrgGrant } from '#core/organisation/unit'
import type { OrgDocument } from '#server/cloudbase/orgs'

/**
 * The real streets, communities and villages of 桂林市秀峰区 with their official codes (statistical division codes), as the
 * file beside this one lists them; in each, the branches that the demo needs. Names of branches are made up by rule.
 */
const DIVISIONS = join(__dirname, 'data/xiufeng-divisions.csv')

type Level = 'district' | 'street' | 'community' | 'village'

const CARRIES: Record<Level, PartyKind> = {
  district: 'committee',
  street: 'workCommittee',
  community: 'generalBranch',
  village: 'generalBranch',
}

/** A unit as it begins: nobody on its roster, nothing granted, no history. */
export function aUnit(unit: {
  _id: string
  path: OrgPath
  name: string
  kind: OrgKind
  nameEn?: string
  partyKind?: PartyKind
}): OrgDocument {
  const terms = searchTerms(unit.name, unit.nameEn)
  return { ...unit, terms, memberCount: 0, status: 'active', grants: [], history: [] }
}

/** A role held on a unit, given by nobody in particular. */
export function aGrant(openid: string, role: Role, personId: string = openid): OrgGrant {
  return { id: `g-${personId}-${role}`.slice(0, 24), openid, personId, role, by: 'seed', at: 0 }
}

export function readDivisions(): OrgDocument[] {
  const paths = new Map<string, string>()
  const [, ...rows] = readFileSync(DIVISIONS, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [code = '', name = '', level = '', parent = ''] = row.trim().split(',')
    const path = `${paths.get(parent) ?? ''}/${code}`
    paths.set(code, path)
    const kind = level as Level
    return aUnit({ _id: code, path, name, kind, partyKind: CARRIES[kind] })
  })
}

/** Two branches for a community, one for a village. */
export function branchesOf(divisions: readonly OrgDocument[]): OrgDocument[] {
  return divisions.flatMap((unit) => {
    if (unit.kind !== 'community' && unit.kind !== 'village') return []
    const base = unit.name.replace(/村委会$/, '村')
    const ordinals = unit.kind === 'community' ? ['第一', '第二'] : ['']
    return ordinals.map((ordinal, i) => {
      const _id = `${unit._id}-b${i + 1}`
      const name = `${base}${ordinal}党支部`
      return aUnit({ _id, path: `${unit.path}/${_id}`, name, kind: 'party', partyKind: 'branch' })
    })
  })
}

/** 小区网格 and 楼栋 of one community, so that all five levels can be seen. Their names are made up. */
export function gridOf({ _id, path }: OrgDocument): OrgDocument[] {
  const cellId = `${_id}-g1`
  const cell = aUnit({
    _id: cellId,
    path: `${path}/${cellId}`,
    name: '示例小区党支部',
    nameEn: 'Example Estate Branch',
    kind: 'gridCell',
    partyKind: 'branch',
  })
  const buildings = ['1', '2', '3'].map((number) => {
    const id = `${cellId}-${number}`
    return aUnit({
      _id: id,
      path: `${cell.path}/${id}`,
      name: `${number}栋党小组`,
      kind: 'building',
      partyKind: 'group',
    })
  })
  return [cell, ...buildings]
}

/** Units with as many members as their rosters have rows. */
export function counted(units: readonly OrgDocument[], members: readonly { branchId: string }[]): OrgDocument[] {
  const totals = new Map<string, number>()
  for (const { branchId } of members) totals.set(branchId, (totals.get(branchId) ?? 0) + 1)
  return units.map((unit) => ({ ...unit, memberCount: totals.get(unit._id) ?? 0 }))
}
