import { randomUUID } from 'node:crypto'
import { DAY } from '#core/kernel/day'
import { writeXlsx } from '#server/roster/import/write-xlsx'
import { refusalCode } from '../support/refusal-code'
import { startWorld, type World } from '../support/world'

jest.setTimeout(120_000)

const SECRETARY = 'demo-secretary'
const OFFICER = 'demo-officer'
const BRANCH = '450302001002-b1'
const DISTRICT = '450302'

interface Row {
  _id: string
  name: string
  branchId: string
  joinedOn?: string
  v: number
}

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

const upload = (bytes: Uint8Array, unitId = BRANCH, ending = 'xlsx') =>
  world.engine.storage.put(`imports/${unitId}/${randomUUID()}.${ending}`, bytes)
const csv = (text: string) => Buffer.from(text)
const HEAD = ['姓名', '性别', '入党日期', '手机号', '所在党支部']

async function preview(bytes: Uint8Array, unitId = BRANCH, who = SECRETARY, ending = 'xlsx') {
  const fileId = await upload(bytes, unitId, ending)
  return world.as(who).call('roster.importPreview', { unitId, fileId })
}
async function found(bytes: Uint8Array, unitId = BRANCH, who = SECRETARY) {
  const answer = await preview(bytes, unitId, who)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}
async function confirm(importId: string, who = SECRETARY) {
  for (let calls = 1; ; calls++) {
    const now = await world.as(who).get('roster.importConfirm', { importId })
    if (now.state === 'done') return { ...now, calls }
  }
}
const rows = () => world.documents<Row>('members')
const people = (n: number, phone = 13_800_000_000) =>
  Array.from({ length: n }, (_, i) => [name(i), i % 2 ? '男' : '女', '2001/7/1', String(phone + i), ''])
const name = (i: number): string => `示${[...String(i)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`

it('shows what a file would do, does that when it is confirmed, and nothing the second time', async () => {
  const before = rows().length
  const file = writeXlsx([
    HEAD,
    ['欧示例', '女', '2001年7月1日', '138 0000 0001', ''],
    ['区示例', '男', '20010701', '13800000002', ''],
    ['陈示例', '', '37073', '13800000003', ''],
    ['坏示例', '人', '明天', '123', '没有的支部'],
    ['欧示例', '', '', '13800000001', ''],
  ])
  const shown = await found(file)
  expect(shown).toMatchObject({
    state: 'previewed',
    rows: 5,
    adds: 2,
    changes: 1,
    same: 0,
    faulty: 2,
    done: 0,
    total: 3,
  })
  expect(shown.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
    '5 gender GENDER_INVALID',
    '5 joinedOn DATE_INVALID',
    '5 phone PHONE_INVALID',
    '5 branch BRANCH_UNKNOWN',
    '6 name DUPLICATE_IN_FILE',
  ])
  expect(shown.sample).toContainEqual({
    row: 4,
    kind: 'change',
    name: '陈示例',
    branch: '解东社区第一党支部',
    fields: ['joinedOn', 'phone'],
  })
  expect(rows()).toHaveLength(before)

  const done = await confirm(shown.importId)
  expect(done).toMatchObject({ state: 'done', done: 3, result: { added: 2, changed: 1, skipped: 0 } })
  expect(rows()).toHaveLength(before + 2)
  const member = rows().find(({ _id }) => _id === 'p-member')
  expect(member).toMatchObject({ joinedOn: '2001-07-01', v: 1 })
  const { members } = await world.as(SECRETARY).get('roster.list', { branchId: BRANCH })
  expect(members.find((row) => row.name === '区示例')).toMatchObject({
    phone: '138****0002',
    gender: 'male',
    joinedOn: '2001-07-01',
  })
  expect(await world.as(SECRETARY).get('roster.importProgress', { importId: shown.importId })).toMatchObject({
    state: 'done',
  })

  const copy = JSON.stringify(rows())
  const again = await found(file)
  expect(again).toMatchObject({ adds: 0, changes: 0, same: 3, faulty: 2, total: 0 })
  expect(await confirm(again.importId)).toMatchObject({ result: { added: 0, changed: 0, skipped: 0 } })
  expect(JSON.stringify(rows())).toBe(copy)
  // Confirmed once more, also nothing.
  await confirm(shown.importId)
  expect(JSON.stringify(rows())).toBe(copy)
})

