import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { fromBase64Url } from '#core/study/base64url'
import { SLOT, slotAt, writeCode, writeDigits } from '#core/study/code'
import { startWorld, type World } from '../support/world'

const SECRETARY = 'demo-secretary'
const MEMBER = 'demo-member'
/** Of the demo district: begins soon after the engine, so that codes can be shown from the start. */
const LESSON = 'lesson01'

/** Afternoon in Beijing, in the middle of a year and of a five-minute window of tries. */
const BEGINS = Date.UTC(2026, 5, 24, 6, 1)

let world: World
beforeEach(async () => {
  world = await startWorld({ clockStart: BEGINS })
})
afterEach(() => world.close())

const refusal = (code: string, details: object = {}) => ({ ok: false, error: { code, details } })

/** The presenter's device: it has the key, and needs nothing else. */
async function presenter(lessonId = LESSON) {
  const { keys } = await world.as(SECRETARY).get('study.presentCode', { lessonId })
  const keyAt = (at: number) => fromBase64Url(keys.find(({ from, until }) => from <= at && at < until)?.key ?? '')
  return {
    keys,
    code: (at = world.now()) => writeCode(keyAt(at), lessonId, slotAt(at)),
    digits: (at = world.now()) => writeDigits(keyAt(at), slotAt(at)),
  }
}

const recordOf = (openid: string) => world.as(openid).get('study.myRecord', {})
const checkInsOf = (lessonId: string) =>
  world.documents<{ lessonId: string }>('checkIns').filter((one) => one.lessonId === lessonId)

