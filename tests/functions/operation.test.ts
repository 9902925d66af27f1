import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { TRIES_MOST } from '#core/kernel/effect'
import { SCHEDULE_NAMES } from '#core/operation/schedules'
import { RETENTION } from '#core/privacy/retention'
import {
  aLesson,
  inboxOf,
  kindsOf,
  NOW,
  noticeWorld,
  OFFICER,
  SECRETARY,
  seat,
  strike,
  waiting,
} from '../support/notice-world'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(180_000)

let world: World
const logged: string[] = []
const begin = async (documents: object = {}) => {
  logged.length = 0
  const roster = ['m1', 'm2', 'm3'].map(seat)
  const lessons = [aLesson('lesson01', NOW + 9 * DAY, { roster })]
  world = await noticeWorld({ lessons, ...documents }, { log: (line) => logged.push(line) })
}
afterEach(() => world.close())

const about = { unitId: 'd1' }
const parked = async () => (await world.as(OFFICER).get('operation.parked', about)).effects
const health = () => world.as(OFFICER).get('operation.health', about)
const freeASeat = () => world.as('m1').get('study.cancelSignUp', { lessonId: 'lesson01' })
const noNotices = () =>
  world.engine.faults.set([{ action: 'database.insertDocument', collection: 'notices', kind: 'error' }])

it('a forged call of jobs is refused and logged, whoever makes it', async () => {
  await begin()
  for (const who of [OFFICER, 'a-stranger', undefined]) {
    const { result } = await world.engine.call('jobs', { Type: 'Timer', SOURCE: 'wx_trigger' }, who)
    expect(refusalCode(result as never)).toBe('FORBIDDEN')
  }
  const lines = () => logged.filter((line) => line.includes('"fn":"jobs","refused":"FORBIDDEN"'))
  // What a function prints comes from its thread a moment after its answer.
  for (let i = 0; i < 100 && lines().length < 3; i++) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(lines()).toHaveLength(3)
  expect(lines().join()).not.toContain(OFFICER)
})

describe('an effect that keeps failing', () => {
  it('is tried again and again, then parked, and what is behind it goes on', async () => {
    await begin()
    await freeASeat()
    noNotices()
    await world.advance(HOUR)
    expect(await parked()).toEqual([])
    expect((await health()).queueAgeMs).toBeGreaterThan(0)
    await world.advance(3 * HOUR)
    const [effect, ...more] = await parked()
    expect(more).toEqual([])
    expect(effect).toMatchObject({ kind: 'notify', what: 'seatGiven', collection: 'lessons', retrying: false })
    expect(JSON.stringify(effect)).not.toContain('学习党章')
    expect(logged.filter((line) => line.includes(effect?.errorId ?? ''))).toHaveLength(1)
    expect(logged.filter((line) => line.includes('seatGiven') && line.includes('"level":"error"'))).toHaveLength(
      TRIES_MOST,
    )
    expect(waiting(world)).toHaveLength(1)
    world.engine.faults.clear()
    await world.as('m2').get('study.cancelSignUp', { lessonId: 'lesson01' })
    await strike(world)
    expect(await kindsOf(world, 'm3')).toEqual([])
  })

  it('is carried out when an officer has it tried again, and parked as before when that fails', async () => {
    await begin()
    await freeASeat()
    noNotices()
    await world.advance(4 * HOUR)
    const effectId = (await parked())[0]?.id ?? ''
    expect(refusalCode(await world.as(SECRETARY).call('operation.retry', { ...about, effectId }))).toBe('FORBIDDEN')
    expect(refusalCode(await world.as('auditor-d1').call('operation.retry', { ...about, effectId }))).toBe('FORBIDDEN')
    await world.as(OFFICER).get('operation.retry', { ...about, effectId })
    expect(await parked()).toMatchObject([{ retrying: true }])
    await strike(world)
    expect(await parked()).toMatchObject([{ id: effectId, retrying: false }])
    world.engine.faults.clear()
    await world.as(OFFICER).get('operation.retry', { ...about, effectId })
    await world.as(OFFICER).get('operation.retry', { ...about, effectId })
    await strike(world)
    expect(await parked()).toEqual([])
    expect(await kindsOf(world, 'm3')).toEqual(['seatGiven'])
    expect(refusalCode(await world.as(OFFICER).call('operation.retry', { ...about, effectId }))).toBe('NOT_FOUND')
    const { rows } = await world.as(OFFICER).get('organisation.audit', about)
    expect(rows.filter(({ action }) => action === 'retry').length).toBeGreaterThan(0)
  })
})

