/** Why a file cannot be imported at all. */
export type ImportFault = 'missing' | 'tooLarge' | 'tooManyRows' | 'notATable' | 'encrypted' | 'noHeader' | 'empty'

export const IMPORT_ROWS_MAX = 30_000
export const IMPORT_BYTES_MAX = 5 * 1024 * 1024
/** What a compressed file may grow to: a bomb is put down before it goes off. */
export const IMPORT_UNPACKED_MAX = 32 * 1024 * 1024
/** The longest text of a cell that is looked at. */
export const CELL_MAX = 200
/** Columns beyond are not ours. */
export const COLUMNS_MAX = 40

/** A row of a file: its number as the spreadsheet shows it, and the text of its cells. */
export interface FileRow {
  row: number
  cells: string[]
}

export const COLUMNS = ['name', 'gender', 'joinedOn', 'phone', 'branch'] as const
export type Column = (typeof COLUMNS)[number]

/** What heads each column: the template's own word first, then others that rosters use. */
export const HEADINGS: Record<Column, readonly string[]> = {
  name: ['姓名', '党员姓名', 'name'],
  gender: ['性别', 'gender', 'sex'],
  joinedOn: ['入党日期', '入党时间', '加入中共组织的时间', 'joinedon', 'joined on'],
  phone: ['手机号', '手机', '手机号码', '联系电话', '电话', 'phone', 'mobile'],
  branch: ['所在党支部', '党支部', '所在支部', '支部', 'branch'],
}

/** How far down the heading is looked for: rosters often begin with a title. */
const HEADING_ROWS = 10

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*＊:：]/g, '')
    .toLowerCase()
const BY_HEADING = new Map(COLUMNS.flatMap((column) => HEADINGS[column].map((word) => [plain(word), column] as const)))

export interface Heading {
  /** How many rows stand above the people. */
  height: number
  /** Where each column stands, from 0. */
  at: Partial<Record<Column, number>>
}

/** Finds the row that heads the table: the first with a column of names. Null when there is none. */
export function findHeading(rows: readonly FileRow[]): Heading | null {
  for (const [i, { cells }] of rows.slice(0, HEADING_ROWS).entries()) {
    const at: Heading['at'] = {}
    for (const [column, text] of cells.entries()) {
      const known = BY_HEADING.get(plain(text))
      if (known && at[known] === undefined) at[known] = column
    }
    if (at.name !== undefined) return { height: i + 1, at }
  }
  return null
}
