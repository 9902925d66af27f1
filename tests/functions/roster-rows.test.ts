import { refusalCode } from '../support/refusal-code'
import { startWorld, type World } from '../support/world'

jest.setTimeout(60_000)

const SECRETARY = 'demo-secretary'
const OFFICER = 'demo-officer'
const BRANCH = '450302001002-b1'
const OTHER = '450302001002-b2'
const FAR = '450302002004-b1'
const PHONE = '13812341234'

interface Row {
  _id: string
  name: string
  branchId: string
  openid?: string
  phone?: { keyId: string; box: string; key: string }
  phoneSlot: string
  history: { what: string }[]
}
interface AuditRow {
  action: string
  actorId: string
  target: string
  reason?: string
  unitIds: string[]
  facts: object
}

let world: World
const lines: string[] = []
beforeAll(async () => {
  world = await startWorld({ log: (line) => lines.push(line) })
})
afterAll(() => world.close())

const rowOf = (memberId: string) => world.documents<Row>('members').find(({ _id }) => _id === memberId)
const auditsOf = (action: string, target: string) =>
  world.documents<AuditRow>('audits').filter((row) => row.action === action && row.target === target)
const countOf = (unitId: string) =>
  world.documents<{ _id: string; memberCount: number }>('orgs').find(({ _id }) => _id === unitId)?.memberCount ?? 0
const add = async (name: string, more: { phone?: string } = {}, branchId = BRANCH) =>
  (await world.as(OFFICER).get('roster.add', { branchId, name, ...more })).memberId
const get = (memberId: string) => world.as(OFFICER).get('roster.get', { memberId })

describe('a roster', () => {
  it('is read page by page, each in two requests, in the order of names, nobody twice and nobody left out', async () => {
    const wanted = world.documents<Row>('members').filter(({ branchId }) => branchId === FAR).length + 60
    await Promise.all(Array.from({ length: 60 }, (_, i) => add(`甲${'一二三四五六七八九十'[i % 10]}`, {}, FAR)))
    const seen: { _id: string; name: string }[] = []
    let after: { name: string; memberId: string } | null | undefined
    do {
      const answer = await world.as(OFFICER).call('roster.list', { branchId: FAR, ...(after && { after }) })
      if (!answer.ok) throw new Error(answer.error.code)
      expect(answer.databaseRequests).toBeLessThanOrEqual(2)
      expect(answer.data.members.length).toBeLessThanOrEqual(50)
      seen.push(...answer.data.members)
      after = answer.data.next
    } while (after)
    expect(seen).toHaveLength(wanted)
    expect(new Set(seen.map(({ _id }) => _id)).size).toBe(wanted)
    expect(countOf(FAR)).toBe(wanted)
  })

  it('is the business of those who keep it: nobody from elsewhere learns more than that there is none', async () => {
    for (const who of ['demo-member', 'demo-member-2', 'demo-volunteer', 'demo-resident', 'a-stranger']) {
      expect(refusalCode(await world.as(who).call('roster.list', { branchId: BRANCH }))).toBe('FORBIDDEN')
      const [there, nowhere] = [
        await world.as(who).call('roster.get', { memberId: 'p-member' }),
        await world.as(who).call('roster.get', { memberId: 'no-such-row' }),
      ]
      expect({ ...there, databaseRequests: 0 }).toEqual({ ...nowhere, databaseRequests: 0 })
    }
    for (const who of [SECRETARY, 'demo-worker', 'demo-street', OFFICER, 'demo-auditor']) {
      expect(refusalCode(await world.as(who).call('roster.list', { branchId: BRANCH }))).toBe('ok')
    }
    expect(refusalCode(await world.as(SECRETARY).call('roster.list', { branchId: OTHER }))).toBe('FORBIDDEN')
    expect(refusalCode(await world.as('demo-auditor').call('roster.add', { branchId: BRANCH, name: '甲' }))).toBe(
      'FORBIDDEN',
    )
  })
})

