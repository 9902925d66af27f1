import { DAY, HOUR } from '#core/kernel/day'
import type { OrgDocument } from '#server/cloudbase/orgs'
import { aDistrict, type Post } from '../support/district'
import { startWorld, type World } from '../support/world'

jest.setTimeout(60_000)

const OFFICER = 'districtOfficer-d1'
const STREET = 'streetOfficer-s1'
const posts: Post[] = [
  { role: 'districtOfficer', unitId: 'd1' },
  { role: 'districtOfficer', unitId: 'd1', openid: 'officer-2' },
  { role: 'streetOfficer', unitId: 's1' },
  { role: 'streetOfficer', unitId: 's2' },
  { role: 'communityWorker', unitId: 'c1' },
  { role: 'branchSecretary', unitId: 'b1' },
  { role: 'auditor', unitId: 'd1' },
  { role: 'member', unitId: 'b1' },
  { role: 'member', unitId: 'b2' },
  { role: 'member', unitId: 'b4' },
]

let world: World
beforeEach(async () => {
  world = await startWorld({ documents: aDistrict(posts, [{ unitId: 'b1', rows: 1 }]) })
})
afterEach(() => world.close())

const refusal = (code: string, details: object = {}) => ({ ok: false, error: { code, details } })
const granted = (unitId: string) => world.documents<OrgDocument>('orgs').find(({ _id }) => _id === unitId)?.grants ?? []
const grantOf = (unitId: string, openid: string) => granted(unitId).find((grant) => grant.openid === openid)?.id ?? ''
const revoke = (who: string, unitId: string, grantId: string) =>
  world.as(who).call('organisation.revoke', { unitId, grantId })
const appoint = { unitId: 'b2', memberId: 'member-b2', role: 'branchSecretary' } as const