describe('checking in', () => {
  it('stands exactly once in the study record, and a repeat answers with the first', async () => {
    const screen = await presenter()
    const before = await recordOf(MEMBER)
    const first = await world.as(MEMBER).get('study.checkIn', { code: screen.code() })
    expect(first).toMatchObject({ lessonId: LESSON, how: 'scan', creditHours: 1.5 })
    await world.advance(SLOT)
    expect(await world.as(MEMBER).get('study.checkIn', { code: screen.code() })).toEqual(first)
    expect(await world.as(MEMBER).get('study.checkIn', { code: screen.digits() })).toEqual(first)

    const after = await recordOf(MEMBER)
    expect(after.entries.filter((entry) => entry.lessonId === LESSON)).toEqual([first])
    expect(after.hours).toBe(before.hours + 1.5)
    expect(await world.as(MEMBER).get('study.get', { lessonId: LESSON })).toMatchObject({
      checkedInAt: first.at,
      can: { checkIn: false, signUp: false },
    })
    expect(await world.as(SECRETARY).get('study.attendance', { lessonId: LESSON })).toMatchObject({
      count: 1,
      latest: [{ name: '陈示例' }],
    })
  })

  describe('sent when the network came back', () => {
    const late = async (who: string) =>
      world
        .as(who)
        .get('study.myRecord', {})
        .then(({ entries }) => entries[0])

    it('stands as of the moment it was scanned, marked late, once, and the secretary sees it', async () => {
      const screen = await presenter()
      const input = { code: screen.code(), scannedAt: world.now() + 2 * MINUTE }
      const scannedIn = slotAt(world.now()) * SLOT
      await world.advance(3 * HOUR)
      expect(await world.as(MEMBER).call('study.checkIn', { code: input.code })).toMatchObject(refusal('CODE_EXPIRED'))
      const first = await world.as(MEMBER).get('study.checkIn', input)
      expect(first).toMatchObject({ how: 'late', at: scannedIn })
      await world.advance(HOUR)
      expect(await world.as(MEMBER).get('study.checkIn', input)).toEqual(first)
      expect(await late(MEMBER)).toEqual(first)
      const { count, late: listed } = await world.as(SECRETARY).get('study.attendance', { lessonId: LESSON })
      expect([count, listed]).toEqual([1, [{ name: '陈示例', at: scannedIn }]])
    })

    it('is taken by its six digits too, of the lesson that was running then', async () => {
      const screen = await presenter()
      const input = { code: screen.digits(), scannedAt: world.now() }
      await world.advance(3 * HOUR)
      expect(await world.as(MEMBER).get('study.checkIn', input)).toMatchObject({ how: 'late', lessonId: LESSON })
    })

    it('is no longer taken a day after the lesson, nor read at another time, nor ahead of its time', async () => {
      const screen = await presenter()
      const now = world.now()
      const code = screen.code()
      const send = (scannedAt: number, text = code) => world.as(MEMBER).call('study.checkIn', { code: text, scannedAt })
      expect(await send(now + 20 * MINUTE, screen.code(now + 20 * MINUTE))).toMatchObject(refusal('CODE_EXPIRED'))
      await world.advance(HOUR)
      expect(await send(now + 6 * MINUTE)).toMatchObject(refusal('CODE_EXPIRED'))
      expect(await send(now - 6 * MINUTE)).toMatchObject(refusal('CODE_EXPIRED'))
      await world.advance(2 * DAY)
      expect(await send(now)).toMatchObject({ error: { code: 'LESSON_NOT_RUNNING' } })
      expect(checkInsOf(LESSON)).toEqual([])
    })

    it('is an ordinary check-in while its code still stands, and the first one when that had arrived', async () => {
      const screen = await presenter()
      const input = { code: screen.code(), scannedAt: world.now() }
      const first = await world.as(MEMBER).get('study.checkIn', input)
      expect(first.how).toBe('scan')
      await world.advance(HOUR)
      expect(await world.as(MEMBER).get('study.checkIn', input)).toEqual(first)
    })
  })

  it('takes a link that holds the code', async () => {
    const screen = await presenter()
    expect(
      await world.as(MEMBER).call('study.checkIn', { code: `https://example.org/c/${screen.code()}` }),
    ).toMatchObject({ ok: true })
  })

  it('takes the six digits, of the lesson named or of the one that is running', async () => {
    const screen = await presenter()
    expect(await world.as(MEMBER).get('study.checkIn', { code: screen.digits() })).toMatchObject({
      how: 'typed',
      lessonId: LESSON,
    })
    expect(
      await world.as('demo-member-2').get('study.checkIn', { code: screen.digits(), lessonId: LESSON }),
    ).toMatchObject({ how: 'typed' })
  })

  it('refuses a code older than one slot, changed, of another lesson, or made up, and writes nothing', async () => {
    const screen = await presenter()
    const code = screen.code()
    const [lesson, slot, mac = ''] = code.split('.')
    const flipped = mac.startsWith('A') ? `B${mac.slice(1)}` : `A${mac.slice(1)}`
    for (const bad of [
      `${lesson}.${slot}.${flipped}`,
      `lesson04.${slot}.${mac}`,
      'hello',
      `${code}x`,
      '漓'.repeat(300),
    ]) {
      expect(await world.as(MEMBER).call('study.checkIn', { code: bad })).toMatchObject(refusal('CODE_INVALID'))
    }
    await world.advance(2 * SLOT)
    expect(await world.as(MEMBER).call('study.checkIn', { code })).toMatchObject(refusal('CODE_EXPIRED'))
    expect(checkInsOf(LESSON)).toHaveLength(0)
  })

  it('verifies a scanned code without a database read: a bad one costs no request', async () => {
    const answer = await world.as(MEMBER).call('study.checkIn', { code: 'lesson01.2zzzzz.AAAAAAAAAAA' })
    expect(answer).toMatchObject({ ...refusal('CODE_INVALID'), databaseRequests: 0 })
  })

  it('limits tries at the digits, also when all are sent at once', async () => {
    const screen = await presenter()
    const wrong = Array.from({ length: 40 }, (_, i) => String(100_000 + i)).filter(
      (digits) => digits !== screen.digits(),
    )
    const answers = await Promise.all(
      wrong.map((code) => world.as(MEMBER).call('study.checkIn', { code, lessonId: LESSON })),
    )
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(codes.filter((code) => code === 'CODE_INVALID')).toHaveLength(5)
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(wrong.length - 5)

    await world.advance(5 * MINUTE)
    expect(await world.as(MEMBER).call('study.checkIn', { code: screen.digits() })).toMatchObject({ ok: true })
  })

  it('is for those whom the lesson is for: not a member of nowhere, not a stranger', async () => {
    const screen = await presenter()
    for (const who of ['demo-resident', 'demo-volunteer', 'demo-officer', 'demo-m2501', 'a-stranger']) {
      expect(await world.as(who).call('study.checkIn', { code: screen.code() })).toMatchObject(
        refusal('LESSON_NOT_FOR_YOU'),
      )
    }
    expect(checkInsOf(LESSON)).toHaveLength(0)
  })

  it('is over half an hour after the lesson, though the presenter’s device still has its key', async () => {
    const screen = await presenter()
    await world.advance(3 * HOUR)
    const late = writeCode(fromBase64Url(screen.keys[0]?.key ?? ''), LESSON, slotAt(world.now()))
    expect(await world.as(MEMBER).call('study.checkIn', { code: late })).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/LESSON_NOT_RUNNING|CODE_INVALID/) },
    })
    expect(await world.as(SECRETARY).call('study.presentCode', { lessonId: LESSON })).toMatchObject({
      ok: false,
      error: { code: 'LESSON_NOT_RUNNING', details: { phase: 'closed' } },
    })
  })

  it('shows codes to the branch’s secretary alone, and not before the time', async () => {
    for (const who of [MEMBER, 'demo-member-2', 'demo-officer', 'demo-resident', 'a-stranger']) {
      expect(await world.as(who).call('study.presentCode', { lessonId: LESSON })).toMatchObject(refusal('FORBIDDEN'))
      expect(await world.as(who).call('study.attendance', { lessonId: LESSON })).toMatchObject(refusal('FORBIDDEN'))
    }
    expect(await world.as(SECRETARY).call('study.presentCode', { lessonId: 'lesson02' })).toMatchObject({
      ok: false,
      error: { code: 'LESSON_NOT_RUNNING', details: { phase: 'open' } },
    })
  })
})