it('stages phone numbers sealed, and deletes the file', async () => {
  const fileId = await upload(writeXlsx([HEAD, ['欧示例', '', '', '13800000001', '']]))
  await world.as(SECRETARY).get('roster.importPreview', { unitId: BRANCH, fileId })
  for (const collection of ['imports', 'importParts', 'members', 'audits']) {
    expect(JSON.stringify(world.documents(collection))).not.toContain('13800000001')
  }
  const again = await world.as(SECRETARY).call('roster.importPreview', { unitId: BRANCH, fileId })
  expect(again).toMatchObject({ ok: false, error: { code: 'IMPORT_REFUSED', details: { reason: 'missing' } } })
})

it('answers a preview that is sent again with what it staged', async () => {
  const fileId = await upload(writeXlsx([HEAD, ['欧示例', '', '', '', '']]))
  const send = () => world.as(SECRETARY).call('roster.importPreview', { unitId: BRANCH, fileId }, 'preview-once')
  const [first, second] = [await send(), await send()]
  expect(first.ok).toBe(true)
  expect({ ...second, databaseRequests: 0 }).toEqual({ ...first, databaseRequests: 0 })
})

const bad: Record<string, () => [reason: string, bytes: Uint8Array]> = {
  'a picture': () => ['notATable', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0])],
  'an old .xls, or one with a password': () => ['encrypted', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  'half a workbook': () => ['notATable', writeXlsx([HEAD, ['甲', '', '', '', '']]).subarray(0, 300)],
  'a table without names': () => ['noHeader', csv('编号,备注\n1,2')],
  'a table without people': () => ['empty', csv('姓名,手机号\n')],
  'an empty file': () => ['empty', new Uint8Array()],
  'more than 5 MB': () => ['tooLarge', new Uint8Array(5 * 1024 * 1024 + 1)],
  '200,000 rows': () => ['tooManyRows', csv(`姓名\n${'甲\n'.repeat(200_000)}`)],
}

it.each(Object.keys(bad))('refuses %s and writes nothing', async (what) => {
  const [reason, bytes] = bad[what]?.() ?? ['', new Uint8Array()]
  const answer = await preview(bytes)
  expect(answer).toMatchObject({ ok: false, error: { code: 'IMPORT_REFUSED', details: { reason } } })
  expect(world.documents('imports')).toEqual([])
  expect(world.documents('importParts')).toEqual([])
})

it('takes files that were uploaded for this unit, and no other file at all', async () => {
  const file = writeXlsx([HEAD, ['甲', '', '', '', '']])
  const other = await upload(file, '450302002004-b1')
  const elsewhere = await world.engine.storage.put('private/somebody.xlsx', file)
  for (const fileId of [
    other,
    elsewhere,
    'cloud://x/imports/450302001002-b1/../../a.xlsx',
    'https://example.org/a.xlsx',
    '',
  ]) {
    const answer = await world.as(SECRETARY).call('roster.importPreview', { unitId: BRANCH, fileId })
    expect(answer).toMatchObject({ ok: false, error: { code: 'IMPORT_REFUSED', details: { reason: 'missing' } } })
  }
  expect(refusalCode(await preview(file, DISTRICT, SECRETARY))).toBe('FORBIDDEN')
  expect(refusalCode(await preview(file, BRANCH, 'demo-member'))).toBe('FORBIDDEN')
  const { importId } = await found(file)
  expect(refusalCode(await world.as('demo-member-2').call('roster.importConfirm', { importId }))).toBe('NOT_FOUND')
})

it('imports into the branches that a district’s file names', async () => {
  const file = writeXlsx([
    HEAD,
    ['欧示例', '', '', '13800000001', '解东社区第一党支部'],
    ['区示例', '', '', '13800000002', '450302002004-b1'],
    ['甲', '', '', '', ''],
  ])
  const shown = await found(file, DISTRICT, OFFICER)
  expect(shown).toMatchObject({ adds: 2, faulty: 1, faults: [{ row: 4, column: 'branch', code: 'BRANCH_MISSING' }] })
  await confirm(shown.importId, OFFICER)
  expect(rows().filter((row) => row.name === '区示例')).toMatchObject([{ branchId: '450302002004-b1' }])
})

it('leaves alone what somebody has changed since the preview', async () => {
  const file = writeXlsx([HEAD, ['陈示例', '', '2001/7/1', '', ''], ['欧示例', '', '', '13800000001', '']])
  const { importId } = await found(file)
  await world.as(SECRETARY).get('roster.edit', { memberId: 'p-member', v: 0, gender: 'female' })
  await world.as(SECRETARY).get('roster.add', { branchId: BRANCH, name: '欧示例', phone: '13800000001' })
  expect(await confirm(importId)).toMatchObject({ result: { added: 0, changed: 0, skipped: 2 } })
  expect(rows().filter((row) => row.name === '欧示例')).toHaveLength(1)
})

