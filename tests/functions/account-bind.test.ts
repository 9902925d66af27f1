import { DAY, HOUR, MINUTE } from '#core/kernel/day'
import { POLICY_VERSION } from '#core/privacy/policy'
import { refusalCode } from '../support/refusal-code'
import { startWorld, type World } from '../support/world'

const SECRETARY = 'demo-secretary'
const BRANCH = '450302001002-b1'

jest.setTimeout(60_000)

let world: World
let round = 0
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => round++)
afterAll(() => world.close())

/** Somebody of the demo, or somebody new to each test. */
const id = (who: string): string => (/^demo-|stranger/.test(who) ? who : `${who}.${round}`)
const as = (who: string) => world.as(id(who))

interface Row {
  _id: string
  openid?: string
  unbound?: string
  bindCode?: { digest: string }
}
const rowOf = (memberId: string) => world.documents<Row>('members').find(({ _id }) => _id === memberId)

/** A new row of the branch, and a code for it. */
async function newcomer(name = '欧示例') {
  const { memberId } = await as(SECRETARY).get('roster.add', { branchId: BRANCH, name })
  const { code, until } = await as(SECRETARY).get('roster.issueCode', { memberId })
  return { memberId, code, until }
}
const agree = (openid: string) => as(openid).get('account.consent', { version: POLICY_VERSION })
const bind = (openid: string, code: string, commandId?: string) => as(openid).call('account.bind', { code }, commandId)

