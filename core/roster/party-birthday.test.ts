import { greetedOn, partyDayOf, yearsInParty } from './party-birthday'

it('greets on the day of joining, and on 28 February of a common year whoever joined on the 29th', () => {
  expect(partyDayOf('1985-07-01')).toBe('07-01')
  expect(greetedOn('2026-07-01')).toEqual(['07-01'])
  expect(greetedOn('2027-02-28')).toEqual(['02-28', '02-29'])
  expect(greetedOn('2028-02-28')).toEqual(['02-28'])
  expect(greetedOn('2028-02-29')).toEqual(['02-29'])
  expect(yearsInParty('1985-07-01', '2026-07-01')).toBe(41)
})
