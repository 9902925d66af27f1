import { strToU8, zipSync } from 'fflate'
import { AppError } from '#core/kernel/app-error'
import { IMPORT_ROWS_MAX } from '#core/roster/import-file'
import { readTable } from './read-table'
import { writeXlsx } from './write-xlsx'

const cells = (bytes: Uint8Array) => readTable(bytes).rows.map((row) => row.cells)
function reason(bytes: Uint8Array): unknown {
  try {
    readTable(bytes)
  } catch (error) {
    if (error instanceof AppError) return (error.details as { reason?: string }).reason
    throw error
  }
  return 'read'
}

/** A workbook as Excel writes it: shared strings, relations, a date as a number, a formula with its last value. */
function excelBook(sheet: string, { strings = '', book = '', target = 'worksheets/sheet2.xml' } = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<x:workbook xmlns:x="m" xmlns:r="r">${book}<x:sheets><x:sheet name="h" state="hidden" r:id="rId9"/><x:sheet name="s" r:id="rId2"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId9" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="${target}"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      '<worksheet><sheetData><row r="1"><c><v>hidden</v></c></row></sheetData></worksheet>',
    ),
    'xl/worksheets/sheet2.xml': strToU8(`<x:worksheet xmlns:x="m"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`),
    'xl/media/picture.png': new Uint8Array(1000),
  })
}

describe('a workbook', () => {
  it('comes back as it was written', () => {
    const table = [
      ['姓名', '手机号'],
      ['陈<示>例 & "甲"', '13812341234'],
      ['=1+1', ' 空 格 '],
    ]
    expect(cells(writeXlsx(table))).toEqual(table)
  })

  it('is read as Excel writes it: the first visible sheet, shared and rich texts, gaps, values of formulas', () => {
    const strings =
      '<si><t>姓名</t></si><si><r><t>陈</t></r><r><t>示例</t></r><rPh><t>chen</t></rPh></si><si><t>a &amp; b &#x4e2d;</t></si>'
    const sheet =
      '<x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="D2" t="s"><x:v>2</x:v></x:c></x:row>' +
      '<x:row r="3"/>' +
      '<x:row r="5"><x:c r="A5" t="s"><x:v>1</x:v></x:c><x:c r="B5"><x:v>37073</x:v></x:c><x:c r="C5" t="str"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="E5" t="e"><x:v>#REF!</x:v></x:c></x:row>'
    expect(readTable(excelBook(sheet, { strings })).rows).toEqual([
      { row: 2, cells: ['姓名', '', '', 'a & b 中'] },
      { row: 5, cells: ['陈示例', '37073', '2', '', ''] },
    ])
    expect(readTable(excelBook(sheet, { strings, book: '<x:workbookPr date1904="1"/>' })).from1904).toBe(true)
    expect(readTable(excelBook(sheet, { strings, target: '/xl/worksheets/sheet2.xml' })).rows).toHaveLength(2)
  })

  it('that is none is refused: text, pictures, cut off, an old .xls, another archive, broken XML', () => {
    const good = writeXlsx([['姓名'], ['甲']])
    expect(reason(new Uint8Array())).toBe('empty')
    expect(reason(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe('encrypted')
    expect(reason(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('notATable')
    for (const length of [10, 60, 200, good.length >> 1]) expect(reason(good.subarray(0, length))).toBe('notATable')
    expect(reason(zipSync({ 'a.txt': strToU8('hello') }))).toBe('notATable')
    expect(reason(excelBook('<x:row><x:c></x:row>'))).toBe('notATable')
    const entities = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><si><t>&c;</t></si>'
    expect(['notATable', 'read', 'empty']).toContain(
      reason(excelBook('<x:row><x:c t="s"><x:v>0</x:v></x:c></x:row>', { strings: entities })),
    )
  })

  it('that is a bomb goes off nowhere', () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': [new Uint8Array(100 * 1024 * 1024), { level: 1 }],
    })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().rss
    expect(reason(bomb)).toBe('tooLarge')
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  it('has a limit of rows, and of what a cell holds', () => {
    const many = Array.from({ length: IMPORT_ROWS_MAX + 20 }, () => '<x:row><x:c><x:v>1</x:v></x:c></x:row>').join('')
    expect(reason(excelBook(many))).toBe('tooManyRows')
    const [row] = cells(writeXlsx([['甲'.repeat(1_000_000)]]))
    expect(row?.[0]).toHaveLength(201)
    expect(cells(excelBook('<x:row><x:c r="XFD1"><x:v>1</x:v></x:c><x:c r="A1"><x:v>2</x:v></x:c></x:row>'))).toEqual([
      ['2'],
    ])
  })
})

describe('a text table', () => {
  const utf8 = (text: string) => Buffer.from(text)
  it('is read in the ways that spreadsheets write it', () => {
    const wanted = [
      ['姓名', '手机号'],
      ['陈"示"例,甲\n乙', '138'],
    ]
    expect(cells(utf8('\uFEFF姓名,手机号\r\n"陈""示""例,甲\n乙",138\r\n'))).toEqual(wanted)
    expect(cells(utf8('姓名\t手机号\n"陈""示""例,甲\n乙"\t138'))).toEqual(wanted)
    expect(cells(utf8('姓名;手机号\n"陈""示""例,甲\n乙";138'))).toEqual(wanted)
    expect(cells(Buffer.from('\uFEFF姓名,手机号\n"陈""示""例,甲\n乙",138', 'utf16le'))).toEqual(wanted)
    // GBK, as Excel in Chinese saves "CSV".
    expect(cells(Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xb3, 0xc2]))).toEqual([['姓名'], ['陈']])
  })

  it('keeps the numbers of its rows, and leaves empty ones out', () => {
    expect(readTable(utf8('姓名\n\n,,\n甲\n')).rows).toEqual([
      { row: 1, cells: ['姓名'] },
      { row: 4, cells: ['甲'] },
    ])
  })

  it('has a limit of rows, and 200,000 are refused soon', () => {
    const begun = performance.now()
    expect(reason(utf8(`姓名\n${'甲\n'.repeat(200_000)}`))).toBe('tooManyRows')
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
