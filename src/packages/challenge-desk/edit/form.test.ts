import { HOUR } from '#core/kernel/day'
import type { Challenge } from '../../../features/challenge-desk/types'
import { emptyForm, eveningIn, fieldsNamed, fromChallenge, missing, onceMore, toWritten } from './form'

const FILLED = {
  ...emptyForm('/450302/450302001'),
  kind: 'repair' as const,
  title: '修楼道灯',
  venue: '三栋二单元',
  deadline: '2026-12-01 18:00',
}

it('knows what is still empty', () => {
  expect(missing(FILLED)).toEqual([])
  expect(missing({ ...FILLED, kind: '', title: '  ', deadline: '2026-12-01 ' })).toEqual(['kind', 'title', 'deadline'])
})

it('makes of it what the command wants, on Beijing’s clock', () => {
  const written = toWritten(FILLED)

  expect(written).toMatchObject({
    kind: 'repair',
    venue: { name: '三栋二单元', address: '' },
    deadline: Date.UTC(2026, 11, 1, 10),
    leaseHours: 72,
    minutes: 120,
  })
  expect(written).not.toHaveProperty('orgPath')
})

it('says where it is only when the poster stood there', () => {
  const point = { latitude: 25.28, longitude: 110.29 }

  expect(toWritten(FILLED).venue).not.toHaveProperty('point')
  expect(toWritten({ ...FILLED, point }).venue).toEqual({ name: '三栋二单元', address: '', point })
})

it('offers the evening of a day to come', () => {
  expect(eveningIn(3, Date.parse('2026-11-24T23:30:00+08:00'))).toBe('2026-11-27 18:00')
})

it('takes a challenge back into the form, and once more without its deadline', () => {
  const challenge = { ...toWritten(FILLED), orgPath: FILLED.orgPath } as Challenge

  expect(fromChallenge(challenge)).toEqual(FILLED)
  expect(onceMore(challenge)).toEqual({ ...FILLED, deadline: '' })
  expect(toWritten(fromChallenge({ ...challenge, deadline: challenge.deadline + HOUR })).deadline).toBe(
    challenge.deadline + HOUR,
  )
})

it('finds the field that the server means', () => {
  expect(fieldsNamed(['venue.name', 'skills.0', 'deadline', 'nothing'])).toEqual(['venue', 'skills', 'deadline'])
})
