import { startWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

describe('what screens cost', () => {
  it.each([
    ['account.me', {}],
    ['study.list', {}],
    ['study.get', { lessonId: 'lesson03' }],
    ['study.myRecord', {}],
  ] as const)('%s has two database requests at most', async (action, input) => {
    for (const who of ['demo-member', 'demo-secretary', 'demo-officer', 'demo-resident', 'a-stranger']) {
      const { ok, databaseRequests } = await world.as(who).call(action, input as never)
      expect({ ok, databaseRequests }).toEqual({ ok: true, databaseRequests: expect.any(Number) })
      expect(databaseRequests).toBeLessThanOrEqual(2)
    }
  })

  it('a list carries no roster: its answer does not grow with the people on it', async () => {
    const { lessons } = await world.as('demo-member').get('study.list', {})
    const [fullest] = [...lessons].sort((a, b) => b.signups - a.signups)
    expect(fullest?.signups).toBeGreaterThan(50)
    expect(JSON.stringify(fullest).length).toBeLessThan(700)
  })
})

describe('bad events', () => {
  const send = async (event: unknown) => (await world.engine.call('study', event as object, 'demo-member')).result
  const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

  it.each([
    [{}],
    [[]],
    [{ action: 1 }],
    [{ action: 'constructor' }],
    [{ action: '__proto__' }],
    [{ action: 'study.list' }],
    [{ action: 'list', commandId: 'short' }],
    [{ action: 'list', commandId: { $ne: '' } }],
  ])('%j names no action', async (event) => {
    expect(await send(event)).toEqual(refused('ACTION_UNKNOWN'))
  })

  it.each([
    ['get', {}],
    ['get', null],
    ['get', { lessonId: { $gt: '' } }],
    ['get', { lessonId: ['lesson01'] }],
    ['signUp', { lessonId: 'lesson01\u0000' }],
    ['signUp', 'lesson01'],
    ['checkIn', { code: 123456 }],
    ['checkIn', { code: '' }],
    ['checkIn', { code: 'x'.repeat(301) }],
    ['myRecord', { year: '2026' }],
    ['create', { title: {} }],
  ])('%s %j is bad input', async (action, input) => {
    expect(await send({ action, input })).toEqual(refused('INPUT_INVALID'))
  })
})
