import fc from 'fast-check'
import { HOUR, MINUTE } from '../kernel/day'
import type { Actor } from '../kernel/roles'
import { isFor, lessonPhase, takesSignUps } from './lesson'

const startsAt = Date.UTC(2026, 10, 24, 6)
const open = { status: 'open' as const, startsAt, endsAt: startsAt + HOUR }

describe('where a lesson stands', () => {
  it.each([
    ['open', startsAt - 30 * MINUTE - 1],
    ['running', startsAt - 30 * MINUTE],
    ['running', startsAt],
    ['running', startsAt + HOUR + 30 * MINUTE],
    ['closed', startsAt + HOUR + 30 * MINUTE + 1],
  ])('is %s at its moment', (phase, now) => {
    expect(lessonPhase(open, now)).toBe(phase)
  })

  it('is what the secretary said, for a draft and a cancelled lesson, whatever the time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * startsAt }), (now) => {
        expect(lessonPhase({ ...open, status: 'draft' }, now)).toBe('draft')
        expect(lessonPhase({ ...open, status: 'cancelled' }, now)).toBe('cancelled')
      }),
    )
  })

  it('takes sign-ups until it begins, and only then', () => {
    expect(takesSignUps({ ...open, capacity: 1 } as never, startsAt - 1)).toBe(true)
    expect(takesSignUps({ ...open, capacity: 1 } as never, startsAt)).toBe(false)
    expect(takesSignUps({ ...open, status: 'draft' } as never, startsAt - 1)).toBe(false)
  })
})

describe('whom a lesson is for', () => {
  const member = (branchPath?: string): Actor => ({
    openid: 'o',
    personId: 'm',
    name: '示例',
    grants: [],
    ...(branchPath !== undefined && { branchPath }),
  })

  it('is for members whose branch lies within its audience, by whole segments', () => {
    const lesson = { audience: 'members' as const, audiencePath: '/450302/1' }
    expect(isFor(lesson, member('/450302/1/b1'))).toBe(true)
    expect(isFor(lesson, member('/450302/1'))).toBe(true)
    expect(isFor(lesson, member('/450302/10/b1'))).toBe(false)
    expect(isFor(lesson, member())).toBe(false)
  })

  it('is for everybody when it says so', () => {
    expect(isFor({ audience: 'everyone', audiencePath: '/450302' }, member())).toBe(true)
  })
})