describe('around midnight in Beijing', () => {
  it('a code shown before midnight holds after it, and the presenter has both days’ keys', async () => {
    await world.close()
    const midnight = Date.UTC(2026, 10, 24, 16)
    world = await startWorld({ clockStart: midnight - 20 * MINUTE })
    const screen = await presenter()
    expect(screen.keys).toHaveLength(2)
    await world.advance(midnight - 3000 - world.now())
    const shownBefore = screen.code()
    await world.advance(6000)
    expect(world.now()).toBeGreaterThan(midnight)
    expect(await world.as(MEMBER).call('study.checkIn', { code: shownBefore })).toMatchObject({ ok: true })
    expect(await world.as('demo-member-2').call('study.checkIn', { code: screen.code() })).toMatchObject({ ok: true })
  })
})

describe('the study record', () => {
  it('is one’s own, by Beijing year', async () => {
    const { year, entries, requiredHours } = await recordOf(MEMBER)
    expect(requiredHours).toBe(32)
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.map((entry) => entry.at)).toEqual([...entries].map((entry) => entry.at).sort((a, b) => b - a))
    expect(await world.as(MEMBER).get('study.myRecord', { year: year - 1 })).toMatchObject({
      year: year - 1,
      hours: 0,
      entries: [],
    })
    expect((await recordOf('demo-resident')).entries).toEqual([])
  })

  it('is empty for the year to come', async () => {
    await world.advance(370 * DAY)
    expect(await recordOf(MEMBER)).toMatchObject({ hours: 0, entries: [] })
  })
})
