import { Parser } from 'saxen'
import { AppError } from '#core/kernel/app-error'
import { CELL_MAX, COLUMNS_MAX, type FileRow, IMPORT_ROWS_MAX } from '#core/roster/import-file'
import { refuse } from './refuse'
import { unzipParts } from './unzip-parts'

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const STRINGS = 'xl/sharedStrings.xml'
/** Rows above the people, and one more than may be, so that too many are noticed. */
const ROWS_READ = IMPORT_ROWS_MAX + 11

export interface Table {
  rows: FileRow[]
  /** How many rows hold something, up to one more than may be. */
  truncated: boolean
  /** Days are counted from 1904, as some spreadsheets do. */
  from1904: boolean
}

type Attributes = Record<string, string | undefined>
interface Handlers {
  open?: (name: string, attributes: Attributes, stop: () => void) => void
  close?: (name: string, stop: () => void) => void
  text?: (text: string) => void
}

/** The first sheet of a workbook, as text. Nothing in the file is run or fetched: formulas count as their last value. */
export function readXlsx(archive: Uint8Array): Table {
  const wanted = (name: string) =>
    [WORKBOOK, RELATIONS, STRINGS].includes(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name)
  const parts = unpack(archive, wanted)
  const book = readBook(textOf(parts, WORKBOOK), textOf(parts, RELATIONS))
  const sheet = parts.get(book.sheet) ?? parts.get('xl/worksheets/sheet1.xml')
  if (!sheet) refuse('notATable')
  return { ...readSheet(decode(sheet), readStrings(textOf(parts, STRINGS))), from1904: book.from1904 }
}

function unpack(archive: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  try {
    return unzipParts(archive, wanted)
  } catch (error) {
    if (error instanceof AppError) throw error
    return refuse('notATable')
  }
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const textOf = (parts: Map<string, Uint8Array>, name: string): string => decode(parts.get(name) ?? new Uint8Array())

/** Reads XML by events. Names come without their prefix; entities of a document type are not known, so none can explode. */
function scan(xml: string, { open, close, text }: Handlers): void {
  if (xml.trim() === '') return
  const parser = new Parser()
  const stop = () => parser.stop()
  const plain = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('openTag', (name: string, attributes: () => Attributes) => open?.(plain(name), attributes() || {}, stop))
  parser.on('closeTag', (name: string) => close?.(plain(name), stop))
  parser.on('text', (value: string, decodeEntities: (text: string) => string) => text?.(decodeEntities(value)))
  parser.on('cdata', (value: string) => text?.(value))
  parser.on('error', () => refuse('notATable'))
  parser.parse(xml)
}

function readBook(workbook: string, relations: string): { sheet: string; from1904: boolean } {
  const targets = new Map<string, string>()
  scan(relations, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target)
    },
  })
  let sheet: string | undefined
  let from1904 = false
  scan(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      const id = Object.entries(attributes).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1]
      if (name === 'sheet' && attributes.state !== 'hidden' && id) sheet ??= targets.get(id)
    },
  })
  return { sheet: toPath(sheet ?? 'worksheets/sheet1.xml'), from1904 }
}

const toPath = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** Texts that cells point to. The reading aids that Japanese texts carry are no part of them. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inAid = false
  scan(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') inAid = true
      inText = name === 't'
    },
    text: (text) => {
      if (inText && !inAid && current.length <= CELL_MAX) current += text.slice(0, CELL_MAX + 1)
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inAid = false
      if (name === 'si') strings.push(current)
    },
  })
  return strings
}

function readSheet(xml: string, strings: readonly string[]): { rows: FileRow[]; truncated: boolean } {
  const rows: FileRow[] = []
  let row: FileRow = { row: 0, cells: [] }
  let column = -1
  let type = ''
  let value = ''
  let inValue = false
  scan(xml, {
    open: (name, { r, t }) => {
      if (name === 'row') {
        row = { row: r === undefined ? row.row + 1 : Number(r), cells: [] }
        column = -1
      } else if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r)
        type = t ?? ''
        value = ''
      }
      inValue = name === 'v' || name === 't'
    },
    text: (text) => {
      if (inValue && value.length <= CELL_MAX) value += text.slice(0, CELL_MAX + 1)
    },
    close: (name, stop) => {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'c' && column >= 0 && column < COLUMNS_MAX)
        setCell(row.cells, column, cellText(type, value, strings))
      if (name === 'row' && row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
      if (rows.length > ROWS_READ) stop()
    },
  })
  return { rows, truncated: rows.length > ROWS_READ }
}

function setCell(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('')
  cells[column] = text
}

function cellText(type: string, value: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? ''
  return type === 'e' ? '' : value
}

/** Where `BC12` stands, from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const char of reference) {
    const letter = char.charCodeAt(0) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
