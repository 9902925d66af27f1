import { ROW_FAULTS } from '#core/roster/import-row'
import { LANGUAGES } from './languages'
import { rowFaultWords } from './row-fault-words'

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(ROW_FAULTS)('%s reads as a sentence of its own', (code) => {
    const words = rowFaultWords(code, language, 7)
    expect(words.length).toBeGreaterThan(4)
    expect(words).not.toMatch(/undefined|NaN|[A-Z]+_[A-Z]+/)
    expect(ROW_FAULTS.filter((other) => rowFaultWords(other, language, 7) === words)).toEqual([code])
  })
})

it('tells which row a duplicate is like', () => {
  expect(rowFaultWords('DUPLICATE_IN_FILE', 'zh', 7)).toContain('第 7 行')
})
