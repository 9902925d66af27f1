import { POLICY_VERSION } from '#core/privacy/policy'
import type { SealedPhone } from '#core/roster/member'
import type { AccountDocument } from '#server/cloudbase/accounts'
import type { MemberDocument } from '#server/cloudbase/members'
import type { OrgDocument } from '#server/cloudbase/orgs'

export type { MemberDocument }

/** Nobody is called so: every invented person's given name is 示例 (example) and a numeral, so that no one can be mistaken for real. */
const SURNAMES = [...'陈林黄李王张刘周蒋唐秦阳莫廖韦覃梁谢赵吴']
const NUMERALS = [...'一二三四五六七八九十']
const PEOPLE_OF_A_BRANCH = 12

/** They have all agreed to the policy as it is. */
export const AGREED = { version: POLICY_VERSION, at: 0 }

const inventedName = (n: number): string =>
  `${SURNAMES[n % SURNAMES.length]}示例${NUMERALS[Math.floor(n / SURNAMES.length) % NUMERALS.length]}`

const idOf = (b: number, i: number): string => `m${String(b + 1).padStart(2, '0')}${String(i + 1).padStart(2, '0')}`

/** How a number is sealed for the row whose it is. */
export type SealPhone = (phone: string, owner: string) => SealedPhone

/** Nobody's number: 139 0000 and the row's own number. */
const inventedPhone = (n: number): string => `1390000${String(n + 1).padStart(4, '0')}`

function numbered(_id: string, n: number, seal: SealPhone | undefined): Pick<MemberDocument, 'phone' | 'phoneSlot'> {
  const phone = seal?.(inventedPhone(n), _id)
  return { phoneSlot: phone?.key ?? _id, ...(phone && { phone }) }
}

/** Twelve members for each branch; with telephone numbers where they can be sealed. */
export function membersOf(branches: readonly OrgDocument[], seal?: SealPhone): MemberDocument[] {
  return branches.flatMap((branch, b) =>
    Array.from({ length: PEOPLE_OF_A_BRANCH }, (_, i) => ({
      _id: idOf(b, i),
      ...numbered(idOf(b, i), b * PEOPLE_OF_A_BRANCH + i, seal),
      name: inventedName(b * 7 + i * 3),
      branchId: branch._id,
      status: 'active' as const,
      gender: (b + i) % 2 === 0 ? ('female' as const) : ('male' as const),
      joinedOn: `${1975 + ((b * 5 + i * 7) % 45)}-07-01`,
      partyDay: '07-01',
      openid: `demo-${idOf(b, i)}`,
      v: 0,
      history: [],
    })),
  )
}

/** Every invented member has opened the app once, and is bound: the account of `m0101` is `demo-m0101`. */
export function accountsOf(members: readonly MemberDocument[]): AccountDocument[] {
  return members.flatMap(({ _id, name, openid }) =>
    openid === undefined ? [] : [{ _id: openid, personId: _id, name, consent: AGREED }],
  )
}
