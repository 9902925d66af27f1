import { DAY, HOUR } from '#core/kernel/day'
import { POLICY_VERSION } from '#core/privacy/policy'
import { aDistrict } from '../support/district'
import {
  aLesson,
  inboxOf,
  kindsOf,
  NOW,
  noticeWorld,
  OFFICER,
  rows,
  SECRETARY,
  seat,
  strike,
  WORKER,
  waiting,
} from '../support/notice-world'
import type { World } from '../support/world'

jest.setTimeout(120_000)

let world: World
const begin = async (documents: object = {}) => {
  world = await noticeWorld(documents)
}
afterEach(() => world.close())

const minute = () => strike(world)
const inbox = (who: string) => inboxOf(world, who)
const kinds = (who: string) => kindsOf(world, who)

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
    expect(waiting(world)).toEqual([])
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

  describe('from a lesson that its secretary changes', () => {
    const roster = ['m1', 'm2', 'm3', 'm4'].map(seat)
    const change = async (changes: object) => {
      const { v, ...seen } = await world.as(SECRETARY).get('study.get', { lessonId: 'lesson01' })
      const { kind, title, speaker, summary, venue, startsAt, endsAt, capacity, creditHours } = seen
      const written = { kind, title, speaker, summary, venue, startsAt, endsAt, capacity, creditHours }
      const { audiencePath, audience } = seen
      const input = { lessonId: 'lesson01', v, ...written, audiencePath, audience, ...changes }
      return world.as(SECRETARY).get('study.edit', input)
    }

    it('to a larger room reaches those who have seats by that, and nobody else', async () => {
      await begin({ lessons: [aLesson('lesson01', NOW + 5 * DAY, { capacity: 1, roster })] })
      await change({ capacity: 3 })
      await minute()
      for (const who of ['m2', 'm3']) expect(await kinds(who)).toEqual(['seatGiven'])
      for (const who of ['m1', 'm4']) expect(await kinds(who)).toEqual([])
    })

    it('to another time reaches everybody on its roster, and its reminders come again', async () => {
      await begin({ lessons: [aLesson('lesson01', NOW + 12 * HOUR, { capacity: 2, roster })] })
      await minute()
      expect(await kinds('m1')).toEqual(['lessonSoon'])
      await change({ startsAt: NOW + 3 * DAY, endsAt: NOW + 3 * DAY + HOUR })
      await minute()
      expect(await kinds('m1')).toEqual(['lessonChanged', 'lessonSoon'])
      expect(await kinds('m4')).toEqual(['lessonChanged'])
      await world.advance(2 * DAY + HOUR)
      expect(await kinds('m1')).toEqual(['lessonSoon', 'lessonChanged', 'lessonSoon'])
    })

    it('and calls off reaches everybody on its roster, once, and nobody is reminded of it', async () => {
      await begin({ lessons: [aLesson('lesson01', NOW + 2 * DAY, { capacity: 2, roster })] })
      for (let i = 0; i < 2; i++)
        await world.as(SECRETARY).get('study.cancel', { lessonId: 'lesson01', reason: '讲师生病' })
      await world.advance(3 * DAY)
      for (const who of ['m1', 'm4']) expect(await kinds(who)).toEqual(['lessonCalledOff'])
    })
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
      members: [...rows(), ...aDistrict([], [{ unitId: 'b1', rows: 1 }]).members],
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
    expect(waiting(world)).toEqual([])
  })
})
