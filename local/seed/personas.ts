import type { Role } from '#core/kernel/roles'
import type { AccountDocument } from '#server/cloudbase/accounts'
import { account } from './people'

const JIEDONG = '450302001002'

/** Somebody to be in the demo: six people, one for each way of using the app. */
export interface Persona {
  openid: string
  name: string
  roles: Role[]
  org: string
}

interface Cast {
  account: AccountDocument
  roles: Role[]
  org: string
}

const cast: Cast[] = [
  {
    account: account(
      'demo-secretary',
      'p-secretary',
      '周示例',
      [{ role: 'branchSecretary', orgId: `${JIEDONG}-b1` }],
      `${JIEDONG}-b1`,
    ),
    roles: ['branchSecretary', 'member'],
    org: '解东社区第一党支部',
  },
  {
    account: account('demo-member', 'p-member', '陈示例', [], `${JIEDONG}-b1`),
    roles: ['member'],
    org: '解东社区第一党支部',
  },
  {
    account: account('demo-member-2', 'p-member-2', '林示例', [], `${JIEDONG}-b2`),
    roles: ['member'],
    org: '解东社区第二党支部',
  },
  {
    account: account('demo-volunteer', 'p-volunteer', '蒋示例', [{ role: 'volunteer', orgId: '450302003007' }]),
    roles: ['volunteer'],
    org: '莲花社区',
  },
  { account: account('demo-resident', 'p-resident', '黄示例', []), roles: ['resident'], org: '丽君社区' },
  {
    account: account('demo-officer', 'p-officer', '唐示例', [{ role: 'districtOfficer', orgId: '450302' }]),
    roles: ['districtOfficer'],
    org: '秀峰区',
  },
]

export const personas: Persona[] = cast.map(({ account: { _id, name }, roles, org }) => ({
  openid: _id,
  name,
  roles,
  org,
}))
export const personaAccounts: AccountDocument[] = cast.map((one) => one.account)
