import { aDistrict } from '../support/district'
import { startWorld, type World } from '../support/world'

const OFFICER = 'districtOfficer-d1'
const MEMBER = 'member-b1'

let world: World
beforeAll(async () => {
  const posts = [
    { role: 'districtOfficer', unitId: 'd1' },
    { role: 'streetOfficer', unitId: 's1' },
    { role: 'communityWorker', unitId: 'c1' },
    { role: 'branchSecretary', unitId: 'b1' },
    { role: 'member', unitId: 'b1' },
    { role: 'member', unitId: 'b4' },
  ] as const
  world = await startWorld({
    documents: aDistrict(posts, [
      { unitId: 'b3', rows: 100 },
      { unitId: 'b2', rows: 99 },
    ]),
  })
})
afterAll(() => world.close())

const refusal = (code: string, details: object = {}) => ({ ok: false, error: { code, details } })
const children = async (who: string, unitId?: string) =>
  (await world.as(who).get('organisation.children', unitId === undefined ? {} : { unitId })).children

describe('the tree', () => {
  it('adds up members and units below', async () => {
    expect(await children(MEMBER)).toMatchObject([{ unitId: 'd1', name: '示例区', members: 201, below: 11 }])
    expect(await children(MEMBER, 'd1')).toMatchObject([
      { unitId: 's1', members: 200, below: 7 },
      { unitId: 's2', members: 1, below: 2 },
    ])
    expect(await children(MEMBER, 'c1')).toMatchObject([
      { unitId: 'b1', members: 1, below: 0, tooLarge: false },
      { unitId: 'b2', members: 99, tooLarge: false },
      { unitId: 'g1', members: 0, below: 1, kind: 'gridCell', partyKind: 'branch' },
    ])
    expect(await children(MEMBER, 'c2')).toMatchObject([{ unitId: 'b3', members: 100, tooLarge: true }])
    expect(await children(MEMBER, 'h1')).toEqual([])
  })

  it('is shown to residents without counts', async () => {
    for (const row of [...(await children('a-stranger', 's1')), ...(await children('a-stranger', 'c2'))]) {
      expect(row).toMatchObject({ members: null, tooLarge: false })
    }
    const unit = await world.as('a-stranger').get('organisation.unit', { unitId: 'b3' })
    expect(unit).toMatchObject({ ownMembers: null, tooLarge: false, can: { create: [], grant: [], seeGrants: false } })
  })

  it('shows a unit with those above it and what the caller may do', async () => {
    expect(await world.as(OFFICER).get('organisation.unit', { unitId: 'b3' })).toMatchObject({
      path: '/d1/s1/c2/b3',
      above: [
        { unitId: 'd1', name: '示例区' },
        { unitId: 's1', name: '东街道' },
        { unitId: 'c2', name: '东二社区' },
      ],
      ownMembers: 100,
      tooLarge: true,
      can: {
        rename: true,
        move: true,
        merge: true,
        grant: ['branchSecretary', 'auditor'],
        seeAudit: true,
        seeRoster: true,
      },
    })
    const mine = await world.as('branchSecretary-b1').get('organisation.unit', { unitId: 'b1' })
    expect(mine.can).toEqual({
      create: [{ kind: 'party', partyKinds: ['group'] }],
      rename: false,
      move: false,
      merge: false,
      becomes: [],
      grant: [],
      seeGrants: true,
      seeAudit: true,
      answerAppeals: true,
      recomputePoints: false,
      seeRoster: true,
    })
    const becomes = async (who: string, unitId: string) =>
      (await world.as(who).get('organisation.unit', { unitId })).can.becomes
    expect(await becomes(OFFICER, 'c2')).toEqual(['committee', 'generalBranch', 'branch'])
    expect(await becomes('branchSecretary-b1', 'c1')).toEqual([])
    const street = await world.as(OFFICER).get('organisation.unit', { unitId: 's1' })
    expect(street.can.seeRoster).toBe(false)
  })

  it('answers NOT_FOUND for a unit that is not there', async () => {
    expect(await world.as(OFFICER).call('organisation.unit', { unitId: 'zz' })).toMatchObject(refusal('NOT_FOUND'))
    expect(await world.as(OFFICER).call('organisation.children', { unitId: 'zz' })).toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('the search', () => {
  const found = async (text: string) =>
    (await world.as('a-stranger').get('organisation.search', { text })).units.map(({ unitId }) => unitId)

  it('finds a text anywhere in a name, and only as a whole', async () => {
    expect(await found('东一')).toEqual(['c1', 'b1', 'b2'])
    expect(await found('第二党')).toEqual(['b2'])
    expect(await found('苑')).toEqual(['g1'])
    expect(await found('社区东')).toEqual([])
    expect(await found(' 1 栋')).toEqual(['h1'])
    expect(await found('.*')).toEqual([])
  })

  it('finds English names whatever their case, and says where units lie', async () => {
    await world
      .as('streetOfficer-s1')
      .get('organisation.rename', { unitId: 'c2', name: '东二社区', nameEn: 'East Two' })
    expect(await world.as('a-stranger').get('organisation.search', { text: 'east two' })).toEqual({
      units: [expect.objectContaining({ unitId: 'c2', nameEn: 'East Two', above: ['示例区', '东街道'] })],
    })
  })
})

describe('branches that are too large', () => {
  it('are told to their street, from the hundredth member', async () => {
    const flagged = await world.as('streetOfficer-s1').get('organisation.flagged', { unitId: 's1' })
    expect(flagged.units).toMatchObject([{ unitId: 'b3', members: 100, above: ['示例区', '东街道', '东二社区'] }])
    expect((await world.as(OFFICER).get('organisation.flagged', { unitId: 's2' })).units).toEqual([])
    expect(await world.as('streetOfficer-s1').call('organisation.flagged', { unitId: 's2' })).toMatchObject(
      refusal('FORBIDDEN'),
    )
  })

  it('are branches no more once they have become a 党总支', async () => {
    await world.as('streetOfficer-s1').get('organisation.rename', {
      unitId: 'b3',
      name: '东二党总支',
      partyKind: 'generalBranch',
    })
    expect((await world.as('streetOfficer-s1').get('organisation.flagged', { unitId: 's1' })).units).toEqual([])
  })
})

describe('a new unit', () => {
  const aBranch = { name: '东一第三党支部', kind: 'party', partyKind: 'branch' } as const

  it('is made once, however often the command is sent', async () => {
    const sent = { unitId: 'c1', ...aBranch }
    const call = () => world.as('streetOfficer-s1').call('organisation.create', sent, 'create-branch-1')
    const answers = await Promise.all([call(), call(), call()])
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.data.unitId : answer.error.code)))
    expect([...ids]).toEqual([expect.stringMatching(/^[0-9a-z]{8}$/)])
    expect((await children(MEMBER, 'c1')).filter(({ name }) => name === aBranch.name)).toHaveLength(1)
    const [unitId = ''] = ids
    expect(await world.as(MEMBER).get('organisation.unit', { unitId })).toMatchObject({
      path: `/d1/s1/c1/${unitId}`,
      history: [{ what: 'created', from: '', to: aBranch.name }],
    })
  })

  it.each([
    ['a street within a street', 's1', { name: '街道', kind: 'street' as const }, 'FORBIDDEN'],
    ['a community within a branch', 'b1', { name: '社区', kind: 'community' as const }, 'ORG_MISFIT'],
    ['a party unit that is no organisation', 'c1', { name: '无', kind: 'party' as const }, 'ORG_MISFIT'],
    [
      'a building with a committee',
      'g1',
      { name: '2栋', kind: 'building' as const, partyKind: 'committee' as const },
      'ORG_MISFIT',
    ],
  ])('is not %s', async (_, unitId, input, code) => {
    const answer = await world.as('streetOfficer-s1').call('organisation.create', { unitId, ...input })
    expect(answer).toMatchObject({ ok: false, error: { code } })
  })

  it('is made by those who shape such units there, and by nobody else', async () => {
    const building = { unitId: 'g1', name: '2栋', kind: 'building' } as const
    expect(await world.as('communityWorker-c1').call('organisation.create', building)).toMatchObject({ ok: true })
    expect(await world.as('branchSecretary-b1').call('organisation.create', building)).toMatchObject(
      refusal('FORBIDDEN'),
    )
    const group = { unitId: 'b1', name: '第一党小组', kind: 'party', partyKind: 'group' } as const
    expect(await world.as('branchSecretary-b1').call('organisation.create', group)).toMatchObject({ ok: true })
    expect(await world.as('branchSecretary-b1').call('organisation.create', { ...group, unitId: 'b2' })).toMatchObject(
      refusal('FORBIDDEN'),
    )
  })

  it('lies ten levels deep at most', async () => {
    let unitId = 'b4'
    for (let level = 5; level <= 10; level++) {
      const input = { unitId, name: `第${level}级`, kind: 'party', partyKind: 'projectBranch' } as const
      unitId = (await world.as(OFFICER).get('organisation.create', input)).unitId
    }
    const one = { unitId, name: '再一级', kind: 'party', partyKind: 'projectBranch' } as const
    expect(await world.as(OFFICER).call('organisation.create', one)).toMatchObject(
      refusal('ORG_TOO_DEEP', { most: 10 }),
    )
  })
})

describe('a new name', () => {
  it('keeps the old one readable; of two at once one wins, and a repeat of either is answered the same', async () => {
    const rename = (name: string, id: string) =>
      world.as(OFFICER).call('organisation.rename', { unitId: 'c3', name }, `rename-${id}`)
    const answers = await Promise.all([rename('西甲社区', 'aaaa'), rename('西乙社区', 'bbbb')])
    const won = answers.findIndex(({ ok }) => ok)
    const [winner, name] = won === 0 ? ['aaaa', '西甲社区'] : ['bbbb', '西乙社区']
    expect((await rename(name, winner)).ok).toBe(true)
    const { history } = await world.as(MEMBER).get('organisation.unit', { unitId: 'c3' })
    const wins = answers.filter(({ ok }) => ok).length
    expect(history).toHaveLength(wins)
    expect(history[0]).toMatchObject({ what: 'renamed', from: '西一社区' })
  })
})

describe('what screens cost', () => {
  it.each([
    ['children', {}],
    ['children', { unitId: 'd1' }],
    ['search', { text: '党支部' }],
    ['unit', { unitId: 'b1' }],
    ['flagged', { unitId: 'd1' }],
    ['grants', { unitId: 'b1' }],
    ['audit', { unitId: 'd1' }],
  ] as const)('%s %j has two database requests at most', async (action, input) => {
    const { ok, databaseRequests } = await world.as(OFFICER).call(`organisation.${action}`, input as never)
    expect(ok).toBe(true)
    expect(databaseRequests).toBeLessThanOrEqual(2)
  })
})
