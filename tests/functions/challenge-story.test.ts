import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { challengeWorld, claimOf, postIn, strike, type Writing, work } from '../support/challenge-world'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(60_000)

let world: World
beforeEach(async () => {
  world = await challengeWorld(0, { timers: 'off' })
})
afterEach(() => world.close())

const as = (who: string) => world.as(who)
const seenBy = (who: string, challengeId: string) => as(who).get('challenge.get', { challengeId })
const posted = (more: Partial<Writing> = {}) => postIn(world, more)
const noticesOf = (personId: string) =>
  world
    .documents<{ personId: string; kind: string }>('notices')
    .flatMap((one) => (one.personId === personId ? [one.kind] : []))

it('goes from its draft to points while no timer strikes: claimed, run out, claimed by another, handed in, sent back, accepted', async () => {
  const challengeId = await posted()
  const first = await as('m1').get('challenge.claim', { challengeId })
  expect(first).toMatchObject({ slot: 0, fence: 1 })
  const full = await as('m2').call('challenge.claim', { challengeId })
  expect(full).toMatchObject({ error: { code: 'CHALLENGE_TAKEN', details: { freeAt: first.leaseUntil } } })

  // Its lease runs out, and somebody else takes it. What the former holder still sends is refused.
  await world.advance(25 * HOUR)
  expect((await seenBy('m1', challengeId)).claim).toMatchObject({ lapsed: true })
  const second = await as('m2').get('challenge.claim', { challengeId })
  expect(second).toMatchObject({ slot: 0, fence: 2 })
  const late = [
    await as('m1').call('challenge.submit', work(first)),
    await as('m1').call('challenge.release', claimOf(first)),
    await as('m1').call('challenge.extend', claimOf(first)),
    await as('m2').call('challenge.submit', work(first)),
  ]
  expect(late.map(refusalCode)).toEqual(['CLAIM_LOST', 'CLAIM_LOST', 'CLAIM_LOST', 'CLAIM_LOST'])

  await as('m2').get('challenge.submit', work(second))
  await as('worker').get('challenge.sendBack', { ...claimOf(second), missing: '请补上时长' })
  expect((await seenBy('m2', challengeId)).claim).toMatchObject({ state: 'returned', missing: '请补上时长', fence: 2 })
  await as('m2').get('challenge.submit', { ...work(second), minutes: 90 })
  await as('worker').get('challenge.accept', claimOf(second))
  expect(await seenBy('worker', challengeId)).toMatchObject({
    status: 'closed',
    claims: [{ state: 'accepted', personId: 'm2' }],
  })

  await strike(world)
  await strike(world)
  expect(await as('m2').get('points.mine', {})).toMatchObject({ balance: 5, minutes: 90 })
  expect(await as('m1').get('points.mine', {})).toMatchObject({ balance: 0 })
  expect(noticesOf('m2')).toEqual(expect.arrayContaining(['workReturned', 'workAccepted']))
  expect(noticesOf('m1')).toEqual(['leaseEnded'])
  expect(noticesOf('worker')).toEqual(expect.arrayContaining(['workSubmitted']))
})

it('is taken by whoever serves there: of the branch, of the community, reported in, or for everybody', async () => {
  const here = await posted({ slots: 5 })
  const claims = ['m1', 'v1', 'n4', 'v3'].map(async (who) =>
    refusalCode(await as(who).call('challenge.claim', { challengeId: here })),
  )
  expect(await Promise.all(claims)).toEqual(['ok', 'ok', 'CHALLENGE_NOT_FOR_YOU', 'CHALLENGE_NOT_FOR_YOU'])
  await as('n4').get('account.reportIn', { communityId: 'c1' })
  expect(refusalCode(await as('n4').call('challenge.claim', { challengeId: here }))).toBe('CHALLENGE_NOT_FOR_YOU')
  await as('worker').get('roster.confirmReportIn', { memberId: 'n4' })
  expect(refusalCode(await as('n4').call('challenge.claim', { challengeId: here }))).toBe('ok')
  const open = await posted({ openTo: 'everybody' })
  expect(refusalCode(await as('v3').call('challenge.claim', { challengeId: open }))).toBe('ok')
})

it('a lease is extended once, given back without shame, and claimed again', async () => {
  const challengeId = await posted()
  const mine = await as('m1').get('challenge.claim', { challengeId })
  const longer = await as('m1').get('challenge.extend', claimOf(mine))
  expect(longer.leaseUntil).toBe(mine.leaseUntil + DAY)
  expect(refusalCode(await as('m1').call('challenge.extend', claimOf(mine)))).toBe('CLAIM_EXTENDED_ALREADY')
  await as('m1').get('challenge.release', claimOf(mine))
  expect(await as('m1').get('challenge.mine', {})).toMatchObject({
    noShows: 0,
    claims: [{ standing: 'released', noShow: null }],
  })
  expect(await as('m1').get('challenge.claim', { challengeId })).toMatchObject({ fence: 2 })
})

