import { DAY } from '#core/kernel/day'
import type { OrgDocument } from '#server/cloudbase/orgs'
import { aDistrict, pathOf } from '../support/district'
import { startWorld, type World } from '../support/world'

const OFFICER = 'districtOfficer-d1'
const SECRETARY = 'branchSecretary-b1'
const posts = [
  { role: 'districtOfficer', unitId: 'd1' },
  { role: 'streetOfficer', unitId: 's1' },
  { role: 'streetOfficer', unitId: 's2' },
  { role: 'communityWorker', unitId: 'c1' },
  { role: 'branchSecretary', unitId: 'b1' },
  { role: 'member', unitId: 'b1' },
  { role: 'member', unitId: 'b2' },
] as const

const extras = [
  { unitId: 'b1', rows: 4 },
  { unitId: 'b2', rows: 7 },
  { unitId: 'g1', rows: 2 },
]

jest.setTimeout(60_000)

let world: World
const worlds: World[] = []
const begin = async () => {
  world = await startWorld({ documents: aDistrict(posts, extras) })
  worlds.push(world)
}
beforeEach(begin)
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((one) => one.close()))
})

const refusal = (code: string, details: object = {}) => ({ ok: false, error: { code, details } })
const units = () => world.documents<OrgDocument>('orgs')
const unit = (id: string) => units().find(({ _id }) => _id === id)
const path = (id: string) => unit(id)?.path
const move = (who: string, unitId: string, to: string, commandId?: string) =>
  world.as(who).call('organisation.move', { unitId, to }, commandId)
const merge = (who: string, unitId: string, into: string, commandId?: string) =>
  world.as(who).call('organisation.merge', { unitId, into }, commandId)
const mayWatch = async (who: string, unitId: string) => (await world.as(who).call('organisation.grants', { unitId })).ok

/** What must hold whenever nothing is under way: every path leads through the paths of the units that it names. */
function expectWholeTree(): void {
  const byId = new Map(units().map((one) => [one._id, one]))
  for (const { path: own, _id } of units()) {
    const [, ...ids] = own.split('/')
    expect(ids.at(-1)).toBe(_id)
    for (const [i, id] of ids.entries()) expect(byId.get(id)?.path).toBe(`/${ids.slice(0, i + 1).join('/')}`)
  }
  expect(unit('d1')?.change).toBeUndefined()
  const rows = world.documents<{ branchId: string }>('members')
  for (const { _id, memberCount } of units()) {
    expect([_id, memberCount]).toEqual([_id, rows.filter(({ branchId }) => branchId === _id).length])
  }
}