describe('a role that is given', () => {
  it('holds at the next call, and is refused at the next call after it was taken', async () => {
    const secretary = world.as('member-b2')
    expect(await secretary.call('organisation.grants', { unitId: 'b2' })).toMatchObject(refusal('FORBIDDEN'))
    const { grantId } = await world.as(STREET).get('organisation.grant', appoint)
    expect(await secretary.get('organisation.grants', { unitId: 'b2' })).toEqual({
      grants: [
        {
          grantId,
          name: '姓名-member-b2',
          role: 'branchSecretary',
          at: expect.any(Number),
          until: null,
          ended: false,
          can: { revoke: false },
        },
      ],
    })
    expect(await secretary.call('organisation.grants', { unitId: 'b1' })).toMatchObject(refusal('FORBIDDEN'))
    expect(await revoke(STREET, 'b2', grantId)).toMatchObject({ ok: true })
    expect(await secretary.call('organisation.grants', { unitId: 'b2' })).toMatchObject(refusal('FORBIDDEN'))
    expect(await revoke(STREET, 'b2', grantId)).toMatchObject({ ok: true })
  })

  it('ends when it is said to, and can be given a new end', async () => {
    const until = world.now() + HOUR
    const { grantId } = await world.as(STREET).get('organisation.grant', { ...appoint, until })
    expect((await world.as('member-b2').call('organisation.grants', { unitId: 'b2' })).ok).toBe(true)
    await world.advance(HOUR)
    expect(await world.as('member-b2').call('organisation.grants', { unitId: 'b2' })).toMatchObject(
      refusal('FORBIDDEN'),
    )
    expect((await world.as(STREET).get('organisation.grants', { unitId: 'b2' })).grants).toMatchObject([
      { ended: true },
    ])
    const again = await world.as(STREET).get('organisation.grant', { ...appoint, until: world.now() + DAY })
    expect(again.grantId).toBe(grantId)
    expect((await world.as('member-b2').call('organisation.grants', { unitId: 'b2' })).ok).toBe(true)
    await world.as(STREET).get('organisation.grant', appoint)
    expect(granted('b2')).toEqual([expect.not.objectContaining({ until: expect.anything() })])
    expect(await world.as(STREET).call('organisation.grant', { ...appoint, until: world.now() })).toMatchObject(
      refusal('INPUT_INVALID', { fields: ['until'] }),
    )
  })

  it('is given once, however often, by however many', async () => {
    const call = (who: string, id: string) => world.as(who).call('organisation.grant', appoint, id)
    const answers = await Promise.all([
      call(STREET, 'grant-aaaa'),
      call(STREET, 'grant-aaaa'),
      call(OFFICER, 'grant-bbbb'),
      call('officer-2', 'grant-cccc'),
    ])
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.data.grantId : answer.error.code)))
    expect([...ids]).toEqual([granted('b2')[0]?.id])
    expect(granted('b2')).toHaveLength(1)
  })

  it('reaches people by their row or their person id, never their openid', async () => {
    const byPerson = { unitId: 'c2', personId: 'member-b4', role: 'communityWorker' } as const
    expect(await world.as(STREET).call('organisation.grant', byPerson)).toMatchObject({ ok: true })
    expect(await world.as(STREET).call('organisation.grant', { ...appoint, memberId: 'x-b1-0' })).toMatchObject(
      refusal('GRANTEE_NOT_BOUND'),
    )
    for (const nobody of [{ memberId: 'zz' }, { personId: 'zz' }, { memberId: 'member-b4' }]) {
      const { unitId, role } = appoint
      expect(await world.as(STREET).call('organisation.grant', { unitId, role, ...nobody })).toMatchObject(
        refusal('NOT_FOUND'),
      )
    }
    const both = { ...appoint, personId: 'member-b2' }
    expect(await world.as(STREET).call('organisation.grant', both)).toMatchObject(
      refusal('INPUT_INVALID', { fields: ['memberId'] }),
    )
    const { grants } = await world.as(STREET).get('organisation.grants', { unitId: 'c2' })
    expect(JSON.stringify(grants)).not.toContain('openid')
  })

  it('costs the same whether a row is elsewhere or nowhere', async () => {
    const { unitId, role } = appoint
    const [elsewhere, nowhere] = await Promise.all(
      ['member-b4', 'zz'].map((memberId) => world.as(STREET).call('organisation.grant', { unitId, role, memberId })),
    )
    expect(elsewhere).toEqual(nowhere)
  })

  it('is given by who stands above, never above themselves', async () => {
    const give = (who: string, unitId: string, role: string) =>
      world.as(who).call('organisation.grant', { unitId, role, personId: 'member-b4' } as never)
    const ok = { ok: true }
    const no = refusal('FORBIDDEN')
    expect(await give(STREET, 'd1', 'districtOfficer')).toMatchObject(no)
    expect(await give(STREET, 's1', 'streetOfficer')).toMatchObject(no)
    expect(await give(STREET, 's2', 'streetOfficer')).toMatchObject(no)
    expect(await give(STREET, 'c3', 'communityWorker')).toMatchObject(no)
    expect(await give(STREET, 'c1', 'auditor')).toMatchObject(no)
    expect(await give('communityWorker-c1', 'c1', 'communityWorker')).toMatchObject(no)
    expect(await give('communityWorker-c1', 'b1', 'branchSecretary')).toMatchObject(no)
    expect(await give('branchSecretary-b1', 'b1', 'branchSecretary')).toMatchObject(no)
    expect(await give('auditor-d1', 'h1', 'buildingSteward')).toMatchObject(no)
    expect(await give('member-b1', 'b1', 'branchSecretary')).toMatchObject(no)
    expect(await give('communityWorker-c1', 'h1', 'buildingSteward')).toMatchObject(ok)
    expect(await give(OFFICER, 's2', 'streetOfficer')).toMatchObject(ok)
    expect(await give(OFFICER, 'c1', 'auditor')).toMatchObject(ok)
    expect(await give(OFFICER, 'd1', 'districtOfficer')).toMatchObject(ok)
    expect(await give(OFFICER, 'c1', 'streetOfficer')).toMatchObject(
      refusal('GRANT_MISFIT', { role: 'streetOfficer', kind: 'community' }),
    )
  })

  it('is one of two hundred at most', async () => {
    const grants = Array.from({ length: 200 }, (_, i) => ({
      id: `g${i}`,
      openid: `o${i}`,
      personId: `p${i}`,
      role: 'buildingSteward',
      by: 'x',
      at: 0,
    }))
    world.engine.database.request('database.modifyDocument', {
      collectionName: 'orgs',
      queryType: 'DOC',
      query: JSON.stringify({ _id: 'b2' }),
      data: JSON.stringify({ $set: { grants } }),
      multi: false,
      merge: true,
      upsert: false,
    })
    expect(await world.as(STREET).call('organisation.grant', appoint)).toMatchObject(
      refusal('GRANTS_FULL', { most: 200 }),
    )
  })
})