it('a command sent again answers the same, and does nothing twice', async () => {
  const challengeId = await posted()
  const claim = () => as('m1').call('challenge.claim', { challengeId }, 'command-1')
  const { databaseRequests: _, ...first } = await claim()
  expect(await claim()).toMatchObject(first)
  const mine = { challengeId, slot: 0, fence: 1 }
  for (const id of ['command-2', 'command-2', 'command-3']) {
    const answer = await as('m1').call('challenge.extend', mine, id)
    expect(refusalCode(answer)).toBe(id === 'command-3' ? 'CLAIM_EXTENDED_ALREADY' : 'ok')
  }
  const sent = () => as('m1').call('challenge.submit', work(mine), 'command-4')
  const back = () => as('worker').call('challenge.sendBack', { ...mine, missing: '照片' }, 'command-5')
  expect([await sent(), await sent(), await back(), await back(), await sent()].map(refusalCode)).toEqual(
    Array(5).fill('ok'),
  )
  expect((await seenBy('m1', challengeId)).claim).toMatchObject({ state: 'returned' })
  await as('m1').get('challenge.submit', work(mine))
  for (const id of ['command-6', 'command-7']) await as('worker').call('challenge.accept', mine, id)
  await strike(world)
  expect(world.documents('pointsEntries')).toHaveLength(1)
  // The claim's own command, long after: still the same answer, and no new claim.
  expect(await claim()).toMatchObject({ ok: true, data: { slot: 0, fence: 1 } })
})

it('a team works under its lead, and each is paid once', async () => {
  const challengeId = await posted({ teamSize: 3, slots: 2 })
  const mine = await as('m1').get('challenge.claim', { challengeId })
  const join = (who: string) => as(who).call('challenge.joinTeam', { challengeId, slot: mine.slot })
  expect([await join('m2'), await join('v1'), await join('m3'), await join('m1')].map(refusalCode)).toEqual([
    'ok',
    'ok',
    'TEAM_FULL',
    'CHALLENGE_ALREADY_YOURS',
  ])
  expect(refusalCode(await as('m2').call('challenge.claim', { challengeId }))).toBe('CHALLENGE_ALREADY_YOURS')
  expect((await seenBy('m2', challengeId)).claim).toMatchObject({ lead: false, name: '姓名-m1' })
  expect(
    refusalCode(await as('m2').call('challenge.leaveTeam', { challengeId, slot: mine.slot, personId: 'v1' })),
  ).toBe('FORBIDDEN')
  await as('m1').get('challenge.leaveTeam', { challengeId, slot: mine.slot, personId: 'm2' })
  expect(refusalCode(await join('m3'))).toBe('ok')
  expect(refusalCode(await as('m3').call('challenge.submit', work(mine)))).toBe('CLAIM_LOST')
  await as('m1').get('challenge.submit', work(mine))
  await as('worker').get('challenge.accept', claimOf(mine))
  await strike(world)
  const paid = world.documents<{ personId: string }>('pointsEntries').map(({ personId }) => personId)
  expect(paid.sort()).toEqual(['m1', 'm3', 'v1'])
})

it('is handed over to whoever types the code, until the lease ends', async () => {
  const challengeId = await posted()
  const mine = await as('m1').get('challenge.claim', { challengeId })
  const { code, until } = await as('m1').get('challenge.offerHandOver', claimOf(mine))
  expect([code.length, until]).toEqual([8, mine.leaseUntil])
  expect(JSON.stringify(world.documents('challenges'))).not.toContain(code)
  const take = (who: string, typed = code) => as(who).call('challenge.takeOver', { challengeId, code: typed })
  expect([await take('m2', '00000000'), await take('n4'), await take('m1')].map(refusalCode)).toEqual([
    'HAND_OVER_INVALID',
    'CHALLENGE_NOT_FOR_YOU',
    'CHALLENGE_ALREADY_YOURS',
  ])
  expect(await take('m2')).toMatchObject({ ok: true, data: { fence: 2, leaseUntil: mine.leaseUntil } })
  expect(refusalCode(await as('m1').call('challenge.submit', work(mine)))).toBe('CLAIM_LOST')
  expect((await as('m1').get('challenge.mine', {})).claims).toMatchObject([{ standing: 'handedOver', noShow: null }])
  const theirs = { challengeId, slot: 0, fence: 2 }
  const again = await as('m2').get('challenge.offerHandOver', theirs)
  await world.advance(25 * HOUR)
  expect(refusalCode(await take('m3', again.code))).toBe('HAND_OVER_INVALID')
})