describe('a unit that moves', () => {
  it('takes all below it along, changes scope at the next call, and keeps its history readable', async () => {
    expect(await mayWatch('streetOfficer-s1', 'h1')).toBe(true)
    expect(await mayWatch('streetOfficer-s2', 'h1')).toBe(false)
    // Ten requests, and one for each of the four below.
    expect(await move(OFFICER, 'c1', 's2')).toMatchObject({ ok: true, databaseRequests: 14 })
    expect(['c1', 'b1', 'b2', 'g1', 'h1'].map(path)).toEqual([
      '/d1/s2/c1',
      '/d1/s2/c1/b1',
      '/d1/s2/c1/b2',
      '/d1/s2/c1/g1',
      '/d1/s2/c1/g1/h1',
    ])
    expect(await mayWatch('streetOfficer-s1', 'h1')).toBe(false)
    expect(await mayWatch('streetOfficer-s2', 'h1')).toBe(true)
    expect(await mayWatch('communityWorker-c1', 'h1')).toBe(true)
    expect(await mayWatch(SECRETARY, 'b1')).toBe(true)
    const me = await world.as('member-b1').get('account.me', {})
    expect(me.branch?.path).toBe('/d1/s2/c1/b1')
    const { history } = await world.as('member-b1').get('organisation.unit', { unitId: 'c1' })
    expect(history).toMatchObject([{ what: 'moved', from: '东街道', to: '西街道' }])
    expectWholeTree()
  })

  it('is refused below itself, where it does not fit, and by whoever stands above one end only', async () => {
    expect(await move(OFFICER, 'g1', 'g1')).toMatchObject(refusal('ORG_UNDER_ITSELF'))
    const inner = { unitId: 'g1', name: '内网格', kind: 'gridCell' } as const
    const { unitId } = await world.as(OFFICER).get('organisation.create', inner)
    expect(await move(OFFICER, 'g1', unitId)).toMatchObject(refusal('ORG_UNDER_ITSELF'))
    expect(await move(OFFICER, 'c1', 'd1')).toMatchObject(
      refusal('ORG_MISFIT', { kind: 'community', under: 'district' }),
    )
    expect(await move('streetOfficer-s1', 'c1', 's2')).toMatchObject(refusal('FORBIDDEN'))
    expect(await move('streetOfficer-s1', 'c3', 's1')).toMatchObject(refusal('FORBIDDEN'))
    expect(await move(SECRETARY, 'b1', 'c2')).toMatchObject(refusal('FORBIDDEN'))
    expect(await move(OFFICER, 'd1', 's1')).toMatchObject({ ok: false })
    expect(await move(OFFICER, 'c1', 'zz')).toMatchObject(refusal('NOT_FOUND'))
    expect(path('c1')).toBe(pathOf('c1'))
    expectWholeTree()
  })

  it('is not moved where the deepest below it would lie too deep', async () => {
    const under = (unitId: string) => ({ unitId, name: '项目', kind: 'party', partyKind: 'projectBranch' }) as const
    let deep = 'b4'
    for (let i = 0; i < 4; i++) deep = (await world.as(OFFICER).get('organisation.create', under(deep))).unitId
    const low = await world.as(OFFICER).get('organisation.create', under('b1'))
    await world.as(OFFICER).get('organisation.create', under(low.unitId))
    expect(await move(OFFICER, 'b1', deep)).toMatchObject(refusal('ORG_TOO_DEEP', { most: 10 }))
    expect(await move(OFFICER, low.unitId, deep)).toMatchObject({ ok: true })
  })

  it('is moved once by a command sent many times, and stays where it is when it is there already', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => move(OFFICER, 'g1', 'c2', 'move-once-1')))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await move(OFFICER, 'g1', 'c2')).toMatchObject({ ok: true })
    expect(unit('g1')?.history).toHaveLength(1)
    expect(await move(OFFICER, 'g1', 'c1')).toMatchObject({ ok: true })
    // The first command, late: it was carried out, and must not be again.
    expect(await move(OFFICER, 'g1', 'c2', 'move-once-1')).toMatchObject({ ok: true })
    expect(path('h1')).toBe('/d1/s1/c1/g1/h1')
    expectWholeTree()
  })
})

