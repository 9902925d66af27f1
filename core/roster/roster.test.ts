import fc from 'fast-check'
import { nameFault, tidyName } from '../kernel/name'
import { maskPhone, readPhone } from '../kernel/phone'
import { codeFrom, readCode } from './bind-code'
import { findHeading } from './import-file'
import { readRow } from './import-row'
import { isDayFault, readPartyDay } from './party-day'
import { safeCell, toCsv } from './safe-cell'

const NOW = Date.UTC(2026, 10, 24)

describe('a day of joining', () => {
  const days = fc.date({ min: new Date('1921-07-01'), max: new Date('2026-11-23'), noInvalidDate: true })

  it('is read in five styles as the same day', () => {
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
        const serial = Math.round((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000)
        const written = [
          iso,
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          iso.replaceAll('-', ''),
          String(serial),
          `${y}.${m}.${d}`,
        ]
        expect(written.map((text) => readPartyDay(text, NOW))).toEqual(written.map(() => iso))
      }),
    )
    expect(readPartyDay('37073', NOW)).toBe('2001-07-01')
    expect(readPartyDay('２００１年７月１日', NOW)).toBe('2001-07-01')
  })

  it.each(['2001-02-30', '2001-13-01', '20010732', '七月', '1900-01-01', '0', '2001', '-1', '1e9', ''])(
    '%j is none',
    (text) => expect(readPartyDay(text, NOW)).toBe('DATE_INVALID'),
  )

  it('has come, by the calendar of Beijing', () => {
    const beforeMidnight = Date.UTC(2026, 10, 24, 15, 59)
    expect(readPartyDay('2026-11-25', beforeMidnight)).toBe('DATE_FUTURE')
    expect(readPartyDay('2026-11-25', beforeMidnight + 60_000)).toBe('2026-11-25')
  })

  it('is a day or a fault, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const day = readPartyDay(text, NOW)
        expect(isDayFault(day) || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true)
      }),
    )
  })
})

describe('a phone number', () => {
  it.each([
    '13812341234',
    ' 138 1234 1234',
    '138-1234-1234',
    '+8613812341234',
    '0086 138 1234 1234',
    '１３８１２３４１２３４',
    '1.3812341234E10',
    '1.3812341234E+10',
  ])('is read from %j', (text) => expect(readPhone(text)).toBe('13812341234'))
  it.each(['1.38E+10', '12812341234', '1381234123', '138123412345', '0773-2822222', '', 'abc', '8613812341234x'])(
    '%j is none',
    (text) => expect(readPhone(text)).toBeNull(),
  )
  it('shows seven of its digits', () => expect(maskPhone('13812341234')).toBe('138****1234'))
})

describe('a name', () => {
  it.each(['甲', '陈示例', '阿卜杜拉·买买提', '𠮷示例', 'Anna Schmidt', 'O’Neill', '甲'.repeat(50)])(
    'can be %s',
    (name) => expect(nameFault(tidyName(name))).toBeNull(),
  )
  it.each([
    ['', 'NAME_MISSING'],
    ['   ', 'NAME_MISSING'],
    ['甲'.repeat(51), 'NAME_LENGTH'],
    ['陈😀', 'NAME_CHARACTERS'],
    ['13812341234', 'NAME_CHARACTERS'],
    ['=1+1', 'NAME_CHARACTERS'],
    ['·', 'NAME_CHARACTERS'],
    ['陈\u0000', 'NAME_CHARACTERS'],
    ['陈<b>', 'NAME_CHARACTERS'],
  ])('%j cannot: %s', (name, fault) => expect(nameFault(tidyName(name))).toBe(fault))
})

describe('a code for binding', () => {
  const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 })

  it('is read back as it was made, however it is typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFrom(random)
        expect(readCode(code)).toBe(code)
        expect(readCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code)
      }),
    )
  })

  it('favors no character', () => {
    const all = Uint8Array.from({ length: 240 }, (_, i) => i)
    const seen = new Map<string, number>()
    for (let at = 0; at + 8 <= all.length; at += 8) {
      for (const char of codeFrom(all.subarray(at, at + 8))) seen.set(char, (seen.get(char) ?? 0) + 1)
    }
    expect(new Set(seen.values())).toEqual(new Set([8]))
    expect(() => codeFrom(new Uint8Array(8).fill(250))).toThrow()
  })

  it.each(['', '2345678', '23456789A', '0OIL1U23', '2345678!'])('%j is none', (text) =>
    expect(readCode(text)).toBeNull(),
  )
})

describe('a cell that goes out', () => {
  it('begins no formula, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = safeCell(text)
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        expect(cell === text || cell === `'${text}`).toBe(true)
      }),
    )
    expect(toCsv([['=1+1', '甲"乙', '@a', '-1', '\t=x']])).toBe('\uFEFF"\'=1+1","甲""乙","\'@a","\'-1","\'\t=x"\r\n')
  })
})

describe('a row of a table', () => {
  const heading = findHeading([
    { row: 1, cells: ['解东社区第一党支部名册'] },
    { row: 2, cells: ['序号', '姓 名*', '性别', '手机号码', '入党时间', '支部'] },
  ])
  const branches = {
    byName: new Map([
      ['一支部', ['b1']],
      ['同名支部', ['b2', 'b3']],
    ]),
  }
  const read = (...cells: string[]) => heading && readRow({ row: 3, cells: ['1', ...cells] }, heading, branches, NOW)

  it('is found under headings as rosters write them', () => {
    expect(heading).toEqual({ height: 2, at: { name: 1, gender: 2, phone: 3, joinedOn: 4, branch: 5 } })
    expect(findHeading([{ row: 1, cells: ['序号', '备注'] }])).toBeNull()
    expect(read('陈示例', '男', '13812341234', '2001/7/1', '一支部')).toEqual({
      person: { row: 3, branchId: 'b1', name: '陈示例', gender: 'male', phone: '13812341234', joinedOn: '2001-07-01' },
    })
  })

  it('tells all that is wrong with it at once, once for each column', () => {
    expect(read('陈1', '人', '123', '明天', '同名支部')).toEqual({
      faults: [
        { row: 3, column: 'name', code: 'NAME_CHARACTERS' },
        { row: 3, column: 'gender', code: 'GENDER_INVALID' },
        { row: 3, column: 'joinedOn', code: 'DATE_INVALID' },
        { row: 3, column: 'phone', code: 'PHONE_INVALID' },
        { row: 3, column: 'branch', code: 'BRANCH_AMBIGUOUS' },
      ],
    })
    expect(read('甲'.repeat(201), '', '', '', '')).toEqual({
      faults: [
        { row: 3, column: 'name', code: 'CELL_TOO_LONG' },
        { row: 3, column: 'branch', code: 'BRANCH_MISSING' },
      ],
    })
    expect(read('', '', '', '', '三支部')).toMatchObject({
      faults: [{ code: 'NAME_MISSING' }, { code: 'BRANCH_UNKNOWN' }],
    })
  })
})