describe('a phone number', () => {
  it('is sealed at rest, masked on lists, and whole for a reason that stands in the audit before', async () => {
    const memberId = await add('欧示例', { phone: '+86 138-1234 1234' })
    for (const collection of ['members', 'audits', 'orgs']) {
      expect(JSON.stringify(world.documents(collection))).not.toContain(PHONE)
    }
    expect((await get(memberId)).member.phone).toBe('138****1234')

    const answer = await world.as(SECRETARY).call('roster.revealPhone', { memberId, reason: '通知开会' })
    expect(answer).toMatchObject({ ok: true, data: { phone: PHONE } })
    expect(auditsOf('revealPhone', memberId)).toMatchObject([{ actorId: 'p-secretary', reason: '通知开会' }])
    await world.as(SECRETARY).get('roster.revealPhone', { memberId, reason: '再次通知' })
    expect(auditsOf('revealPhone', memberId)).toHaveLength(2)
    expect(auditsOf('revealPhone', memberId)[0]?.unitIds).toContain(BRANCH)
  })

  it('is not shown without a reason, from elsewhere, or when its audit cannot be written', async () => {
    const memberId = await add('区示例', { phone: '13900001111' })
    expect(refusalCode(await world.as(SECRETARY).call('roster.revealPhone', { memberId, reason: ' ' }))).toBe(
      'INPUT_INVALID',
    )
    expect(refusalCode(await world.as('demo-member').call('roster.revealPhone', { memberId, reason: '想知道' }))).toBe(
      'NOT_FOUND',
    )
    world.engine.faults.set([{ action: 'database.insertDocument', kind: 'error', count: 1 }])
    const answer = await world.as(SECRETARY).call('roster.revealPhone', { memberId, reason: '通知开会' })
    expect(JSON.stringify(answer)).not.toContain('13900001111')
    expect(answer.ok).toBe(false)
    world.engine.faults.clear()
  })

  it('of one row opens nowhere else, and stands in no log', async () => {
    const [one, other] = [await add('甲乙', { phone: '13700002222' }), await add('甲丙', { phone: '13700003333' })]
    const [box, victim] = [rowOf(one)?.phone, rowOf(other)]
    const swapped = JSON.stringify({ $set: { phone: box } })
    world.engine.database.request('database.modifyDocument', {
      collectionName: 'members',
      query: JSON.stringify({ _id: victim?._id }),
      data: swapped,
      multi: false,
      merge: true,
    } as never)
    expect(rowOf(other)?.phone).toEqual(box)
    expect(
      refusalCode(await world.as(SECRETARY).call('roster.revealPhone', { memberId: other, reason: '通知开会' })),
    ).toBe('UNEXPECTED')
    await world.as(OFFICER).get('roster.edit', { memberId: other, v: 0, phone: null })
    expect(lines.join('\n')).not.toMatch(/1[3-9]\d{9}/)
  })

  it('stands once on a roster', async () => {
    await add('丙丁', { phone: '13600004444' })
    const again = await world
      .as(SECRETARY)
      .call('roster.add', { branchId: BRANCH, name: '丙戊', phone: '136 0000 4444' })
    expect(refusalCode(again)).toBe('PHONE_TAKEN')
    expect(await add('丙己', { phone: '13600004444' }, OTHER)).toBeTruthy()
  })

  it('stands once on a roster also when several write it at the same moment', async () => {
    const phone = '13600007777'
    const row = await add('丁甲')
    const answers = await Promise.all([
      ...['丁乙', '丁丙', '丁丁'].map((name) =>
        world.as(SECRETARY).call('roster.add', { branchId: BRANCH, name, phone }),
      ),
      world.as(OFFICER).call('roster.edit', { memberId: row, v: 0, phone }),
    ])
    expect(answers.map(refusalCode).sort()).toEqual(['PHONE_TAKEN', 'PHONE_TAKEN', 'PHONE_TAKEN', 'ok'])
    const holders = () =>
      world.documents<Row & { status: string }>('members').filter(({ phoneSlot, phone: own }) => phoneSlot === own?.key)
    const { key } = holders().find(({ name }) => /^丁[甲乙丙丁]$/.test(name))?.phone ?? {}
    expect(holders().filter((one) => one.branchId === BRANCH && one.phoneSlot === key)).toHaveLength(1)
  })

  it('is free again when whoever had it left, gave it up, or went to another branch', async () => {
    const phone = '13600008888'
    const first = await add('戊甲', { phone })
    await world.as(OFFICER).get('roster.leave', { memberId: first, reason: '迁往外地' })
    const second = await add('戊乙', { phone })
    await world.as(OFFICER).get('roster.edit', { memberId: second, v: 0, phone: null })
    const third = await add('戊丙', { phone })
    await world.as(SECRETARY).get('roster.requestTransfer', { memberId: third, toBranchId: OTHER })
    const rival = await add('戊丁', { phone }, OTHER)
    const confirm = () => world.as('demo-worker').call('roster.confirmTransfer', { memberId: third })
    expect(refusalCode(await confirm())).toBe('PHONE_TAKEN')
    await world.as(OFFICER).get('roster.leave', { memberId: rival, reason: '重复登记' })
    expect(refusalCode(await confirm())).toBe('ok')
    expect(await add('戊戊', { phone })).toBeTruthy()
    const again = await world.as(OFFICER).call('roster.add', { branchId: OTHER, name: '戊己', phone })
    expect(refusalCode(again)).toBe('PHONE_TAKEN')
  })
})

