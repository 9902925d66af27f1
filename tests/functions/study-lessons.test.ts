import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { startWorld, type World } from '../support/world'

const SECRETARY = 'demo-secretary'
const MEMBER = 'demo-member'
const BRANCH = '/450302/450302001/450302001002/450302001002-b1'
const COMMUNITY = '/450302/450302001/450302001002'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const aLesson = (changes: object = {}) => ({
  orgPath: BRANCH,
  kind: 'partyLesson' as const,
  title: '党课开讲啦',
  speaker: '示例讲师',
  summary: '',
  venue: { name: '解东社区党群服务中心', address: '' },
  startsAt: world.now() + DAY,
  endsAt: world.now() + DAY + 2 * HOUR,
  capacity: 2,
  creditHours: 2,
  audiencePath: COMMUNITY,
  audience: 'members' as const,
  ...changes,
})

const published = async (changes: object = {}) => {
  const { lessonId } = await world.as(SECRETARY).get('study.create', aLesson(changes))
  await world.as(SECRETARY).get('study.publish', { lessonId })
  return lessonId
}

const written = (changes: object = {}) => {
  const { orgPath: _, ...rest } = aLesson(changes)
  return rest
}

const refusal = (code: string, details: object = {}) => ({ ok: false, error: { code, details } })

describe('a lesson from draft to sign-up', () => {
  it('is a draft that only the branch sees until it is published', async () => {
    const { lessonId } = await world.as(SECRETARY).get('study.create', aLesson())
    expect(await world.as(SECRETARY).get('study.get', { lessonId })).toMatchObject({
      phase: 'draft',
      can: { publish: true },
    })
    expect(await world.as(MEMBER).call('study.get', { lessonId })).toMatchObject(refusal('NOT_FOUND'))
    expect(await world.as(MEMBER).call('study.signUp', { lessonId })).toMatchObject(refusal('NOT_FOUND'))
    expect(await listed(MEMBER)).not.toContain(lessonId)

    await world.as(SECRETARY).get('study.publish', { lessonId })
    expect(await listed(MEMBER)).toContain(lessonId)
    expect(await world.as(MEMBER).get('study.get', { lessonId })).toMatchObject({
      phase: 'open',
      can: { signUp: true, publish: false },
    })
  })

  it('is made once, and published once, however often the command is sent', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, () =>
        world.as(SECRETARY).call('study.create', aLesson({ title: '只建一次' }), 'command-create-1'),
      ),
    )
    const made = new Set(ids.map((answer) => (answer.ok ? answer.data.lessonId : answer.error.code)))
    expect([...made]).toEqual([expect.stringMatching(/^[0-9a-z]{8}$/)])
    expect(world.documents<{ title: string }>('lessons').filter(({ title }) => title === '只建一次')).toHaveLength(1)

    const [lessonId = ''] = made
    const publications = await Promise.all([1, 2, 3].map(() => world.as(SECRETARY).call('study.publish', { lessonId })))
    expect(publications.every((answer) => answer.ok)).toBe(true)
  })

  it.each([
    ['in the past', { startsAt: -HOUR, endsAt: HOUR }, 'past'],
    ['that ends before it begins', { startsAt: DAY, endsAt: DAY - 1 }, 'order'],
    ['longer than half a day', { startsAt: DAY, endsAt: DAY + 13 * HOUR }, 'tooLong'],
  ])('cannot be one %s', async (_, times, reason) => {
    const at = { startsAt: world.now() + times.startsAt, endsAt: world.now() + times.endsAt }
    expect(await world.as(SECRETARY).call('study.create', aLesson(at))).toMatchObject(
      refusal('LESSON_TIMES_INVALID', { reason }),
    )
  })

  it.each([
    ['a title of one character', { title: '课' }, 'title'],
    ['no room', { capacity: 0 }, 'capacity'],
    ['half a seat', { capacity: 1.5 }, 'capacity'],
    ['a kind that there is not', { kind: 'party' }, 'kind'],
    ['control characters', { title: '党课\u0000开讲' }, 'title'],
    ['an audience elsewhere', { audiencePath: '/450302/450302002' }, 'audiencePath'],
    ['a date beyond calendars', { endsAt: 1e15 }, 'endsAt'],
    ['a path with a trick in it', { audiencePath: '/450302/../450302002' }, 'audiencePath'],
  ])('is refused with %s', async (_, change, field) => {
    const before = world.documents('lessons').length
    expect(await world.as(SECRETARY).call('study.create', aLesson(change) as never)).toMatchObject(
      refusal('INPUT_INVALID', { fields: [field] }),
    )
    expect(world.documents('lessons')).toHaveLength(before)
  })

  it('is the secretary’s of that branch alone', async () => {
    for (const who of [MEMBER, 'demo-member-2', 'demo-volunteer', 'demo-resident', 'demo-officer', 'nobody']) {
      expect(await world.as(who).call('study.create', aLesson())).toMatchObject(refusal('FORBIDDEN'))
    }
    const elsewhere = aLesson({ orgPath: `${COMMUNITY}/450302001002-b2`, audiencePath: COMMUNITY })
    expect(await world.as(SECRETARY).call('study.create', elsewhere)).toMatchObject(refusal('FORBIDDEN'))
  })
})