it('by selection: bids, of which the poster chooses; never themselves', async () => {
  const challengeId = await posted({ mode: 'selection', slots: 1 })
  expect(refusalCode(await as('m1').call('challenge.claim', { challengeId }))).toBe('CHALLENGE_BY_BIDS')
  for (const who of ['m1', 'm2', 'm1', 'secretary']) await as(who).call('challenge.bid', { challengeId, note: '我来' })
  await as('m2').get('challenge.withdrawBid', { challengeId })
  await as('m3').get('challenge.bid', { challengeId, note: '有经验' })
  expect((await seenBy('worker', challengeId)).bids.map(({ personId }) => personId)).toEqual(['m1', 'm3'])
  expect((await seenBy('m1', challengeId)).bids).toEqual([])
  const choose = (...personIds: string[]) => as('worker').call('challenge.choose', { challengeId, personIds })
  expect(
    [await choose('m2'), await choose('m1', 'm3'), await choose('m3'), await choose('m3')].map(refusalCode),
  ).toEqual(['NOT_FOUND', 'CHALLENGE_TAKEN', 'ok', 'ok'])
  expect((await seenBy('m3', challengeId)).claim).toMatchObject({ state: 'held', fence: 1, lead: true })
  expect((await seenBy('m3', challengeId)).can).toMatchObject({ submit: true, withdrawBid: false })
})

it('nobody accepts what they did themselves', async () => {
  const challengeId = await posted({})
  await as('worker').get('challenge.edit', { challengeId, v: 0, ...(await writingOf(challengeId)), teamSize: 2 })
  const mine = await as('m1').get('challenge.claim', { challengeId })
  await as('ms').get('challenge.joinTeam', { challengeId, slot: 0 })
  await as('m1').get('challenge.submit', work(mine))
  expect(refusalCode(await as('ms').call('challenge.accept', claimOf(mine)))).toBe('FORBIDDEN')
  expect(refusalCode(await as('street').call('challenge.accept', claimOf(mine)))).toBe('ok')
})

async function writingOf(challengeId: string): Promise<Writing> {
  const {
    kind,
    title,
    summary,
    venue,
    urgency,
    mode,
    openTo,
    skills,
    slots,
    teamSize,
    points,
    minutes,
    deadline,
    leaseHours,
  } = await seenBy('worker', challengeId)
  return {
    kind,
    title,
    summary,
    venue,
    urgency,
    mode,
    openTo,
    skills,
    slots,
    teamSize,
    points,
    minutes,
    deadline,
    leaseHours,
  } as Writing
}

it('withdrawn, it tells its holders why, and counts against nobody; closed, it takes no claims', async () => {
  const challengeId = await posted()
  await as('m1').get('challenge.claim', { challengeId })
  expect(refusalCode(await as('worker').call('challenge.close', { challengeId }))).toBe('CHALLENGE_HELD')
  await as('worker').get('challenge.withdraw', { challengeId, reason: '天气不好' })
  await strike(world)
  expect(noticesOf('m1')).toEqual(['challengeWithdrawn'])
  expect(await as('m1').get('challenge.mine', {})).toMatchObject({ noShows: 0, claims: [{ standing: 'withdrawn' }] })
  expect(refusalCode(await as('m2').call('challenge.claim', { challengeId }))).toBe('CHALLENGE_WRONG_STATUS')
  const other = await posted()
  await as('worker').get('challenge.close', { challengeId: other })
  expect(refusalCode(await as('m2').call('challenge.claim', { challengeId: other }))).toBe('CHALLENGE_WRONG_STATUS')
})

it('a no-show is counted when the clock settles it, appealed, and excused', async () => {
  const challengeId = await posted()
  await as('m1').get('challenge.claim', { challengeId })
  await world.advance(19 * HOUR)
  await strike(world)
  expect(noticesOf('m1')).toEqual(['leaseEnding'])
  await world.advance(8 * HOUR)
  await strike(world)
  expect(noticesOf('m1')).toEqual(['leaseEnding', 'leaseEnded'])
  expect(await as('m1').get('challenge.mine', {})).toMatchObject({
    noShows: 1,
    claims: [{ noShow: 'counted', canAppeal: true }],
  })
  const at = { challengeId, slot: 0, fence: 1 }
  await as('m1').get('challenge.appealNoShow', { ...at, reason: '住院了' })
  expect((await as('worker').get('challenge.noShowAppeals', { orgPath: '/d1/s1/c1' })).appeals).toMatchObject([
    { name: '姓名-m1', reason: '住院了' },
  ])
  await as('worker').get('challenge.decideNoShow', { ...at, excused: true, reason: '情况属实' })
  expect(await as('m1').get('challenge.mine', {})).toMatchObject({
    noShows: 0,
    claims: [{ noShow: 'excused', canAppeal: false }],
  })
  expect(refusalCode(await as('worker').call('challenge.decideNoShow', { ...at, excused: false, reason: '' }))).toBe(
    'NO_SHOW_SETTLED',
  )
  await strike(world)
  expect(noticesOf('m1')).toContain('noShowDecided')
})