it('puts right numbers that were mixed up, two in a circle and three in a row', async () => {
  const [p1, p2, p3, p4] = ['13800000001', '13800000002', '13800000003', '13800000004']
  const day = (i: number) => `2001-07-0${i}`
  const table = (phones: (string | undefined)[]) =>
    writeXlsx([HEAD, ...phones.map((phone, i) => [name(i), '', day(i + 1), phone ?? '', ''])])
  await confirm((await found(table([p1, p2, p3]))).importId)
  const shown = await found(table([p2, p1, p3]))
  expect(shown).toMatchObject({ changes: 2, faulty: 0 })
  expect(await confirm(shown.importId)).toMatchObject({ result: { changed: 2, skipped: 0 } })
  const moved = await found(table([p1, p3, p4]))
  expect(await confirm(moved.importId)).toMatchObject({ result: { changed: 3, skipped: 0 } })
  const again = await found(table([p1, p3, p4]))
  expect(again).toMatchObject({ same: 3, changes: 0 })
  const slots = world.documents<{ phoneSlot: string; phone?: { key: string } }>('members')
  expect(slots.filter(({ phoneSlot, phone }) => phone && phoneSlot !== phone.key)).toEqual([])
})

it('leaves out a number that somebody put on the roster in between', async () => {
  const { importId } = await found(
    writeXlsx([HEAD, ['欧示例', '', '', '13800000001', ''], ['陈示例', '', '', '13800000002', '']]),
  )
  await Promise.all([
    ...['13800000001', '13800000002'].map((phone, i) =>
      world.as(SECRETARY).get('roster.add', { branchId: BRANCH, name: name(i), phone }),
    ),
  ])
  expect(await confirm(importId)).toMatchObject({ result: { added: 0, changed: 0, skipped: 2 } })
})

it('ends in the same rosters when calls die on the way, or run at the same time', async () => {
  const file = writeXlsx([HEAD, ...people(600), ['陈示例', '', '2001/7/1', '', '']])
  const { importId } = await found(file)
  const before = rows().length
  world.engine.faults.set([
    { action: 'database.insertDocument', collection: 'members', kind: 'lostAnswer', after: 1, count: 1 },
    { action: 'database.modifyDocument', collection: 'imports', kind: 'error', after: 1, count: 1 },
  ])
  await world.as(SECRETARY).call('roster.importConfirm', { importId })
  await Promise.all(Array.from({ length: 4 }, () => world.as(SECRETARY).call('roster.importConfirm', { importId })))
  world.engine.faults.clear()
  expect(await confirm(importId)).toMatchObject({ done: 601, result: { added: 600, changed: 1, skipped: 0 } })
  expect(rows()).toHaveLength(before + 600)
  const unit = world.documents<{ _id: string; memberCount: number }>('orgs').find(({ _id }) => _id === BRANCH)
  expect(unit?.memberCount).toBe(rows().filter(({ branchId }) => branchId === BRANCH).length)
})

it('gives a template that it reads itself', async () => {
  const { base64, fileName } = await world.as(SECRETARY).get('roster.importTemplate', { unitId: BRANCH })
  expect(fileName).toMatch(/\.xlsx$/)
  expect(await preview(Buffer.from(base64, 'base64'))).toMatchObject({ error: { details: { reason: 'empty' } } })
})

it('forgets what was staged after a day', async () => {
  const { importId } = await found(writeXlsx([HEAD, ['欧示例', '', '', '13800000001', '']]))
  await world.advance(2 * DAY)
  expect(world.documents('importParts')).toEqual([])
  expect(refusalCode(await world.as(SECRETARY).call('roster.importConfirm', { importId }))).toBe('NOT_FOUND')
})

it('imports 25,000 people within a minute, each call short, each row one write', async () => {
  const file = writeXlsx([HEAD, ...people(25_000).map((row) => [...row.slice(0, 4), '解东社区第二党支部'])])
  const begun = Date.now()
  const shown = await found(file, DISTRICT, OFFICER)
  const previewed = Date.now() - begun
  expect(shown.adds).toBe(25_000)
  world.engine.resetStats()
  const done = await confirm(shown.importId, OFFICER)
  const seconds = (Date.now() - begun) / 1000
  console.log(`preview ${previewed / 1000} s, all ${seconds} s, ${done.calls} calls`)
  expect(done.result).toEqual({ added: 25_000, changed: 0, skipped: 0 })
  expect(previewed).toBeLessThan(20_000)
  expect(seconds).toBeLessThan(60)
  const again = await found(file, DISTRICT, OFFICER)
  expect(again).toMatchObject({ adds: 0, changes: 0, same: 25_000 })
})
