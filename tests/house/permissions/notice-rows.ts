import type { Rows } from './rows'
import { type Caller, inside } from './scene'

const district = () => ({ unitId: 'd1' })
const agreed: readonly Caller[] = ['stranger']

/** 消息 is everybody's own; 运行 is the district's, and of another district's officers it is none of their business. */
export const noticeRows: Rows = {
  'notice.list': { input: () => ({}), others: 'ok' },
  'notice.unread': { input: () => ({}), others: 'ok' },
  'notice.markRead': { input: () => ({ until: Date.UTC(2027, 0, 1) }), others: 'ok' },
  'notice.subscriptions': { input: () => ({}), others: 'ok' },
  'notice.subscribe': {
    input: () => ({ accepted: ['lessonSoon'] }),
    named: { CONSENT_REQUIRED: agreed },
    others: 'ok',
  },
  // The auditor of the scene reads a street, not the district.
  'operation.parked': { input: district, named: { ok: inside('districtOfficer') }, others: 'FORBIDDEN' },
  'operation.health': { input: district, named: { ok: inside('districtOfficer') }, others: 'FORBIDDEN' },
  'operation.retry': {
    input: () => ({ unitId: 'd1', effectId: 'nothing' }),
    named: { NOT_FOUND: inside('districtOfficer') },
    others: 'FORBIDDEN',
  },
}