describe('health', () => {
  it('tells of each schedule how its last run went, and which are late', async () => {
    await begin()
    expect((await health()).schedules.map(({ name, late, lastRun }) => [name, late, lastRun])).toEqual(
      SCHEDULE_NAMES.map((name) => [name, true, null]),
    )
    await world.advance(DAY)
    await strike(world)
    const { schedules, queueAgeMs } = await health()
    expect(schedules.map(({ late, failures, lastRun }) => [late, failures, lastRun?.outcome])).toEqual(
      SCHEDULE_NAMES.map(() => [false, 0, 'done']),
    )
    expect(queueAgeMs).toBeNull()
    expect((await world.as('auditor-d1').call('operation.health', about)).ok).toBe(true)
    world.engine.faults.set([{ action: 'database.aggregateDocuments', collection: 'lessons', kind: 'error' }])
    await world.advance(5 * MINUTE)
    world.engine.faults.clear()
    const failed = (await health()).schedules.filter(({ failures }) => failures > 0)
    expect(failed.map(({ name, lastRun }) => [name, lastRun?.outcome, lastRun?.errorId?.length])).toEqual([
      ['reminders', 'failed', 8],
      ['seats', 'failed', 8],
      ['effects', 'failed', 8],
    ])
  })

  it('is not spoilt by timers that strike at once: of each schedule one run has it', async () => {
    await begin()
    await strike(world)
    await world.engine.clock.advance(0)
    await freeASeat()
    const { lastRun } = (await health()).schedules.find(({ name }) => name === 'effects') ?? {}
    expect(lastRun?.outcome).toBe('done')
    await world.advance(40_000)
    const strikes = await Promise.all([1, 2, 3, 4].map(() => timer(world)))
    const runs = strikes.flatMap((report) => Object.keys(report)).sort()
    expect(new Set(runs).size).toBe(runs.length)
    expect(await kindsOf(world, 'm3')).toEqual(['seatGiven'])
  })
})

/** What the platform does when a timer strikes. */
async function timer({ url }: World): Promise<object> {
  const headers = { 'content-type': 'application/json', 'x-source': 'wx_trigger' }
  const answer = await fetch(`${url}/fn/jobs`, { method: 'POST', headers, body: '{}' })
  return ((await answer.json()) as { result: { data: object } }).result.data
}

describe('notices are somebody’s own data', () => {
  it('shown, exported, deleted with the account, and of others they lose the name', async () => {
    await begin()
    await freeASeat()
    await world.as('m3').get('account.reportIn', { communityId: 'c1' })
    await world.as('m3').get('notice.subscribe', { accepted: ['lessonSoon'] })
    await strike(world)
    const { blocks } = await world.as('m3').get('account.myData', {})
    expect(JSON.stringify(blocks)).toContain('候补转正 学习党章')
    expect(JSON.stringify(blocks)).toContain('demo-lesson-soon')
    const told = () => inboxOf(world, 'communityWorker-c1')
    expect(await told()).toMatchObject([{ kind: 'reportInAsked', facts: { name: '姓名-m3' } }])
    await world.as('m3').get('account.deleteMe', { phrase: '删除我的数据' })
    expect(world.documents<{ personId: string }>('notices').filter(({ personId }) => personId === 'm3')).toEqual([])
    expect(world.documents('subscriptions')).toEqual([])
    expect(JSON.stringify(await told())).not.toContain('姓名-m3')
  })

  it('are read by nobody else, one by one or all at once, and go after half a year', async () => {
    await begin()
    await freeASeat()
    await strike(world)
    const [notice] = await inboxOf(world, 'm3')
    const ids = [notice?.id ?? '']
    expect(await world.as('m2').get('notice.markRead', { ids })).toEqual({ marked: 0 })
    expect(await world.as('m3').get('notice.unread', {})).toEqual({
      total: 1,
      more: false,
      kinds: [{ kind: 'seatGiven', count: 1 }],
    })
    expect(await world.as('m3').get('notice.markRead', { until: NOW - 1 })).toEqual({ marked: 0 })
    expect(await world.as('m3').get('notice.markRead', { ids })).toEqual({ marked: 1 })
    expect(await world.as('m3').get('notice.unread', {})).toMatchObject({ total: 0 })
    await world.advance(RETENTION.notices + 2 * DAY)
    expect((await inboxOf(world, 'm3')).map(({ kind }) => kind)).not.toContain('seatGiven')
  })
})

it('screens of notices and of operation cost two requests', async () => {
  await begin()
  await freeASeat()
  await strike(world)
  for (const [who, action, input] of [
    ['m3', 'notice.list', {}],
    ['m3', 'notice.list', { before: { at: NOW, id: 'x' } }],
    ['m3', 'notice.unread', {}],
    ['m3', 'notice.markRead', { until: NOW }],
    ['m3', 'notice.subscriptions', {}],
    [OFFICER, 'operation.parked', about],
    [OFFICER, 'operation.health', about],
  ] as const) {
    const { ok, databaseRequests } = await world.as(who).call(action, input as never)
    expect([action, ok, databaseRequests]).toEqual([action, true, 2])
  }
})
