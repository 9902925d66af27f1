import { DAY } from '#core/kernel/day'
import { aDistrict } from '../support/district'
import { startWorld, type World } from '../support/world'

jest.setTimeout(60_000)

const OFFICER = 'districtOfficer-d1'
const STREET = 'streetOfficer-s1'

let world: World
beforeEach(async () => {
  const posts = [
    { role: 'districtOfficer', unitId: 'd1' },
    { role: 'streetOfficer', unitId: 's1' },
    { role: 'streetOfficer', unitId: 's2' },
    { role: 'communityWorker', unitId: 'c1' },
    { role: 'branchSecretary', unitId: 'b1' },
    { role: 'auditor', unitId: 's1' },
    { role: 'member', unitId: 'b1' },
  ] as const
  world = await startWorld({ documents: aDistrict(posts) })
})
afterEach(() => world.close())

const refusal = (code: string) => ({ ok: false, error: { code } })
const audit = async (who: string, unitId: string) => (await world.as(who).get('organisation.audit', { unitId })).rows
const rename = (who: string, unitId: string, name: string, commandId?: string) =>
  world.as(who).call('organisation.rename', { unitId, name }, commandId)

describe('the audit', () => {
  it('says who did what, to what, when, from which function; once for a command sent many times', async () => {
    await Promise.all([1, 2, 3].map(() => rename(STREET, 'c1', '东一新社区', 'rename-once')))
    await rename(STREET, 'c1', '东一新社区', 'rename-once')
    expect(await audit(OFFICER, 'd1')).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-z]{16}$/),
        at: expect.any(Number),
        actorName: '姓名-streetOfficer-s1',
        fn: 'organisation',
        action: 'rename',
        unit: '东街道',
        target: 'c1',
        targetName: '东一新社区',
        personName: '',
        placeName: '',
        reason: null,
        refused: null,
        facts: { from: '东一社区', to: '东一新社区' },
      },
    ])
  })

  it('names whom and where: the member, the unit that another one went under, the one that is new', async () => {
    await world.as(OFFICER).get('organisation.move', { unitId: 'c1', to: 's2' })
    await world.as(OFFICER).get('organisation.create', { unitId: 's1', name: '新社区', kind: 'community' })
    await world
      .as(OFFICER)
      .get('organisation.grant', { unitId: 's1', personId: 'communityWorker-c1', role: 'auditor' })
      .catch(() => undefined)
    await rename(OFFICER, 's1', 's2')
    const rows = await audit(OFFICER, 'd1')
    const told = (action: string) => rows.find((row) => row.action === action)
    expect(told('move')).toMatchObject({ facts: { to: 's2' }, placeName: '西街道', personName: '' })
    expect(told('create')).toMatchObject({ facts: { name: '新社区', kind: 'community' } })
    expect(told('grant')).toMatchObject({ personName: '姓名-communityWorker-c1' })
    expect(told('rename')).toMatchObject({ facts: { to: 's2' }, placeName: '' })
  })

  it('has a second row for what the rules refused, and none for whom the door kept out', async () => {
    const call = { unitId: 's1', to: 's1' }
    expect(await world.as(OFFICER).call('organisation.move', call, 'move-refused')).toMatchObject(
      refusal('ORG_UNDER_ITSELF'),
    )
    expect(await world.as('member-b1').call('organisation.move', call)).toMatchObject(refusal('FORBIDDEN'))
    await world.as(OFFICER).call('organisation.move', call, 'move-refused')
    expect((await audit(OFFICER, 'd1')).map(({ action, refused }) => [action, refused])).toEqual([
      ['move', 'ORG_UNDER_ITSELF'],
      ['move', null],
    ])
  })

  it('does not lose what is done under a command id that was used before', async () => {
    await rename(OFFICER, 'c1', '甲社区', 'the-same-id')
    await rename(OFFICER, 'c2', '乙社区', 'the-same-id')
    expect(await audit(OFFICER, 'd1')).toHaveLength(2)
  })

  it('is read by those who answer for the unit, and by nobody else', async () => {
    await world
      .as(STREET)
      .get('organisation.create', { unitId: 'c1', name: '三支部', kind: 'party', partyKind: 'branch' })
    await world.as(OFFICER).get('organisation.rename', { unitId: 's2', name: '西新街道' })
    expect(await audit(STREET, 's1')).toHaveLength(1)
    expect(await audit('auditor-s1', 'c1')).toHaveLength(1)
    expect(await audit(STREET, 'c2')).toHaveLength(0)
    expect(await audit(OFFICER, 'd1')).toHaveLength(2)
    expect(await audit('branchSecretary-b1', 'b1')).toHaveLength(0)
    const outside = [
      ['streetOfficer-s2', 's1'],
      ['auditor-s1', 'd1'],
      ['branchSecretary-b1', 'c1'],
      ['communityWorker-c1', 'c1'],
      ['member-b1', 'b1'],
      ['a-stranger', 'd1'],
    ] as const
    for (const [who, unitId] of outside) {
      expect(await world.as(who).call('organisation.audit', { unitId })).toMatchObject(refusal('FORBIDDEN'))
    }
  })

  it('comes in pages, the newest first, and loses none of what happened in one millisecond', async () => {
    const row = (i: number) => ({
      _id: `row${String(i).padStart(4, '0')}`,
      at: 1000 + Math.floor(i / 40),
      actorId: 'x',
      actorName: '示例',
      action: 'rename',
      fn: 'organisation',
      unitId: 'c1',
      unitIds: ['d1', 's1', 'c1'],
      target: 'c1',
      facts: {},
    })
    world.engine.database.insertMany(
      'audits',
      Array.from({ length: 120 }, (_, i) => row(i)),
    )
    const seen: string[] = []
    let before: { at: number; id: string } | undefined
    for (let pages = 0; pages < 3; pages++) {
      const input = { unitId: 's1', ...(before && { before }) }
      const answer = await world.as(STREET).call('organisation.audit', input)
      if (!answer.ok) throw new Error(answer.error.code)
      expect(answer.databaseRequests).toBeLessThanOrEqual(2)
      seen.push(...answer.data.rows.map(({ id }) => id))
      before = answer.data.next ?? undefined
    }
    expect(before).toBeUndefined()
    expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => row(119 - i)._id))
  })

  it('comes first: without it nothing is done', async () => {
    world.engine.faults.set([{ action: 'database.insertDocument', collection: 'audits', kind: 'error' }])
    expect(await rename(OFFICER, 'c1', '甲社区')).toMatchObject(refusal('UNEXPECTED'))
    world.engine.faults.clear()
    expect((await world.as(OFFICER).get('organisation.unit', { unitId: 'c1' })).name).toBe('东一社区')
  })

  it('tells of the same command again on another day', async () => {
    await rename(OFFICER, 'c1', '甲社区', 'over-midnight')
    await world.advance(DAY)
    await rename(OFFICER, 'c1', '甲社区', 'over-midnight')
    expect(await audit(OFFICER, 'd1')).toHaveLength(2)
  })
})
