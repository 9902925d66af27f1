import { isWithin, parentPath, unitId } from '#core/kernel/org-path'
import { api } from '../../../api/api'
import { type Query, useQuery } from '../../../api/use-query'
import type { Me } from '../../../features/study/types'

export interface Start {
  /** The unit whose inside is shown first; undefined for the top. */
  at: string | undefined
  /** One's own units, to be found again among others. */
  mine: string[]
}

/** Who answers for a whole place begins inside it; everybody else where their own unit stands among its neighbors. */
const INSIDE: readonly string[] = ['districtOfficer', 'streetOfficer', 'communityWorker', 'auditor']

/** Where the tree begins for this person. */
export function useStart(asked: string | undefined): { me: Query<Me>; start: Start | undefined } {
  const me = useQuery(api.account.me, {})
  return { me, start: me.data && startOf(me.data, asked) }
}

function startOf({ branch, posts }: Me, asked: string | undefined): Start {
  const ways = [...posts.map(({ unit }) => unit.path), ...(branch ? [branch.path] : [])]
  const inside = posts.filter(({ role }) => INSIDE.includes(role)).map(({ unit }) => unit.path)
  const highest = highestOf(inside)
  const own = ways[0]
  const at = highest ? unitId(highest) : own && unitId(parentPath(own))
  return { at: asked ?? (at || undefined), mine: ways.map(unitId) }
}

const highestOf = (paths: readonly string[]): string | undefined =>
  paths.find((path) => paths.every((other) => !isWithin(path, other) || path === other))
