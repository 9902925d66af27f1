/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A text that no spreadsheet runs: what would be read as a formula gets an apostrophe before it. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** Rows as CSV, as spreadsheets in Chinese read it: with a byte order mark, CRLF, and every cell harmless. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((text) => `"${safeCell(text).replaceAll('"', '""')}"`).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
