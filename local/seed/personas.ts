import type { Role } from '#core/kernel/roles'
import type { AccountDocument } from '#server/cloudbase/accounts'
import type { OrgDocument } from '#server/cloudbase/orgs'
import { aGrant } from './organisation'
import { AGREED, type MemberDocument } from './people'

/** Somebody to be in the demo: one for each way of using the app. */
export interface Persona {
  openid: string
  name: string
  roles: Role[]
  org: string
}

interface Part {
  key: string
  name: string
  /** Where they stand, in words. */
  org: string
  /** The branch whose roster they are on. */
  branchId?: string
  /** The role they hold, and the unit that grants it. */
  post?: { role: Role; orgId: string }
}

const JIEDONG = '450302001002'

const cast: Part[] = [
  {
    key: 'secretary',
    name: '周示例',
    org: '解东社区第一党支部',
    branchId: `${JIEDONG}-b1`,
    post: { role: 'branchSecretary', orgId: `${JIEDONG}-b1` },
  },
  { key: 'member', name: '陈示例', org: '解东社区第一党支部', branchId: `${JIEDONG}-b1` },
  { key: 'member-2', name: '林示例', org: '解东社区第二党支部', branchId: `${JIEDONG}-b2` },
  { key: 'volunteer', name: '蒋示例', org: '莲花社区', post: { role: 'volunteer', orgId: '450302003007' } },
  { key: 'resident', name: '黄示例', org: '丽君社区' },
  { key: 'worker', name: '韦示例', org: '解东社区', post: { role: 'communityWorker', orgId: JIEDONG } },
  { key: 'steward', name: '莫示例', org: '示例小区1栋', post: { role: 'buildingSteward', orgId: `${JIEDONG}-g1-1` } },
  { key: 'street', name: '秦示例', org: '秀峰街道', post: { role: 'streetOfficer', orgId: '450302001' } },
  { key: 'officer', name: '唐示例', org: '秀峰区', post: { role: 'districtOfficer', orgId: '450302' } },
  { key: 'auditor', name: '阳示例', org: '秀峰区', post: { role: 'auditor', orgId: '450302' } },
]

const openidOf = ({ key }: Part): string => `demo-${key}`
const personIdOf = ({ key }: Part): string => `p-${key}`

export const personas: Persona[] = cast.map((part) => ({
  openid: openidOf(part),
  name: part.name,
  roles: rolesOf(part),
  org: part.org,
}))

function rolesOf({ branchId, post }: Part): Role[] {
  const held: Role[] = [...(post ? [post.role] : []), ...(branchId ? (['member'] as const) : [])]
  return held.length > 0 ? held : ['resident']
}

export const personaAccounts: AccountDocument[] = cast.map((part) => ({
  _id: openidOf(part),
  personId: personIdOf(part),
  name: part.name,
  consent: AGREED,
}))

export const personaMembers: MemberDocument[] = cast.flatMap((part) =>
  part.branchId
    ? [
        {
          _id: personIdOf(part),
          name: part.name,
          branchId: part.branchId,
          openid: openidOf(part),
          phoneSlot: personIdOf(part),
          status: 'active' as const,
          v: 0,
          history: [],
        },
      ]
    : [],
)

/** The units, with what they grant to the cast. */
export function withPosts(units: readonly OrgDocument[]): OrgDocument[] {
  const posts = cast.flatMap((part) => (part.post ? [{ ...part.post, part }] : []))
  return units.map((unit) => {
    const held = posts.filter(({ orgId }) => orgId === unit._id)
    return { ...unit, grants: held.map(({ role, part }) => aGrant(openidOf(part), role, personIdOf(part))) }
  })
}