describe('signing up', () => {
  it('gives seats, then places to wait, and moves everyone up when somebody leaves', async () => {
    const lessonId = await published()
    const [a, b, c, d] = ['demo-member', 'demo-member-2', 'demo-m0301', 'demo-m0302'].map((who) => world.as(who))
    if (!a || !b || !c || !d) throw new Error('four members are needed')
    expect(await a.get('study.signUp', { lessonId })).toEqual({ place: 1, seat: true })
    expect(await b.get('study.signUp', { lessonId })).toEqual({ place: 2, seat: true })
    expect(await c.get('study.signUp', { lessonId })).toEqual({ place: 3, seat: false })
    expect(await d.get('study.signUp', { lessonId })).toEqual({ place: 4, seat: false })
    expect(await a.get('study.signUp', { lessonId })).toEqual({ place: 1, seat: true })

    await a.get('study.cancelSignUp', { lessonId })
    await a.get('study.cancelSignUp', { lessonId })
    expect(await c.get('study.get', { lessonId })).toMatchObject({ mine: { place: 2, seat: true }, waiting: 1 })
    expect(await d.get('study.get', { lessonId })).toMatchObject({ mine: { place: 3, seat: false } })
    expect(await a.get('study.get', { lessonId })).toMatchObject({
      mine: null,
      can: { signUp: true, cancelSignUp: false },
    })
  })

  it('is for those whom the lesson is for', async () => {
    const branchOnly = await published({ audiencePath: BRANCH })
    expect(await world.as('demo-member-2').call('study.signUp', { lessonId: branchOnly })).toMatchObject(
      refusal('LESSON_NOT_FOR_YOU'),
    )
    expect(await world.as('demo-resident').call('study.signUp', { lessonId: branchOnly })).toMatchObject(
      refusal('LESSON_NOT_FOR_YOU'),
    )
    expect(await world.as('demo-resident').call('study.get', { lessonId: branchOnly })).toMatchObject(
      refusal('NOT_FOUND'),
    )

    const forAll = await published({ audience: 'everyone' })
    expect(await world.as('demo-resident').get('study.signUp', { lessonId: forAll })).toEqual({ place: 1, seat: true })
    expect(await world.as('openid-of-a-stranger').get('study.signUp', { lessonId: forAll })).toEqual({
      place: 2,
      seat: true,
    })
    expect(JSON.stringify(world.documents('lessons'))).not.toContain('openid-of-a-stranger')
  })

  it('ends when the lesson begins', async () => {
    const lessonId = await published({ startsAt: world.now() + 2 * MINUTE, endsAt: world.now() + HOUR })
    expect(await world.as(MEMBER).get('study.signUp', { lessonId })).toEqual({ place: 1, seat: true })
    await world.advance(3 * MINUTE)
    expect(await world.as('demo-member-2').call('study.signUp', { lessonId })).toMatchObject(
      refusal('LESSON_NOT_OPEN', { phase: 'running' }),
    )
    expect(await world.as(MEMBER).call('study.cancelSignUp', { lessonId })).toMatchObject(
      refusal('LESSON_NOT_OPEN', { phase: 'running' }),
    )
    expect(await world.as(MEMBER).get('study.signUp', { lessonId })).toEqual({ place: 1, seat: true })
  })

  it('is refused when room and waitlist are full', async () => {
    const lessonId = await published()
    const { updated } = fillRoster(lessonId, 2000)
    expect(updated).toBe(1)
    expect(await world.as(MEMBER).call('study.signUp', { lessonId })).toMatchObject(
      refusal('SIGNUP_FULL', { capacity: 2, waiting: 1998 }),
    )
  })

  it('answers NOT_FOUND for a lesson that is not there', async () => {
    expect(await world.as(MEMBER).call('study.signUp', { lessonId: 'zzzzzzzz' })).toMatchObject(refusal('NOT_FOUND'))
  })
})

function fillRoster(lessonId: string, size: number): { updated: number } {
  const roster = Array.from({ length: size }, (_, i) => ({ personId: `x${i}`, name: '示例', at: 0 }))
  const { answer } = world.engine.database.request('database.modifyDocument', {
    collectionName: 'lessons',
    queryType: 'DOC',
    query: JSON.stringify({ _id: lessonId }),
    data: JSON.stringify({ $set: { roster } }),
    multi: false,
    merge: true,
    upsert: false,
  })
  return answer.data as { updated: number }
}