describe('a row', () => {
  it('is added once by a command that is sent again', async () => {
    const before = countOf(BRANCH)
    const send = () => world.as(SECRETARY).call('roster.add', { branchId: BRANCH, name: '丁戊' }, 'add-me-once')
    const answers = await Promise.all([send(), send(), send()])
    expect(new Set(answers.map((answer) => JSON.stringify(answer.ok && answer.data))).size).toBe(1)
    expect(world.documents<Row>('members').filter(({ name }) => name === '丁戊')).toHaveLength(1)
    expect(countOf(BRANCH)).toBe(before + 1)
  })

  it('is edited as it was seen: of two edits at once, one holds', async () => {
    const memberId = await add('戊己')
    const edit = (name: string) => world.as(SECRETARY).call('roster.edit', { memberId, v: 0, name })
    const answers = await Promise.all([edit('戊庚'), edit('戊辛')])
    expect(answers.map(refusalCode).sort()).toEqual(['CONFLICT', 'ok'])
    const { member, history } = await get(memberId)
    expect(member.v).toBe(1)
    expect(history[0]).toMatchObject({
      what: 'edited',
      by: '周示例',
      changes: [{ field: 'name', from: '戊己', to: member.name }],
    })
    const late = await world.as(SECRETARY).call('roster.edit', { memberId, v: 0, gender: 'male' })
    expect(refusalCode(late)).toBe('CONFLICT')
  })

  it('answers an edit that is sent again the same', async () => {
    const memberId = await add('己庚')
    const send = () =>
      world.as(SECRETARY).call('roster.edit', { memberId, v: 0, joinedOn: '2001-07-01' }, 'edit-me-once')
    const [first, second] = [await send(), await send()]
    expect(second).toMatchObject({ ok: true, data: first.ok ? first.data : {} })
    expect((await get(memberId)).member).toMatchObject({ joinedOn: '2001-07-01', v: 1 })
    await world.as(SECRETARY).get('roster.edit', { memberId, v: 1, joinedOn: null })
    expect((await get(memberId)).member.joinedOn).toBeNull()
  })

  it.each([
    { name: '' },
    { name: '甲'.repeat(51) },
    { name: '甲😀' },
    { name: '甲1' },
    { phone: '12345' },
    { phone: '1.38E+10' },
    { joinedOn: '2001-02-30' },
    { joinedOn: '2099-01-01' },
    { joinedOn: '1900-01-01' },
    { gender: 'x' },
  ])('takes nothing that is none: %j', async (bad) => {
    const answer = await world.as(SECRETARY).call('roster.add', { branchId: BRANCH, name: '甲', ...bad } as never)
    expect(refusalCode(answer)).toBe('INPUT_INVALID')
  })

  it.each(['甲', '甲'.repeat(50), '阿卜杜拉·买买提', '𠮷示例', 'Anna Schmidt'])('can be of %s', async (name) => {
    expect((await get(await add(name))).member.name).toBe(name)
  })
})

