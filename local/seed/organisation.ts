import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrgDocument } from '#server/cloudbase/orgs'

/**
 * The real streets, communities and villages of 桂林市秀峰区 with their official codes (statistical division codes), as the
 * file beside this one lists them; in each, the branches that the demo needs. Names of branches are made up by rule.
 */
const DIVISIONS = join(__dirname, 'data/xiufeng-divisions.csv')

type Level = 'district' | 'street' | 'community' | 'village'

export function readDivisions(): OrgDocument[] {
  const paths = new Map<string, string>()
  const [, ...rows] = readFileSync(DIVISIONS, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [code = '', name = '', level = '', parent = ''] = row.trim().split(',')
    const path = `${paths.get(parent) ?? ''}/${code}`
    paths.set(code, path)
    return { _id: code, path, name, kind: level as Level, grants: [] }
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
      return { _id, path: `${unit.path}/${_id}`, name: `${base}${ordinal}党支部`, kind: 'branch' as const, grants: [] }
    })
  })
}
