import { IMPORT_ROWS_MAX } from '#core/roster/import-file'
import { readCsv } from './read-csv'
import { readXlsx, type Table } from './read-xlsx'
import { refuse } from './refuse'

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte)
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of .xls, and of workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The rows of a file, by what it is and not by what it is called.
 *
 * @throws AppError IMPORT_REFUSED
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length === 0) refuse('empty')
  if (startsWith(bytes, OLE)) refuse('encrypted')
  const table = startsWith(bytes, ZIP) ? readXlsx(bytes) : readCsv(bytes)
  if (table.truncated) refuse('tooManyRows', IMPORT_ROWS_MAX)
  if (table.rows.length === 0) refuse('empty')
  return table
}