describe('a transfer', () => {
  const send = (memberId: string, toBranchId = OTHER, commandId?: string) =>
    world.as(SECRETARY).call('roster.requestTransfer', { memberId, toBranchId }, commandId)

  it('is confirmed by the other side; until then the member keeps what they have', async () => {
    const before = [countOf(BRANCH), countOf(OTHER)]
    expect(refusalCode(await send('p-member'))).toBe('ok')
    expect((await world.as('demo-member').get('account.me', {})).branch?.path.endsWith(BRANCH)).toBe(true)
    expect(refusalCode(await send('p-member'))).toBe('TRANSFER_PENDING')
    // Not by the side that asked.
    expect(refusalCode(await world.as(SECRETARY).call('roster.confirmTransfer', { memberId: 'p-member' }))).toBe(
      'NOT_FOUND',
    )
    const { transfers } = await world.as('demo-worker').get('roster.transfers', { branchId: OTHER })
    expect(transfers).toMatchObject([{ memberId: 'p-member', name: '陈示例', from: { _id: BRANCH } }])
    const confirm = () => world.as('demo-worker').call('roster.confirmTransfer', { memberId: 'p-member' }, 'confirm-it')
    expect(refusalCode(await confirm())).toBe('ok')
    expect(refusalCode(await confirm())).toBe('ok')
    expect((await world.as('demo-member').get('account.me', {})).branch?.path.endsWith(OTHER)).toBe(true)
    expect([countOf(BRANCH), countOf(OTHER)]).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1])
    // The branch that it left keeps no hold of it.
    expect(refusalCode(await world.as(SECRETARY).call('roster.get', { memberId: 'p-member' }))).toBe('NOT_FOUND')
    expect((await get('p-member')).history.map(({ what }) => what)).toEqual(['transferred', 'transferAsked'])
  })

  it('that is declined, or taken back, leaves everything as it was', async () => {
    const memberId = await add('庚辛')
    await send(memberId)
    await world.as('demo-worker').get('roster.declineTransfer', { memberId, reason: '材料不全' })
    expect((await get(memberId)).branch._id).toBe(BRANCH)
    expect(refusalCode(await world.as('demo-worker').call('roster.confirmTransfer', { memberId }))).toBe(
      'TRANSFER_NONE',
    )
    await send(memberId)
    await world.as(SECRETARY).get('roster.cancelTransfer', { memberId })
    expect(refusalCode(await world.as('demo-worker').call('roster.confirmTransfer', { memberId }))).toBe(
      'TRANSFER_NONE',
    )
  })

  it('is confirmed or taken back, not both', async () => {
    const memberId = await add('辛壬')
    await send(memberId)
    const answers = await Promise.all([
      world.as('demo-worker').call('roster.confirmTransfer', { memberId }),
      world.as(SECRETARY).call('roster.cancelTransfer', { memberId }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await get(memberId)).branch._id).toBe(answers[0].ok ? OTHER : BRANCH)
  })

  it('leads to another roster only, and takes nobody from a post', async () => {
    const memberId = await add('壬癸')
    for (const to of [BRANCH, '450302001', 'nowhere'])
      expect(refusalCode(await send(memberId, to))).toBe('TRANSFER_NOWHERE')
    expect(refusalCode(await send('p-secretary'))).toBe('POST_HELD')
    expect(refusalCode(await world.as(OFFICER).call('roster.leave', { memberId: 'p-secretary', reason: '调走' }))).toBe(
      'POST_HELD',
    )
  })
})

describe('leaving', () => {
  it('takes the member’s rights at the next call, and the row out of the list', async () => {
    const memberId = 'm0101'
    const branchId = rowOf(memberId)?.branchId ?? ''
    expect(refusalCode(await world.as('demo-m0101').call('study.myRecord', {}))).toBe('ok')
    await world.as(OFFICER).get('roster.leave', { memberId, reason: '迁往外地' })
    expect((await world.as('demo-m0101').get('account.me', {})).branch).toBeNull()
    const { members } = await world.as(OFFICER).get('roster.list', { branchId })
    expect(members.map(({ _id }) => _id)).not.toContain(memberId)
    expect(refusalCode(await world.as(OFFICER).call('roster.leave', { memberId, reason: '迁往外地' }))).toBe(
      'MEMBER_LEFT',
    )
    expect(refusalCode(await world.as(OFFICER).call('roster.issueCode', { memberId }))).toBe('MEMBER_LEFT')
    expect((await get(memberId)).member.status).toBe('left')
  })

  it('unbinding asks for a reason, and the row can be bound again', async () => {
    const memberId = 'm0102'
    expect(refusalCode(await world.as(OFFICER).call('roster.unbind', { memberId, reason: '' }))).toBe('INPUT_INVALID')
    await world.as(OFFICER).get('roster.unbind', { memberId, reason: '绑错了人' })
    expect((await world.as('demo-m0102').get('account.me', {})).memberId).toBeNull()
    const { code } = await world.as(OFFICER).get('roster.issueCode', { memberId })
    expect(refusalCode(await world.as('demo-m0102').call('account.bind', { code }))).toBe('ok')
    expect(auditsOf('unbind', memberId)).toMatchObject([{ reason: '绑错了人' }])
  })
})

