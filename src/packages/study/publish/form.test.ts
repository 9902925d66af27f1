import { beijingInstant, EMPTY_FORM, fieldsNamed, missing, toInput } from './form'

const FILLED = {
  ...EMPTY_FORM,
  branch: '/450302/b1',
  title: '党章学习第一讲',
  speaker: '王老师',
  venue: '社区活动室',
  day: '2026-12-20',
  from: '14:00',
  to: '15:30',
  capacity: '30',
  hours: '1.5',
  audience: '/450302',
}

it('reads day and time on Beijing’s clock', () => {
  expect(beijingInstant('2026-12-20', '07:30')).toBe(Date.UTC(2026, 11, 19, 23, 30))
})

it('knows what is still empty', () => {
  expect(missing(FILLED)).toEqual([])
  expect(missing({ ...FILLED, title: '  ', to: '' })).toEqual(['title', 'to'])
})

it('makes the command of it', () => {
  expect(toInput({ ...FILLED, everyone: true })).toMatchObject({
    orgPath: '/450302/b1',
    audiencePath: '/450302',
    audience: 'everyone',
    capacity: 30,
    creditHours: 1.5,
    startsAt: Date.UTC(2026, 11, 20, 6),
    endsAt: Date.UTC(2026, 11, 20, 7, 30),
    venue: { name: '社区活动室', address: '' },
  })
})

it('finds the field that the server means', () => {
  expect(fieldsNamed(['venue.name', 'creditHours', 'nothing'])).toEqual(['venue', 'hours'])
})