describe('a code for binding', () => {
  it('makes its holder a member, once, however it is typed, and the branch sees it', async () => {
    const { memberId, code, until } = await newcomer()
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/)
    expect(until - world.now()).toBeGreaterThan(71 * HOUR)
    await agree('new-1')
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    expect(await bind('new-1', typed)).toMatchObject({
      ok: true,
      data: { memberId, name: '欧示例', branch: { _id: BRANCH } },
    })

    const me = await as('new-1').get('account.me', {})
    expect(me).toMatchObject({ name: '欧示例', memberId, can: { bind: false } })
    expect(me.branch?.path.endsWith(BRANCH)).toBe(true)
    const { member } = await as(SECRETARY).get('roster.get', { memberId })
    expect(member).toMatchObject({ bound: true, codeUntil: null })
  })

  it('answers its holder the same again, and nobody else', async () => {
    const { code } = await newcomer()
    await agree('new-1')
    const first = await bind('new-1', code, 'the-same-command')
    expect(await bind('new-1', code, 'the-same-command')).toMatchObject({
      ok: true,
      data: (first as { data: unknown }).data,
    })
    await agree('new-2')
    expect(refusalCode(await bind('new-2', code))).toBe('BIND_CODE_WRONG')
  })

  it('goes to exactly one of many who use it at the same moment', async () => {
    const { memberId, code } = await newcomer()
    const crowd = Array.from({ length: 20 }, (_, i) => `rival-${i}`)
    await Promise.all(crowd.map(agree))
    const answers = await Promise.all(crowd.map((who) => bind(who, code)))
    const winners = crowd.filter((_, i) => answers[i]?.ok)
    expect(winners).toHaveLength(1)
    expect(rowOf(memberId)?.openid).toBe(id(winners[0] ?? ''))
    expect(new Set(answers.filter((one) => !one.ok).map(refusalCode))).toEqual(new Set(['BIND_CODE_WRONG']))
  })

  it('binds one person to one row, also when two codes are used at once', async () => {
    const [one, other] = [await newcomer(), await newcomer('区示例')]
    await agree('new-1')
    const answers = await Promise.all([bind('new-1', one.code), bind('new-1', other.code)])
    expect(answers.map(refusalCode).sort()).toEqual(['ALREADY_BOUND', 'ok'])
    expect(world.documents<Row>('members').filter(({ openid }) => openid === id('new-1'))).toHaveLength(1)
    const unused = answers[0]?.ok ? other : one
    expect(refusalCode(await bind('new-1', unused.code))).toBe('ALREADY_BOUND')
  })

  it('is replaced by the next, can be taken back, and ends after three days', async () => {
    const { memberId, code } = await newcomer()
    const { code: second } = await as(SECRETARY).get('roster.issueCode', { memberId })
    expect(second).not.toBe(code)
    await agree('new-1')
    expect(refusalCode(await bind('new-1', code))).toBe('BIND_CODE_WRONG')
    await as(SECRETARY).get('roster.revokeCode', { memberId })
    expect(refusalCode(await bind('new-1', second))).toBe('BIND_CODE_WRONG')
    const { code: third } = await as(SECRETARY).get('roster.issueCode', { memberId })
    await world.advance(3 * DAY)
    expect(refusalCode(await bind('new-1', third))).toBe('BIND_CODE_WRONG')
  })

  it('is the same when the command is sent again, and lies in the database as a digest only', async () => {
    const { memberId } = await newcomer()
    const again = () => as(SECRETARY).call('roster.issueCode', { memberId }, 'one-and-the-same')
    const [first, second] = [await again(), await again()]
    const code = (first as { data: { code: string } }).data.code
    expect((second as { data: { code: string } }).data.code).toBe(code)
    expect(JSON.stringify(world.documents('members'))).not.toContain(code)
    expect(JSON.stringify(world.documents('audits'))).not.toContain(code)
  })

  it('allows few tries, also when all are sent at once', async () => {
    const { code } = await newcomer()
    await agree('guesser')
    const wrong = Array.from({ length: 20 }, (_, i) => `2345678${'ABCDEFGHJKMNPQRSTVWX'[i]}`)
    const codes = (await Promise.all(wrong.map((guess) => bind('guesser', guess)))).map(refusalCode)
    expect(codes.filter((one) => one === 'TOO_MANY_TRIES').length).toBeGreaterThanOrEqual(10)
    expect(codes.filter((one) => one === 'BIND_CODE_WRONG').length).toBeLessThanOrEqual(10)
    expect(refusalCode(await bind('guesser', code))).toBe('TOO_MANY_TRIES')
    await world.advance(10 * MINUTE)
    expect(refusalCode(await bind('guesser', code))).toBe('ok')
  })

  it('is not made for a row that somebody is bound to, nor by anybody from elsewhere', async () => {
    expect(refusalCode(await as(SECRETARY).call('roster.issueCode', { memberId: 'p-member' }))).toBe('MEMBER_BOUND')
    const { memberId } = await newcomer()
    for (const who of ['demo-member', 'demo-member-2', 'demo-auditor', 'a-stranger']) {
      expect(refusalCode(await as(who).call('roster.issueCode', { memberId }))).toBe('NOT_FOUND')
    }
  })

  it.each(['', ' ', 'x'.repeat(41), 'OOOOOOOO', '2345678', '漓江漓江漓江漓江'])('%j is no code', async (code) => {
    await agree('new-1')
    expect(['BIND_CODE_WRONG', 'INPUT_INVALID']).toContain(refusalCode(await bind('new-1', code)))
  })
})

