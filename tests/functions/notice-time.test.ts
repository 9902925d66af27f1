import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { aLesson, inboxOf, kindsOf, NOW, noticeWorld, rows, seat, strike, waiting } from '../support/notice-world'
import type { World } from '../support/world'

jest.setTimeout(120_000)

let world: World
const begin = async (documents: object = {}) => {
  world = await noticeWorld(documents)
}
afterEach(() => world.close())

const kinds = (who: string) => kindsOf(world, who)
/** The timer did not strike for so long: time goes by without it. */
const outage = (ms: number) => {
  world.engine.faults.set([{ action: 'database.aggregateDocuments', collection: 'schedules', kind: 'error' }])
  return world.advance(ms).then(() => world.engine.faults.clear())
}

describe('a reminder', () => {
  it('goes a day and an hour before, to those with seats, once each', async () => {
    const roster = ['m1', 'm2', 'm3'].map(seat)
    await begin({ lessons: [aLesson('lesson01', NOW + 2 * DAY, { roster })] })
    await strike(world)
    expect(await kinds('m1')).toEqual([])
    await world.advance(DAY)
    await strike(world)
    expect(await inboxOf(world, 'm1')).toMatchObject([{ kind: 'lessonSoon', facts: { when: 'day' } }])
    await world.advance(22 * HOUR + 55 * MINUTE)
    expect(await kinds('m1')).toHaveLength(1)
    for (let i = 0; i < 10; i++) await strike(world)
    expect(await inboxOf(world, 'm1')).toMatchObject([{ facts: { when: 'hour' } }, { facts: { when: 'day' } }])
    expect(await kinds('m2')).toHaveLength(2)
    // m3 waits for a seat.
    expect(await kinds('m3')).toEqual([])
    expect(waiting(world)).toEqual([])
  })

  it('that was missed goes late, but not beside the next one, and never once the lesson has begun', async () => {
    const roster = [seat('m1')]
    await begin({
      lessons: [
        aLesson('lesson01', NOW + DAY + 2 * HOUR, { roster, title: '还早' }),
        aLesson('lesson02', NOW + DAY - 9 * HOUR, { roster, title: '快了' }),
        aLesson('lesson03', NOW + 9 * HOUR, { roster, title: '过了' }),
        aLesson('lesson04', NOW + 12 * HOUR, { roster, title: '取消了', status: 'cancelled' }),
      ],
    })
    await outage(14 * HOUR + 30 * MINUTE)
    await strike(world)
    const told = (await inboxOf(world, 'm1')).map(({ facts }) => facts)
    expect(told).toEqual([
      expect.objectContaining({ title: '快了', when: 'hour' }),
      expect.objectContaining({ title: '还早', when: 'day' }),
    ])
  })
})

describe('政治生日', () => {
  const joined = (joinedOn: string, which: string[]) =>
    rows().map((row) => (which.includes(row._id) ? { ...row, joinedOn, partyDay: joinedOn.slice(5) } : row))

  it('is greeted in the morning, once a year', async () => {
    await begin({ members: joined('1985-11-25', ['m1', 'm2']) })
    await world.advance(13 * HOUR)
    expect(await kinds('m1')).toEqual([])
    await world.advance(2 * DAY)
    expect(await inboxOf(world, 'm1')).toMatchObject([{ kind: 'politicalBirthday', facts: { years: 41 } }])
    expect(await kinds('m2')).toHaveLength(1)
    expect(await kinds('m3')).toEqual([])
  })

  it('is greeted up to two days late when the timer did not strike', async () => {
    await begin({ members: joined('1985-11-26', ['m1']) })
    await world.advance(DAY)
    await outage(2 * DAY)
    await strike(world)
    expect(await kinds('m1')).toEqual(['politicalBirthday'])
  })

  it('is known of whoever is added or corrected', async () => {
    await begin()
    const add = { branchId: 'b1', name: '张三', joinedOn: '2001-05-04' }
    const { memberId } = await world.as('branchSecretary-b1').get('roster.add', add)
    const day = () =>
      world.documents<{ _id: string; partyDay?: string }>('members').find(({ _id }) => _id === memberId)?.partyDay
    expect(day()).toBe('05-04')
    await world.as('branchSecretary-b1').get('roster.edit', { memberId, v: 0, joinedOn: '2001-06-05' })
    expect(day()).toBe('06-05')
    await world.as('branchSecretary-b1').get('roster.edit', { memberId, v: 1, joinedOn: null })
    expect(day()).toBeUndefined()
  })
})

it('counts the members of every unit anew in the night', async () => {
  await begin()
  const unit = (id: string) =>
    world.documents<{ _id: string; memberCount: number }>('orgs').find(({ _id }) => _id === id)?.memberCount
  const { database } = world.engine
  const wrong = world
    .documents<{ _id: string }>('orgs')
    .map((one) => (one._id === 'b1' ? { ...one, memberCount: 99 } : one))
  const others = Object.fromEntries(
    database
      .collectionNames()
      .filter((name) => name !== 'orgs')
      .map((name) => [name, database.all(name)]),
  )
  database.reset()
  for (const [name, all] of Object.entries({ ...others, orgs: wrong }))
    database.insertMany(name, all as Record<string, unknown>[])
  expect(unit('b1')).toBe(99)
  await world.advance(DAY)
  expect(unit('b1')).toBe(4)
  expect(unit('b2')).toBe(1)
})

