import type { AuditRow } from '../kernel/audit'
import type { RetentionStore } from '../privacy/run-retention'
import { accountStore } from './accounts'
import { collection } from './collection'
import { parkedStore } from './effects'
import { importStore } from './imports'
import type { MemberDocument } from './members'
import { noticeStore } from './notices'
import { command } from './sdk'

const members = collection<MemberDocument>('members')
const audits = collection<AuditRow>('audits')

type Ids = { aggregate: <Row>(stages: Record<`$${string}`, unknown>[]) => Promise<Row[]> }

/** Ids of some rows whose `field` lies before a moment, the oldest first. */
async function older(of: Ids, field: string, before: number, most: number, also: object = {}): Promise<string[]> {
  const rows = await of.aggregate<{ _id: string }>([
    { $match: { [field]: command.lt(before) } },
    { $match: also },
    { $sort: { [field]: 1 } },
    { $limit: most },
    { $project: { _id: 1 } },
  ])
  return rows.map(({ _id }) => _id)
}

/** Takes a field off rows of rosters whose `time` lies before a moment. The guard holds it again at the write. */
async function strip(time: string, field: string, before: number, most: number, also: object = {}): Promise<number> {
  const ids = await older(members, time, before, most, also)
  if (ids.length === 0) return 0
  return members.update({ _id: command.in(ids), [time]: command.lt(before), ...also }, { [field]: command.remove() })
}

/** How each rule of core/privacy/retention.ts is carried out. */
export const retentionStore: RetentionStore = {
  bindCodes: (before, most) => strip('bindCode.until', 'bindCode', before, most),
  joinRequests: accountStore.dropJoins,
  imports: importStore.drop,
  leftPhones: (before, most) => strip('leftAt', 'phone', before, most, { phone: command.exists(true) }),
  settled: async (before, most) =>
    (await strip('transfer.at', 'transfer', before, most, { 'transfer.state': command.neq('asked') })) +
    (await strip('reportIn.at', 'reportIn', before, most, { 'reportIn.state': 'declined' })),
  notices: noticeStore.drop,
  parked: parkedStore.drop,
  audits: async (before, most) => {
    const ids = await older(audits, 'at', before, most)
    return ids.length === 0 ? 0 : audits.remove({ _id: command.in(ids) })
  },
}
