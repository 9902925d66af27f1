import type { RowFaultCode } from '#core/roster/import-row'
import { rowFaults as en } from './en/row-faults'
import type { Language } from './languages'
import { rowFaults as zh } from './zh/row-faults'

const CATALOGUES = { zh, en }

/** What is wrong with a row of a table, or with what was typed into a field, in words. */
export const rowFaultWords = (code: RowFaultCode, language: Language, other = 0): string =>
  CATALOGUES[language][code]({ other })