it('overdue goes up the line: the unit at the deadline, the street two days later, the district after five', async () => {
  await posted({ deadline: world.now() + DAY })
  const told = async (ms: number) => {
    await world.advance(ms)
    await strike(world)
    await strike(world)
    return ['worker', 'street', 'officer'].map(
      (who) => noticesOf(who).filter((kind) => kind === 'challengeOverdue').length,
    )
  }
  expect(await told(0)).toEqual([0, 0, 0])
  expect(await told(DAY + MINUTE)).toEqual([1, 0, 0])
  expect(await told(2 * DAY)).toEqual([1, 1, 0])
  expect(await told(3 * DAY)).toEqual([1, 1, 1])
  expect(await told(9 * DAY)).toEqual([1, 1, 1])
})

it('a saved filter tells of new ones that fit it', async () => {
  await as('m1').get('challenge.saveFilter', { filter: { skills: ['水电'], claimable: true } })
  await as('n4').get('challenge.saveFilter', { filter: { claimable: true } })
  await as('v1').get('challenge.saveFilter', { filter: { skills: ['讲解'] } })
  expect(await as('m1').get('challenge.savedFilter', {})).toEqual({
    filter: { skills: ['水电'], claimable: true },
    tells: true,
  })
  await posted({ skills: ['水电'] })
  await strike(world)
  await as('m1').get('challenge.saveFilter', { filter: null })
  await posted({ skills: ['水电'] })
  await strike(world)
  expect(['m1', 'n4', 'v1'].map(noticesOf)).toEqual([['challengePosted'], [], []])
})

it('the board stands everything of a unit and below by what has to be done', async () => {
  const [draft, open, held, review] = [await posted(), await posted(), await posted(), await posted({ slots: 2 })]
  await as('worker').get('challenge.withdraw', { challengeId: draft, reason: '不办了' })
  await as('m1').get('challenge.claim', { challengeId: held })
  const mine = await as('m1').get('challenge.claim', { challengeId: review })
  await as('m1').get('challenge.submit', work(mine))
  const board = (orgPath: string, column: 'open' | 'toReview', who = 'officer') =>
    as(who).get('challenge.board', { orgPath, column })
  const { counts, challenges } = await board('/d1', 'toReview')
  expect(counts).toMatchObject({ draft: 0, open: 1, underway: 1, toReview: 1, done: 0, withdrawn: 1 })
  expect(challenges).toMatchObject([{ _id: review, held: 0, toReview: 1, accepted: 0 }])
  expect((await board('/d1/s1/c1', 'open', 'worker')).challenges).toMatchObject([{ _id: open }])
  expect((await board('/d1/s2', 'open')).counts).toMatchObject({ open: 0, underway: 0 })
})

it('the hall shows what is open, by filter and by distance, a page at a time', async () => {
  const far = { name: '远处', address: '', point: { latitude: 25.4, longitude: 110.4 } }
  for (let i = 0; i < 32; i++) await posted({ slots: 1, skills: [i % 2 ? '水电' : '清扫'] })
  const last = await posted({ venue: far, urgency: 'urgent', openTo: 'everybody' })
  const first = await as('m1').get('challenge.list', {})
  expect([first.challenges.length, first.challenges[0]?._id, first.claims]).toEqual([30, last, true])
  const rest = await as('m1').get('challenge.list', { after: first.next ?? undefined })
  expect([rest.challenges.length, rest.next]).toEqual([3, null])
  const count = async (filter: object, who = 'm1') =>
    (await as(who).get('challenge.list', { filter })).challenges.length
  expect(await count({ urgent: true })).toBe(1)
  expect(await count({ skills: ['水电'] })).toBe(16)
  expect(await count({ unitId: 's2' })).toBe(0)
  expect(await count({ claimable: true }, 'n4')).toBe(1)
  await as('m1').get('challenge.claim', { challengeId: last })
  expect(await count({ claimable: true }, 'n4')).toBe(0)
  const near = await as('m1').get('challenge.list', { near: { latitude: 25.4, longitude: 110.4 } })
  expect(near.challenges[0]).toMatchObject({ _id: last, distance: 0, mine: 'held', free: 0 })
  expect(near.challenges).toHaveLength(33)
  expect((await as('worker').get('challenge.list', {})).posts).toEqual([{ path: '/d1/s1/c1', name: '东一社区' }])
})