describe('an export', () => {
  it('is a table in which nothing runs, with masked numbers, and stands in the audit', async () => {
    const branchId = '450302003007-b1'
    await add('甲-乙', { phone: '13500005555' }, branchId)
    const { base64, rows, fileName } = await world
      .as(OFFICER)
      .get('roster.export', { branchId, reason: '上级检查', format: 'csv' })
    const text = Buffer.from(base64, 'base64').toString('utf8')
    expect(fileName).toMatch(/\.csv$/)
    expect(text.split('\r\n')).toHaveLength(rows + 2)
    expect(text).toContain('"135****5555"')
    expect(text).not.toContain('13500005555')
    expect(auditsOf('export', branchId)).toMatchObject([{ reason: '上级检查', facts: { phones: false } }])
    const whole = await world
      .as(OFFICER)
      .get('roster.export', { branchId, reason: '上级检查', format: 'csv', phones: true })
    expect(Buffer.from(whole.base64, 'base64').toString('utf8')).toContain('13500005555')
    const xlsx = await world.as(OFFICER).get('roster.export', { branchId, reason: '上级检查', format: 'xlsx' })
    expect(Buffer.from(xlsx.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
    expect(
      refusalCode(await world.as(SECRETARY).call('roster.export', { branchId, reason: '看看', format: 'csv' })),
    ).toBe('FORBIDDEN')
  })
})

describe('双报到', () => {
  const LIVES_IN = '450302001005'
  it('is confirmed where the member lives, and both branches see it', async () => {
    const who = 'demo-m0301'
    expect(refusalCode(await world.as(who).call('account.reportIn', { communityId: LIVES_IN }))).toBe('ok')
    const { reportIns } = await world.as('demo-street').get('roster.reportIns', { communityId: LIVES_IN })
    expect(reportIns).toMatchObject([{ memberId: 'm0301', state: 'asked' }])
    expect(refusalCode(await world.as(SECRETARY).call('roster.confirmReportIn', { memberId: 'm0301' }))).toBe(
      'NOT_FOUND',
    )
    await world.as('demo-street').get('roster.confirmReportIn', { memberId: 'm0301' })
    expect((await get('m0301')).member.reportIn).toMatchObject({ community: { _id: LIVES_IN }, state: 'confirmed' })
    expect((await world.as(who).get('account.me', {})).reportIn).toMatchObject({ state: 'confirmed' })
    expect(
      refusalCode(await world.as('demo-street').call('roster.declineReportIn', { memberId: 'm0301', reason: '重复' })),
    ).toBe('CONFLICT')
    // Reporting in again where one is confirmed changes nothing.
    await world.as(who).get('account.reportIn', { communityId: LIVES_IN })
    expect((await get('m0301')).member.reportIn?.state).toBe('confirmed')
  })

  it('is for members, and for places that people live in', async () => {
    expect(refusalCode(await world.as('demo-resident').call('account.reportIn', { communityId: LIVES_IN }))).toBe(
      'NOT_A_MEMBER',
    )
    expect(refusalCode(await world.as('demo-member-2').call('account.reportIn', { communityId: '450302' }))).toBe(
      'UNIT_UNFIT',
    )
  })
})

describe('a volunteer', () => {
  it('registers in one step, and holds the role where they serve until they withdraw', async () => {
    const communityId = '450302001005'
    const input = { communityId, name: '黄示例', skills: ['水电'], phone: '13400006666' }
    await world.as('demo-resident').get('account.registerVolunteer', input)
    const { posts } = await world.as('demo-resident').get('account.me', {})
    expect(posts).toMatchObject([{ role: 'volunteer' }])
    const { volunteers } = await world.as('demo-street').get('roster.volunteers', { communityId })
    expect(volunteers).toMatchObject([{ name: '黄示例', skills: ['水电'], phone: '134****6666' }])
    expect(JSON.stringify(world.documents('accounts'))).not.toContain('13400006666')
    await world.as('demo-resident').get('account.withdrawVolunteer', {})
    expect((await world.as('demo-resident').get('account.me', {})).posts).toEqual([])
  })
})
