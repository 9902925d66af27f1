import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { POLICY_VERSION } from '#core/privacy/policy'
import { aDistrict } from '../support/district'
import { startWorld, type World } from '../support/world'

jest.setTimeout(120_000)

const OFFICER = 'districtOfficer-d1'
const SECRETARY = 'branchSecretary-b1'
const WORKER = 'communityWorker-c1'
const posts = [
  { role: 'districtOfficer', unitId: 'd1' },
  { role: 'communityWorker', unitId: 'c1' },
  { role: 'branchSecretary', unitId: 'b1' },
  { role: 'branchSecretary', unitId: 'b3' },
  ...['m1', 'm2', 'm3', 'm4'].map((openid) => ({ role: 'member' as const, unitId: 'b1', openid })),
  { role: 'member', unitId: 'b2', openid: 'm5' },
] as const
/** Tuesday, 24 November 2026, 10:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 24, 2)

const aLesson = (_id: string, startsAt: number, more: object = {}) => ({
  _id,
  kind: 'partyLesson',
  status: 'open',
  title: '学习党章',
  speaker: '讲师',
  summary: '',
  orgId: 'b1',
  branch: '东一第一党支部',
  audienceId: 'b1',
  audience: 'members',
  venue: { name: '会议室', address: '' },
  startsAt,
  endsAt: startsAt + HOUR,
  capacity: 2,
  creditHours: 1,
  createdBy: 'nobody',
  roster: [],
  ...more,
})
const seat = (personId: string) => ({ personId, name: personId, at: 1 })

let world: World
const begin = async (documents: object = {}) => {
  world = await startWorld({ clockStart: NOW, documents: { ...aDistrict(posts), ...documents } })
}
afterEach(() => world.close())

const minute = () => world.advance(MINUTE)
const inbox = async (who: string) => (await world.as(who).get('notice.list', {})).notices
const kinds = async (who: string) => (await inbox(who)).map(({ kind }) => kind)
const carriers = () =>
  ['lessons', 'members', 'accounts', 'orgs', 'parkedEffects'].flatMap((name) =>
    world.documents<{ effects?: object[]; effectsDue?: number }>(name).filter((one) => one.effects || one.effectsDue),
  )

describe('what follows', () => {
  it('from a cancelled seat reaches whoever waited first, and nobody else', async () => {
    await begin({ lessons: [aLesson('lesson01', NOW + 5 * DAY, { roster: ['m1', 'm2', 'm3', 'm4'].map(seat) })] })
    await world.as('m4').get('study.cancelSignUp', { lessonId: 'lesson01' })
    await minute()
    expect(await kinds('m3')).toEqual([])
    await world.as('m1').get('study.cancelSignUp', { lessonId: 'lesson01' })
    await minute()
    expect(await inbox('m3')).toMatchObject([
      { kind: 'seatGiven', facts: { lessonId: 'lesson01', title: '学习党章', venue: '会议室' }, read: false },
    ])
    for (const who of ['m1', 'm2', 'm4']) expect(await kinds(who)).toEqual([])
    expect(carriers()).toEqual([])
  })

  it('from seats cancelled at the same moment reaches as many as they freed, each once', async () => {
    const roster = ['m1', 'm2', 'm3', 'm4', 'x1', 'x2'].map(seat)
    await begin({ lessons: [aLesson('lesson01', NOW + 5 * DAY, { capacity: 3, roster })] })
    const cancel = (who: string) => world.as(who).call('study.cancelSignUp', { lessonId: 'lesson01' })
    const answers = await Promise.all(['m1', 'm2', 'm3', 'm4'].map(cancel))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
    await minute()
    const told = world.documents<{ personId: string; kind: string }>('notices').map(({ personId }) => personId)
    // x1 and x2 sit now. m4 may have been let in before leaving, and told so.
    expect(told.filter((id) => id !== 'm4').sort()).toEqual(['x1', 'x2'])
  })

  it('from a lesson published reaches the members that it is for', async () => {
    await begin({ lessons: [aLesson('lesson01', NOW + 5 * DAY, { status: 'draft' })] })
    await world.as(SECRETARY).get('study.publish', { lessonId: 'lesson01' })
    await world.as(SECRETARY).get('study.publish', { lessonId: 'lesson01' })
    await minute()
    for (const who of ['m1', 'm2', 'm3', 'm4']) expect(await kinds(who)).toEqual(['lessonPublished'])
    expect(await kinds('m5')).toEqual([])
  })

  it('from a request reaches the secretary; from the answer, who asked', async () => {
    await begin({
      members: [...aDistrict(posts).members, { ...aDistrict([], [{ unitId: 'b1', rows: 1 }]).members[0] }],
    })
    await world.as('asker').get('account.consent', { version: POLICY_VERSION })
    await world.as('asker').get('account.askToJoin', { branchId: 'b1', name: '张三' })
    await minute()
    expect(await inbox(SECRETARY)).toMatchObject([{ kind: 'joinAsked', facts: { branchId: 'b1', name: '张三' } }])
    const { requests } = await world.as(SECRETARY).get('roster.requests', { branchId: 'b1' })
    const requestId = requests[0]?.requestId ?? ''
    await world.as(SECRETARY).get('roster.declineRequest', { branchId: 'b1', requestId, reason: '请先联系我' })
    await minute()
    expect(await inbox('asker')).toMatchObject([{ kind: 'joinDeclined', facts: { reason: '请先联系我' } }])
    await world.as('asker').get('account.askToJoin', { branchId: 'b1', name: '张三' })
    await world.as(SECRETARY).get('roster.confirmRequest', { memberId: 'x-b1-0', requestId })
    await minute()
    expect(await kinds('asker')).toEqual(['joinConfirmed', 'joinDeclined'])
    expect(await kinds(SECRETARY)).toEqual(['joinAsked', 'joinAsked'])
  })

  it('from a transfer and a report reaches both sides, or whoever keeps the roster above', async () => {
    await begin()
    const memberId = 'm1'
    await world.as(SECRETARY).get('roster.requestTransfer', { memberId, toBranchId: 'b3' })
    await minute()
    expect(await inbox('branchSecretary-b3')).toMatchObject([
      { kind: 'transferAsked', facts: { memberId, toId: 'b3' } },
    ])
    await world.as('branchSecretary-b3').get('roster.declineTransfer', { memberId, reason: '资料不全' })
    await world.as(SECRETARY).get('roster.requestTransfer', { memberId, toBranchId: 'b3' })
    await world.as('branchSecretary-b3').get('roster.confirmTransfer', { memberId })
    await minute()
    expect((await kinds(SECRETARY)).sort()).toEqual(['transferConfirmed', 'transferDeclined'])
    expect(await inbox('m1')).toMatchObject([{ kind: 'moved', facts: { branchId: 'b3', from: '东一第一党支部' } }])
    // b2 has no secretary: the community's worker keeps its roster.
    await world.as(OFFICER).get('roster.requestTransfer', { memberId: 'm2', toBranchId: 'b2' })
    await world.as('m3').get('account.reportIn', { communityId: 'c1' })
    await minute()
    expect((await kinds(WORKER)).sort()).toEqual(['reportInAsked', 'transferAsked'])
    await world.as(WORKER).get('roster.confirmReportIn', { memberId: 'm3' })
    await minute()
    expect(await kinds('m3')).toEqual(['reportInConfirmed'])
  })

  it('from a role given and taken reaches who has it', async () => {
    await begin()
    const { grantId } = await world
      .as(OFFICER)
      .get('organisation.grant', { unitId: 'b2', memberId: 'm1', role: 'branchSecretary' })
    await world.as(OFFICER).get('organisation.revoke', { unitId: 'b2', grantId })
    await minute()
    expect((await kinds('m1')).sort()).toEqual(['roleGranted', 'roleRevoked'])
    expect(carriers()).toEqual([])
  })
})