async function listed(openid: string): Promise<string[]> {
  const { lessons } = await world.as(openid).get('study.list', {})
  return lessons.map((lesson) => lesson._id)
}

describe('who sees which lessons in the list', () => {
  it('the district’s officer all that are published, a resident those for everybody, a secretary her own drafts as hers', async () => {
    const { lessons } = await world.as('demo-officer').get('study.list', {})
    const open = world.documents<{ _id: string; status: string; endsAt: number }>('lessons')
    const expected = open.filter((one) => one.status === 'open' && one.endsAt > world.now() - DAY).map((one) => one._id)
    expect(lessons.map((lesson) => lesson._id).sort()).toEqual(expected.sort())
    expect(lessons.some((lesson) => lesson.ours)).toBe(false)

    const forResidents = await world.as('demo-resident').get('study.list', {})
    expect(forResidents.lessons.map((lesson) => lesson._id)).toEqual(expect.arrayContaining(['lesson03', 'lesson06']))
    expect(forResidents.lessons.map((lesson) => lesson._id)).not.toContain('lesson04')

    const { lessons: hers } = await world.as(SECRETARY).get('study.list', {})
    expect(hers.find((lesson) => lesson._id === 'lesson07')).toMatchObject({ phase: 'draft', ours: true })
    expect(hers.find((lesson) => lesson._id === 'lesson04')).toMatchObject({ ours: false })
  })
})

describe('a published lesson that changes', () => {
  const edit = (lessonId: string, v: number, changes: object, commandId?: string) =>
    world.as(SECRETARY).call('study.edit', { lessonId, v, ...written(changes) }, commandId)
  const detail = (who: string, lessonId: string) => world.as(who).get('study.get', { lessonId })

  it('takes people from the waitlist when its room grows, and is changed once by a repeat', async () => {
    const lessonId = await published({ capacity: 1 })
    for (const who of [MEMBER, 'demo-member-2']) await world.as(who).get('study.signUp', { lessonId })
    expect((await detail('demo-member-2', lessonId)).mine).toEqual({ place: 2, seat: false })
    const changes = { capacity: 3, title: '换了大教室' }
    for (let i = 0; i < 2; i++) expect(await edit(lessonId, 0, changes, 'edit-command-1')).toMatchObject({ ok: true })
    expect(await detail('demo-member-2', lessonId)).toMatchObject({ title: '换了大教室', v: 1, mine: { seat: true } })
  })

  it('is not changed by who saw an older one, to a time that is none, or for people above whom it is not', async () => {
    const lessonId = await published()
    expect(await edit(lessonId, 0, { title: '第一次' })).toMatchObject({ ok: true })
    expect(await edit(lessonId, 0, { title: '第二次' })).toMatchObject(refusal('CONFLICT'))
    expect(await edit(lessonId, 1, { startsAt: world.now() - 1 })).toMatchObject(refusal('LESSON_TIMES_INVALID'))
    expect(await edit(lessonId, 1, { audiencePath: '/450302/450302002' })).toMatchObject(
      refusal('INPUT_INVALID', { fields: ['audiencePath'] }),
    )
    expect((await detail(SECRETARY, lessonId)).title).toBe('第一次')
  })

  it('is called off with a reason that everybody on its roster reads, and takes nobody any more', async () => {
    const lessonId = await published()
    await world.as(MEMBER).get('study.signUp', { lessonId })
    for (let i = 0; i < 2; i++) await world.as(SECRETARY).get('study.cancel', { lessonId, reason: '讲师生病' })
    expect(await detail(MEMBER, lessonId)).toMatchObject({
      phase: 'cancelled',
      cancelReason: '讲师生病',
      can: { signUp: false, cancelSignUp: false, checkIn: false },
    })
    expect(await world.as('demo-member-2').call('study.signUp', { lessonId })).toMatchObject(
      refusal('LESSON_NOT_OPEN', { phase: 'cancelled' }),
    )
    expect(await edit(lessonId, 1, {})).toMatchObject(refusal('LESSON_NOT_OPEN'))
  })

  it('stays as it is once it has begun', async () => {
    const lessonId = await published({ startsAt: world.now() + HOUR, endsAt: world.now() + 2 * HOUR })
    await world.advance(HOUR)
    const changes = { startsAt: world.now() + HOUR, endsAt: world.now() + 2 * HOUR }
    expect(await edit(lessonId, 0, changes)).toMatchObject(refusal('LESSON_BEGUN'))
    expect(await world.as(SECRETARY).call('study.cancel', { lessonId, reason: '太晚了' })).toMatchObject(
      refusal('LESSON_BEGUN'),
    )
  })
})
