import { DAY } from '#core/kernel/day'
import { POLICY_VERSION } from '#core/privacy/policy'
import { RETENTION } from '#core/privacy/retention'
import { refusalCode } from '../support/refusal-code'
import { startWorld, type World } from '../support/world'

jest.setTimeout(60_000)

const OFFICER = 'demo-officer'
const BRANCH = '450302001002-b1'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const row = (memberId: string) =>
  world
    .documents<{ _id: string; bindCode?: object; phone?: object; reportIn?: object }>('members')
    .find(({ _id }) => _id === memberId)

it('deletes what has been kept as long as the policy says, and nothing before', async () => {
  const add = async (name: string, phone: string) =>
    (await world.as(OFFICER).get('roster.add', { branchId: BRANCH, name, phone })).memberId
  const [stays, leaves] = [await add('甲', '13800000001'), await add('乙', '13800000002')]
  await world.as(OFFICER).get('roster.issueCode', { memberId: stays })
  await world.as(OFFICER).get('roster.leave', { memberId: leaves, reason: '迁往外地' })
  await world.as('asker').get('account.consent', { version: POLICY_VERSION })
  await world.as('asker').get('account.askToJoin', { branchId: BRANCH, name: '丙' })
  await world.as('demo-member').get('account.reportIn', { communityId: '450302001005' })
  await world.as(OFFICER).get('roster.declineReportIn', { memberId: 'p-member', reason: '不住在这里' })
  const joins = () => JSON.stringify(world.documents('accounts')).includes('"丙"')

  await world.advance(5 * DAY)
  expect(row(stays)?.bindCode).toBeUndefined()
  expect(row(leaves)?.phone).toBeDefined()
  expect(joins()).toBe(true)

  await world.advance(RETENTION.joinRequests - 4 * DAY)
  expect(joins()).toBe(false)
  expect(row('p-member')?.reportIn).toBeUndefined()
  expect(row(leaves)?.phone).toBeDefined()

  await world.advance(RETENTION.leftPhones)
  expect(row(leaves)?.phone).toBeUndefined()
  expect(row(stays)?.phone).toBeDefined()
  expect(world.documents('audits').length).toBeGreaterThan(0)
})

it('is for the clock alone', async () => {
  for (const who of [OFFICER, 'a-stranger', undefined]) {
    const { result } = await world.engine.call('jobs', {}, who)
    expect(refusalCode(result as never)).toBe('FORBIDDEN')
  }
})