describe('asking to be recognised', () => {
  const ask = (openid: string, name = '欧示例') => as(openid).call('account.askToJoin', { branchId: BRANCH, name })
  const requests = async () => (await as(SECRETARY).get('roster.requests', { branchId: BRANCH })).requests

  it('is seen by the branch, matched with a row, and over then', async () => {
    const { memberId } = await as(SECRETARY).get('roster.add', { branchId: BRANCH, name: '欧示例' })
    await agree('asker')
    expect(await ask('asker')).toMatchObject({ ok: true })
    expect(await ask('asker')).toMatchObject({ ok: true })
    const [request, ...others] = await requests()
    expect(request).toMatchObject({ name: '欧示例' })
    expect(others).toEqual([])
    expect(JSON.stringify(request)).not.toContain(id('asker'))
    const confirm = () =>
      as(SECRETARY).call('roster.confirmRequest', { memberId, requestId: request?.requestId ?? '' }, 'confirm-it')
    expect(await confirm()).toMatchObject({ ok: true })
    expect(await confirm()).toMatchObject({ ok: true })
    expect(await requests()).toEqual([])
    expect(await as('asker').get('account.me', {})).toMatchObject({ memberId, join: null })
  })

  it('is confirmed once when two secretaries match two rows at the same moment', async () => {
    const rows = await Promise.all(
      ['欧示例', '区示例'].map((name) => as(SECRETARY).get('roster.add', { branchId: BRANCH, name })),
    )
    await agree('asker')
    await ask('asker')
    const [request] = await requests()
    const answers = await Promise.all(
      rows.map(({ memberId }) =>
        as(SECRETARY).call('roster.confirmRequest', { memberId, requestId: request?.requestId ?? '' }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(world.documents<Row>('members').filter(({ openid }) => openid === id('asker'))).toHaveLength(1)
  })

  it('is declined with a reason, which the asker reads', async () => {
    await agree('asker')
    await ask('asker')
    const [request] = await requests()
    const requestId = request?.requestId ?? ''
    await as(SECRETARY).get('roster.declineRequest', { branchId: BRANCH, requestId, reason: '请到二支部办理' })
    expect(await requests()).toEqual([])
    expect((await as('asker').get('account.me', {})).join).toMatchObject({
      state: 'declined',
      reason: '请到二支部办理',
    })
    expect(refusalCode(await as(SECRETARY).call('roster.confirmRequest', { memberId: 'p-member', requestId }))).toBe(
      'NOT_FOUND',
    )
  })

  it('is no way into another branch', async () => {
    await agree('asker')
    await ask('asker')
    const [request] = await requests()
    const row = world
      .documents<Row & { branchId: string }>('members')
      .find(({ branchId }) => branchId === '450302002004-b1')
    const answer = await as('demo-officer').call('roster.confirmRequest', {
      memberId: row?._id ?? '',
      requestId: request?.requestId ?? '',
    })
    expect(refusalCode(answer)).toBe('NOT_FOUND')
  })

  it('leads to units that have rosters only', async () => {
    await agree('asker')
    for (const branchId of ['450302001', 'nowhere', `450302001002-g1-1`]) {
      expect(refusalCode(await as('asker').call('account.askToJoin', { branchId, name: '欧示例' }))).toBe('UNIT_UNFIT')
    }
  })
})

describe('consent', () => {
  it('comes before anything personal is stored', async () => {
    const { code } = await newcomer()
    const calls = [
      () => bind('new-1', code),
      () => as('new-1').call('account.askToJoin', { branchId: BRANCH, name: '欧示例' }),
      () =>
        world
          .as('new-1')
          .call('account.registerVolunteer', { communityId: '450302001002', name: '欧示例', skills: [] }),
      () => as('new-1').call('account.correct', { name: '欧示例' }),
      () => as('new-1').call('account.reportIn', { communityId: '450302001002' }),
    ]
    for (const call of calls) {
      expect(await call()).toMatchObject({ error: { code: 'CONSENT_REQUIRED', details: { version: POLICY_VERSION } } })
    }
    expect(JSON.stringify(world.documents('accounts'))).not.toContain(id('new-1'))
  })

  it('is to the policy as it is now, and a member who has not agreed to it signs up for nothing', async () => {
    expect(refusalCode(await as('new-1').call('account.consent', { version: '2020-01-01' }))).toBe('CONSENT_REQUIRED')
    await as('demo-member').get('account.withdrawConsent', {})
    expect((await as('demo-member').get('account.me', {})).policy.agreed).toBe(false)
    expect(refusalCode(await as('demo-member').call('study.signUp', { lessonId: 'lesson02' }))).toBe('CONSENT_REQUIRED')
    await agree('demo-member')
    expect(refusalCode(await as('demo-member').call('study.signUp', { lessonId: 'lesson02' }))).not.toBe(
      'CONSENT_REQUIRED',
    )
  })

  it('makes one account however often it is given at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => agree('new-1')))
    expect(world.documents<{ _id: string }>('accounts').filter(({ _id }) => _id === id('new-1'))).toHaveLength(1)
  })
})
