import { parse } from 'csv-parse/sync'
import { CELL_MAX, COLUMNS_MAX, IMPORT_ROWS_MAX } from '#core/roster/import-file'
import type { Table } from './read-xlsx'
import { refuse } from './refuse'

const ROWS_READ = IMPORT_ROWS_MAX + 11

/** A table as text. Spreadsheets in Chinese save GBK where UTF-8 is not asked for, and tabs where commas are in use. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decode(bytes)
  if (text.includes('\u0000')) refuse('notATable')
  const records = parseText(text, delimiterOf(text))
  const rows = records
    .map((cells, i) => ({ row: i + 1, cells: cells.slice(0, COLUMNS_MAX).map((cell) => cell.slice(0, CELL_MAX + 1)) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return { rows, truncated: records.length > ROWS_READ, from1904: false }
}

function parseText(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: ROWS_READ + 1,
    })
  } catch {
    return refuse('notATable')
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1)
  const count = (char: string) => line.split(char).length
  return [',', '\t', ';'].reduce((best, char) => (count(char) > count(best) ? char : best))
}