describe('the confirmation hour', () => {
  const confirmBy = NOW + 2 * DAY
  const roster = ['m1', 'm2', 'm3', 'm4'].map(seat)
  const lesson = (more: object = {}) => aLesson('lesson01', NOW + 3 * DAY, { roster, confirmBy, ...more })
  const places = async () =>
    Promise.all(
      ['m1', 'm2', 'm3', 'm4'].map(
        async (who) => (await world.as(who).get('study.get', { lessonId: 'lesson01' })).mine,
      ),
    )
  const confirm = (who: string) => world.as(who).call('study.confirmSeat', { lessonId: 'lesson01' })

  it('asks those with seats a day before, lets go what nobody confirmed, and tells whoever moves up', async () => {
    await begin({ lessons: [lesson()] })
    await world.advance(DAY)
    await strike(world)
    expect(await kinds('m1')).toEqual(['seatToConfirm'])
    expect(await kinds('m3')).toEqual([])
    expect(await confirm('m2')).toMatchObject({ ok: true, data: { place: 2, seat: true } })
    expect(await confirm('m2')).toMatchObject({ ok: true, data: { place: 2, seat: true } })
    expect(await confirm('m3')).toMatchObject({ error: { code: 'SEAT_NOT_YOURS' } })

    await world.advance(DAY)
    await strike(world)

    expect(await places()).toEqual([
      null,
      { place: 1, seat: true },
      { place: 2, seat: true },
      { place: 3, seat: false },
    ])
    expect((await kinds('m1')).filter((kind) => kind === 'seatLapsed')).toHaveLength(1)
    expect((await kinds('m3')).filter((kind) => kind === 'seatGiven')).toHaveLength(1)
    expect(await kinds('m2')).not.toContain('seatLapsed')
    // Once: whoever moved up keeps the seat, and whoever lost theirs may sign up again.
    for (let i = 0; i < 3; i++) await strike(world)
    expect((await places())[2]).toEqual({ place: 2, seat: true })
    expect(await confirm('m2')).toMatchObject({ ok: true })
    expect(await confirm('m3')).toMatchObject({ error: { code: 'SEAT_NOT_YOURS' } })
    expect(await world.as('m1').call('study.signUp', { lessonId: 'lesson01' })).toMatchObject({ data: { seat: false } })
    expect(waiting(world)).toEqual([])
  })

  it('is made up for after an outage, and not once the lesson has begun', async () => {
    const late = { confirmBy: NOW + HOUR, startsAt: NOW + 2 * HOUR }
    await begin({ lessons: [lesson(), aLesson('lesson02', late.startsAt, { ...late, roster })] })
    await outage(2 * DAY + HOUR)
    await strike(world)
    expect((await places())[0]).toBeNull()
    expect(
      world.documents<{ _id: string; roster: object[] }>('lessons').find(({ _id }) => _id === 'lesson02')?.roster,
    ).toHaveLength(4)
  })

  it('takes a sign-up of its last day for a confirmation, and asks anew at another time', async () => {
    await begin({ lessons: [lesson({ roster: [seat('m1')] })] })
    await world.advance(DAY + HOUR)
    await world.as('m2').get('study.signUp', { lessonId: 'lesson01' })
    const seen = await world.as('m2').get('study.get', { lessonId: 'lesson01' })
    expect(seen).toMatchObject({ isConfirmed: true, confirmations: null, can: { confirmSeat: false } })
    const {
      orgPath: _,
      cancelReason: __,
      ...asSecretary
    } = await world.as('branchSecretary-b1').get('study.get', { lessonId: 'lesson01' })
    expect(asSecretary.confirmations).toBe(1)
    const { kind, title, speaker, summary, venue, capacity, creditHours, audiencePath, audience, v } = asSecretary
    const written = { kind, title, speaker, summary, venue, capacity, creditHours, audiencePath, audience }
    const edit = (times: object) =>
      world.as('branchSecretary-b1').call('study.edit', { lessonId: 'lesson01', v, ...written, ...times } as never)
    const startsAt = NOW + 5 * DAY
    expect(await edit({ startsAt, endsAt: startsAt + HOUR, confirmBy: startsAt })).toMatchObject({
      error: { code: 'LESSON_TIMES_INVALID', details: { reason: 'confirm' } },
    })
    expect(await edit({ startsAt, endsAt: startsAt + HOUR, confirmBy: startsAt - DAY })).toMatchObject({ ok: true })
    expect(await world.as('m2').get('study.get', { lessonId: 'lesson01' })).toMatchObject({
      isConfirmed: false,
      can: { confirmSeat: false },
    })
    // Asked anew a day before the new hour, and not earlier.
    expect(await confirm('m2')).toMatchObject({ error: { code: 'SEAT_NOT_YOURS' } })
    await world.advance(2 * DAY + HOUR)
    expect(await confirm('m2')).toMatchObject({ ok: true })
  })

  it('lets no seat go that is confirmed at the last moment', async () => {
    await begin({ lessons: [lesson()] })
    await world.advance(2 * DAY - 2 * MINUTE)
    await Promise.all([confirm('m1'), confirm('m2')])
    for (let i = 0; i < 4; i++) await strike(world)
    expect((await places()).map((place) => place?.place)).toEqual([1, 2, 3, 4])
  })
})
