import type { AccountDocument, StoredGrant } from '#server/cloudbase/accounts'
import type { OrgDocument } from '#server/cloudbase/orgs'

/** A row of a branch's roster. */
export interface MemberDocument {
  _id: string
  name: string
  branchId: string
}

/** Nobody is called so: every invented person's given name is 示例 (example) and a numeral, so that no one can be mistaken for real. */
const SURNAMES = [...'陈林黄李王张刘周蒋唐秦阳莫廖韦覃梁谢赵吴']
const NUMERALS = [...'一二三四五六七八九十']
const PEOPLE_OF_A_BRANCH = 12

const inventedName = (n: number): string =>
  `${SURNAMES[n % SURNAMES.length]}示例${NUMERALS[Math.floor(n / SURNAMES.length) % NUMERALS.length]}`

/** Twelve members for each branch. */
export function membersOf(branches: readonly OrgDocument[]): MemberDocument[] {
  return branches.flatMap((branch, b) =>
    Array.from({ length: PEOPLE_OF_A_BRANCH }, (_, i) => ({
      _id: `m${String(b + 1).padStart(2, '0')}${String(i + 1).padStart(2, '0')}`,
      name: inventedName(b * 7 + i * 3),
      branchId: branch._id,
    })),
  )
}

/** Every invented member has opened the app once: the account of `m0101` is `demo-m0101`. */
export function accountsOf(members: readonly MemberDocument[]): AccountDocument[] {
  return members.map(({ _id, name, branchId }) => account(`demo-${_id}`, _id, name, [], branchId))
}

export function account(
  openid: string,
  personId: string,
  name: string,
  grants: StoredGrant[],
  branchId?: string,
): AccountDocument {
  return { _id: openid, personId, name, grants, ...(branchId !== undefined && { branchId }) }
}
