import { DAY } from '#core/kernel/day'
import { challengeWorld, claimOf, postIn, strike, work } from '../support/challenge-world'
import { refusalCode } from '../support/refusal-code'
import { startWorld, type World } from '../support/world'

jest.setTimeout(60_000)

describe('what screens of 揭榜挂帅 cost', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  it.each([
    ['challenge.list', {}],
    ['challenge.list', { filter: { claimable: true, urgent: true } }],
    ['challenge.list', { near: { latitude: 25.28, longitude: 110.29 } }],
    ['challenge.get', { challengeId: 'chall001' }],
    ['challenge.mine', {}],
  ] as const)('%s %j has two database requests at most, for everybody', async (action, input) => {
    for (const who of [
      'demo-member',
      'demo-volunteer',
      'demo-secretary',
      'demo-worker',
      'demo-officer',
      'a-stranger',
    ]) {
      const { ok, databaseRequests } = await world.as(who).call(action, input as never)
      expect([who, ok]).toEqual([who, true])
      expect(databaseRequests).toBeLessThanOrEqual(2)
    }
  })

  it.each(['challenge.board', 'challenge.noShowAppeals'] as const)('%s has two', async (action) => {
    for (const who of ['demo-worker', 'demo-officer']) {
      const orgPath = who === 'demo-worker' ? '/450302/450302001/450302001002' : '/450302'
      const { ok, databaseRequests } = await world.as(who).call(action, { orgPath, column: 'open' } as never)
      expect([who, ok, databaseRequests]).toEqual([who, true, 2])
    }
  })

  it('the demo has something to claim for each of the cast', async () => {
    for (const who of ['demo-member', 'demo-member-2', 'demo-volunteer']) {
      const { challenges } = await world.as(who).get('challenge.list', { filter: { claimable: true } })
      expect(challenges.filter(({ mode }) => mode === 'firstCome').length).toBeGreaterThan(1)
      for (const { _id, mode } of challenges)
        expect((await world.as(who).get('challenge.get', { challengeId: _id })).can).toMatchObject(
          mode === 'firstCome' ? { claim: true } : { bid: true },
        )
    }
  })
})

describe('names', () => {
  let world: World
  beforeEach(async () => {
    world = await challengeWorld(0, { timers: 'off' })
  })
  afterEach(() => world.close())
  const as = (who: string) => world.as(who)

  /** A challenge that m1 and m2 do together, and that has a claim that ran out. */
  async function busy() {
    const challengeId = await postIn(world, { teamSize: 3, openTo: 'everybody' })
    await as('m3').get('challenge.claim', { challengeId })
    await world.advance(2 * DAY)
    const mine = await as('m1').get('challenge.claim', { challengeId })
    await as('m2').get('challenge.joinTeam', { challengeId, slot: 0 })
    return { challengeId, mine }
  }

  it('are seen by the poster’s line, the holder and the team, and by nobody else', async () => {
    const { challengeId, mine } = await busy()
    await as('m1').get('challenge.submit', work(mine))
    const look = async (who: string) => {
      const own = `姓名-${who}`
      const answers = [
        await as(who).call('challenge.get', { challengeId }),
        await as(who).call('challenge.list', {}),
        await as(who).call('challenge.mine', {}),
      ]
      return JSON.stringify(answers).replaceAll(own, '').includes('姓名-')
    }
    const seen: Record<string, boolean> = {}
    for (const who of ['worker', 'street', 'officer', 'auditor', 'm1', 'm2', 'm3', 'm4', 'v3', 'n4', 'stranger'])
      seen[who] = await look(who)
    expect(Object.keys(seen).filter((who) => seen[who])).toEqual(['worker', 'street', 'officer', 'auditor', 'm1', 'm2'])
  })

  it('a draft is there for those alone who post and read for its unit', async () => {
    const draft = { orgPath: '/d1/s1/c1', ...(await import('../support/challenge-world')).written(world.now()) }
    const { challengeId } = await as('worker').get('challenge.create', draft)
    const codes = ['worker', 'auditor', 'secretary', 'm1', 'stranger'].map(async (who) =>
      refusalCode(await as(who).call('challenge.get', { challengeId })),
    )
    expect(await Promise.all(codes)).toEqual(['ok', 'ok', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    expect(refusalCode(await as('m1').call('challenge.claim', { challengeId }))).toBe('NOT_FOUND')
  })

  it('photos are those that the caller uploaded', async () => {
    const challengeId = await postIn(world)
    const mine = await as('m1').get('challenge.claim', { challengeId })
    const photo = (owner: string) => `cloud://local.bucket/photos/${owner}/0123456789abcdef01.jpg`
    const sent = async (owner: string) =>
      refusalCode(await as('m1').call('challenge.submit', { ...work(mine), photos: [photo(owner)] }))
    expect([await sent('m2'), await sent('m1')]).toEqual(['PHOTO_UNKNOWN', 'ok'])
    const seen = await as('worker').get('challenge.get', { challengeId })
    expect(seen.claims[0]?.work?.photos).toEqual([{ id: photo('m1'), url: null }])
  })

  it('go with the account: what was held is free again, and nothing is written under the name any more', async () => {
    const { challengeId, mine } = await busy()
    const bids = await postIn(world, { mode: 'selection' })
    await as('m1').get('challenge.bid', { challengeId: bids, note: '我来' })
    const { blocks } = await as('m1').get('account.myData', {})
    expect(JSON.stringify(blocks)).toContain('清理背街小巷（东一社区）进行中')
    await as('m1').get('account.deleteMe', { phrase: '删除我的数据' })
    await as('m3').get('account.deleteMe', { phrase: '删除我的数据' })
    const stored = JSON.stringify(world.documents('challenges'))
    expect(stored).not.toContain('姓名-m1')
    expect(stored).not.toContain('姓名-m3')
    expect(await as('m4').get('challenge.claim', { challengeId })).toMatchObject({ slot: 0, fence: mine.fence + 1 })
  })

  it('what was accepted keeps its points when the account goes', async () => {
    const challengeId = await postIn(world)
    const mine = await as('m1').get('challenge.claim', { challengeId })
    await as('m1').get('challenge.submit', work(mine))
    await as('m1').get('account.deleteMe', { phrase: '删除我的数据' })
    await as('worker').get('challenge.accept', claimOf(mine))
    await strike(world)
    expect(world.documents<{ points: number }>('pointsEntries').map(({ points }) => points)).toEqual([5])
  })
})