describe('two at the same moment', () => {
  /** Requests of a kind take their time, so that everybody has read before anybody writes. */
  const slow = (action: string) =>
    world.engine.faults.set([{ action, collection: 'orgs', kind: 'delay', ms: 200, count: 12 }])

  it('who move units below each other leave a tree', async () => {
    const party = (name: string) => ({ unitId: 'c1', name, kind: 'party', partyKind: 'generalBranch' }) as const
    const a = (await world.as(OFFICER).get('organisation.create', party('甲'))).unitId
    const b = (await world.as(OFFICER).get('organisation.create', party('乙'))).unitId
    slow('database.modifyDocument')
    const answers = await Promise.all([move(OFFICER, a, b), move('streetOfficer-s1', b, a)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject(refusal('ORG_UNDER_ITSELF'))
    expectWholeTree()
  })

  it('of whom one makes units below what the other moves leave none behind', async () => {
    slow('database.insertDocument')
    const makes = Array.from({ length: 8 }, (_, i) =>
      world.as(OFFICER).call('organisation.create', { unitId: 'g1', name: `${i + 2}栋`, kind: 'building' }),
    )
    const answers = await Promise.all([...makes.slice(0, 4), move(OFFICER, 'c1', 's2'), ...makes.slice(4)])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(units().filter((one) => one.path.startsWith('/d1/s2/c1/g1/'))).toHaveLength(9)
    expectWholeTree()
  })

  it('who shake the whole district leave a tree, with everybody in it', async () => {
    const moves: [string, string][] = [
      ['c1', 's2'],
      ['c3', 's1'],
      ['g1', 'c2'],
      ['g1', 'c3'],
      ['b1', 'b2'],
      ['b2', 'b1'],
      ['b4', 'c1'],
      ['c1', 's1'],
    ]
    slow('database.modifyDocument')
    const answers = await Promise.all([
      ...moves.map(([one, to]) => move(OFFICER, one, to)),
      merge(OFFICER, 'c2', 'c1'),
      merge(OFFICER, 'b2', 'b1'),
    ])
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(codes).not.toContain('UNEXPECTED')
    expectWholeTree()
  })
})

describe('a change that breaks off', () => {
  const writes = { action: 'database.modifyDocument', collection: 'orgs', kind: 'error' as const }
  // The district is taken, the unit goes, then those below it one by one, then the district is let go.
  it.each([0, 1, 2, 3, 4, 5, 6])('after %i writes is finished by a repeat', async (after) => {
    world.engine.faults.set([{ ...writes, after }])
    expect(await move(OFFICER, 'c1', 's2', 'move-broken-1')).toMatchObject({ ok: false })
    world.engine.faults.clear()
    for (const id of ['c1', 'b1', 'b2', 'g1', 'h1']) {
      // Where each stands in between is one of the two places, and it is reached from there and not from the other.
      const from1 = await mayWatch('streetOfficer-s1', id)
      const from2 = await mayWatch('streetOfficer-s2', id)
      expect([from1, from2].sort()).toEqual([false, true])
    }
    expect(await move(OFFICER, 'c1', 's2', 'move-broken-1')).toMatchObject({ ok: true })
    expect(path('h1')).toBe('/d1/s2/c1/g1/h1')
    expect(unit('c1')?.history).toHaveLength(1)
    expectWholeTree()
  })

  it('and that nobody sends again is finished by the nightly job', async () => {
    world.engine.faults.set([{ ...writes, after: 3 }])
    expect(await move(OFFICER, 'c1', 's2')).toMatchObject({ ok: false })
    world.engine.faults.clear()
    await world.advance(DAY)
    expect(path('h1')).toBe('/d1/s2/c1/g1/h1')
    expectWholeTree()
  })

  it('is finished by the next one, whoever makes that', async () => {
    world.engine.faults.set([{ ...writes, after: 3 }])
    expect(await move(OFFICER, 'c1', 's2')).toMatchObject({ ok: false })
    world.engine.faults.clear()
    expect(await move(OFFICER, 'g1', 'c3')).toMatchObject({ ok: true })
    expect(path('c1')).toBe('/d1/s2/c1')
    expect(path('h1')).toBe('/d1/s2/c3/g1/h1')
    expectWholeTree()
  })

  it.each([1, 2, 3, 4, 5])('a merger after %i writes, too', async (after) => {
    world.engine.faults.set([{ ...writes, after }])
    await merge(OFFICER, 'b2', 'b1', 'merge-broken-1')
    world.engine.faults.clear()
    expect(await merge(OFFICER, 'b2', 'b1', 'merge-broken-1')).toMatchObject({ ok: true })
    expect(unit('b1')).toMatchObject({ memberCount: 13, history: [{ what: 'absorbed', from: '东一第二党支部' }] })
    expectWholeTree()
  })
})

describe('a unit that goes up in its sibling', () => {
  it('gives it its roster and all below it, ends its grants, and stays readable', async () => {
    const group = { unitId: 'b2', name: '第一党小组', kind: 'party', partyKind: 'group' } as const
    const { unitId: groupId } = await world.as(OFFICER).get('organisation.create', group)
    expect(await merge(OFFICER, 'b1', 'b2')).toMatchObject({ ok: true })
    expect(unit('b1')).toMatchObject({ path: '/d1/s1/c1/b2/b1', status: 'merged', mergedInto: 'b2', grants: [] })
    expect(unit('b2')).toMatchObject({ memberCount: 13, status: 'active' })
    expect(path(groupId)).toBe(`/d1/s1/c1/b2/${groupId}`)
    expect((await world.as('member-b1').get('account.me', {})).branch?.path).toBe('/d1/s1/c1/b2')
    expect(await world.as('member-b1').get('organisation.unit', { unitId: 'b1' })).toMatchObject({
      status: 'merged',
      mergedInto: { unitId: 'b2', name: '东一第二党支部' },
      history: [{ what: 'merged', from: '东一第一党支部', to: '东一第二党支部' }],
      can: { create: [], rename: false, move: false, merge: false, grant: [] },
    })
    expect(await mayWatch(SECRETARY, 'b1')).toBe(false)
    const { children } = await world.as(OFFICER).get('organisation.children', { unitId: 'c1' })
    expect(children).toMatchObject([{ unitId: 'b2', members: 13 }, { unitId: 'g1' }])
    const found = await world.as(OFFICER).get('organisation.search', { text: '东一第一' })
    expect(found.units).toEqual([])
    expectWholeTree()
  })

  it('takes over rosters on which one number stands twice: it stays with the roster that remains', async () => {
    const phone = '13900000001'
    const add = (branchId: string, name: string) => world.as(OFFICER).get('roster.add', { branchId, name, phone })
    const [{ memberId: comes }, { memberId: stays }] = [await add('b1', '甲'), await add('b2', '乙')]
    expect(await merge(OFFICER, 'b1', 'b2')).toMatchObject({ ok: true })
    const rows = world.documents<{ _id: string; branchId: string; phoneSlot: string; phone?: { key: string } }>(
      'members',
    )
    const row = (id: string) => rows.find(({ _id }) => _id === id)
    expect(row(comes)).toMatchObject({ branchId: 'b2', phoneSlot: comes })
    expect(row(stays)?.phoneSlot).toBe(row(stays)?.phone?.key)
    expect((await world.as(OFFICER).get('roster.get', { memberId: comes })).member.phone).toBe('139****0001')
    expectWholeTree()
  })

  it('is refused with what is no sibling, and what was merged is changed no more', async () => {
    expect(await merge(OFFICER, 'b1', 'b3')).toMatchObject(refusal('ORG_NOT_SIBLINGS'))
    expect(await merge(OFFICER, 'b1', 'g1')).toMatchObject(refusal('ORG_NOT_SIBLINGS'))
    expect(await merge(OFFICER, 'b1', 'b1')).toMatchObject(refusal('ORG_NOT_SIBLINGS'))
    expect(await merge(SECRETARY, 'b1', 'b2')).toMatchObject(refusal('FORBIDDEN'))
    expect(await merge(OFFICER, 'b1', 'b2')).toMatchObject({ ok: true })
    expect(await merge(OFFICER, 'b2', 'b1')).toMatchObject({ ok: false })
    expect(await move(OFFICER, 'b1', 'c2')).toMatchObject(refusal('ORG_MERGED'))
    expect(await world.as(OFFICER).call('organisation.rename', { unitId: 'b1', name: '新名' })).toMatchObject(
      refusal('ORG_MERGED'),
    )
    const group = { unitId: 'b1', name: '党小组', kind: 'party', partyKind: 'group' } as const
    expect(await world.as(OFFICER).call('organisation.create', group)).toMatchObject(refusal('ORG_MERGED'))
  })
})