it('that has ended leaves nothing of somebody who deletes their account', async () => {
  await world.as(STREET).get('organisation.grant', { ...appoint, until: world.now() + HOUR })
  const deletion = { phrase: '删除我的数据' }
  expect(await world.as('member-b2').call('account.deleteMe', deletion)).toMatchObject(
    refusal('ROLES_HELD', { roles: 1 }),
  )
  await world.advance(HOUR)
  expect(await world.as('member-b2').call('account.deleteMe', deletion)).toMatchObject({ ok: true })
  expect(granted('b2')).toEqual([])
  expect(JSON.stringify(world.documents('orgs'))).not.toContain('member-b2')
})

describe('a district', () => {
  it('keeps its last officer', async () => {
    expect(await revoke(OFFICER, 'd1', grantOf('d1', 'officer-2'))).toMatchObject({ ok: true })
    expect(await revoke(OFFICER, 'd1', grantOf('d1', OFFICER))).toMatchObject(refusal('LAST_OFFICER'))
    const himself = { unitId: 'd1', personId: OFFICER, role: 'districtOfficer', until: world.now() + DAY } as const
    expect(await world.as(OFFICER).call('organisation.grant', himself)).toMatchObject(refusal('LAST_OFFICER'))
  })

  it('is left with one of two officers who remove each other at the same moment', async () => {
    await severalWorkers()
    // Writes take their time, so that both are let in before either is done.
    world.engine.faults.set([{ action: 'database.modifyDocument', collection: 'orgs', kind: 'delay', ms: 200 }])
    const codes: string[] = []
    for (let round = 0; round < 3; round++) {
      const [one, other] = [grantOf('d1', OFFICER), grantOf('d1', 'officer-2')]
      const answers = await Promise.all([revoke(OFFICER, 'd1', other), revoke('officer-2', 'd1', one)])
      const officers = granted('d1').filter(({ role }) => role === 'districtOfficer')
      expect(officers).toHaveLength(1)
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      codes.push(...answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code])))
      const left = officers[0]?.openid ?? ''
      const gone = left === OFFICER ? 'officer-2' : OFFICER
      await world.as(left).get('organisation.grant', { unitId: 'd1', personId: gone, role: 'districtOfficer' })
    }
    // Whoever comes later is no officer any more; whoever really came at the same moment is the last one.
    expect(codes).toContain('LAST_OFFICER')
    expect(codes.filter((code) => !['LAST_OFFICER', 'FORBIDDEN'].includes(code))).toEqual([])
  })

  it('does not count on an officer whose role will end', async () => {
    const temporary = {
      unitId: 'd1',
      personId: 'officer-2',
      role: 'districtOfficer',
      until: world.now() + DAY,
    } as const
    expect(await world.as(OFFICER).call('organisation.grant', temporary)).toMatchObject({ ok: true })
    expect(granted('d1').map(({ openid, until }) => [openid, until])).toEqual([
      [OFFICER, undefined],
      ['officer-2', temporary.until],
      ['auditor-d1', undefined],
    ])
    expect(await revoke('officer-2', 'd1', grantOf('d1', OFFICER))).toMatchObject(refusal('LAST_OFFICER'))
    expect(await revoke(OFFICER, 'd1', grantOf('d1', 'officer-2'))).toMatchObject({ ok: true })
  })
})

/** The engine starts another worker for a function only when calls wait; then those at the same moment really are. */
async function severalWorkers(): Promise<void> {
  world.engine.faults.set([{ action: 'database.aggregateDocuments', collection: 'orgs', kind: 'delay', ms: 300 }])
  await Promise.all(Array.from({ length: 8 }, () => world.as(OFFICER).call('organisation.unit', { unitId: 'd1' })))
}
