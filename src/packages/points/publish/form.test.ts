import type { RuleSet } from '../../../features/points/types'
import { faultsOf, firstForm, isFaultless, toInput } from './form'

const NOW = Date.parse('2026-11-24T19:00:00+08:00')
const CURRENT: RuleSet = {
  version: 1,
  from: 0,
  publishedAt: 0,
  note: '首版',
  rules: [{ cause: 'challengeDone', points: 2, stated: true, most: 20, who: 'both', perDay: 20 }],
}
const typed = { ...firstForm(CURRENT), from: '2026-12-01', note: '提高上限' }

it('begins with what holds now, and says the same when nothing is changed', () => {
  expect(toInput(typed).rules).toEqual(CURRENT.rules)
  expect(isFaultless(faultsOf(typed, NOW))).toBe(true)
})

it('begins from midnight in Beijing, tomorrow at the earliest', () => {
  expect(toInput(typed).from).toBe(Date.parse('2026-12-01T00:00:00+08:00'))
  expect(faultsOf({ ...typed, from: '2026-11-25' }, NOW).from).toBe(false)
  expect(faultsOf({ ...typed, from: '2026-11-24' }, NOW).from).toBe(true)
  expect(faultsOf({ ...typed, from: '' }, NOW).from).toBe(true)
})

it('finds figures that are none, and rules that give nothing at all', () => {
  const wrong = { ...typed.causes.challengeDone, points: '101', most: 'x', perDay: '0', perYear: '' }
  expect(faultsOf({ ...typed, causes: { ...typed.causes, challengeDone: wrong } }, NOW).causes.challengeDone).toEqual([
    'points',
    'most',
    'perDay',
  ])
  const off = { ...typed.causes.challengeDone, on: false }
  expect(faultsOf({ ...typed, causes: { ...typed.causes, challengeDone: off } }, NOW).none).toBe(true)
})

it('takes the points of each for the most, where nothing is stated', () => {
  const lesson = { ...typed.causes.lessonAttended, on: true, points: '3', most: '', perMonth: ' 12 ' }
  const causes = { ...typed.causes, lessonAttended: lesson }
  expect(toInput({ ...typed, causes }).rules[1]).toEqual({
    cause: 'lessonAttended',
    points: 3,
    stated: false,
    most: 3,
    who: 'both',
    perMonth: 12,
  })
})
