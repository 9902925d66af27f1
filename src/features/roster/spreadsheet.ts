import type { FileToSave } from '../../platform/save-file-props'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

/** A table that a function made, as a file to keep. */
export const spreadsheet = ({ fileName, base64 }: { fileName: string; base64: string }): FileToSave => ({
  fileName,
  base64,
  type: fileName.endsWith('.csv') ? TYPES.csv : TYPES.xlsx,
})
