import fc from 'fast-check'
import { beijingDay, beijingYear, DAY, startOfBeijingDay, startOfBeijingYear } from './day'
import { commandBoundId, residentId } from './ids'
import { ancestry, isWithin } from './org-path'
import { type Actor, holds, holdsAnywhere, ROLES } from './roles'

const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 0, 1) })
const path = fc
  .array(fc.stringMatching(/^[0-9a-z]{1,4}$/), { minLength: 1, maxLength: 6 })
  .map((parts) => `/${parts.join('/')}`)

describe('Beijing days', () => {
  it('begin at 16:00 UTC and are a day long', () => {
    expect(beijingDay(Date.UTC(2026, 10, 24, 15, 59, 59, 999))).toBe('2026-11-24')
    expect(beijingDay(Date.UTC(2026, 10, 24, 16))).toBe('2026-11-25')
    fc.assert(
      fc.property(moment, (at) => {
        const start = startOfBeijingDay(at)
        expect(at - start).toBeGreaterThanOrEqual(0)
        expect(at - start).toBeLessThan(DAY)
        expect(beijingDay(start)).toBe(beijingDay(at))
        expect(beijingDay(start - 1)).not.toBe(beijingDay(at))
      }),
    )
  })

  it('belong to Beijing years', () => {
    fc.assert(fc.property(moment, (at) => startOfBeijingYear(beijingYear(at)) <= at))
    expect(beijingYear(Date.UTC(2026, 11, 31, 16))).toBe(2027)
  })
})

describe('organisation paths', () => {
  it('hold what lies below by whole segments', () => {
    fc.assert(fc.property(path, path, (above, rest) => isWithin(above + rest, above) && !isWithin(`${above}0`, above)))
    fc.assert(
      fc.property(path, (one) => ancestry(one).every((above) => isWithin(one, above)) && ancestry(one).at(-1) === one),
    )
  })
})

describe('roles', () => {
  const actor = (role: (typeof ROLES)[number], at: string, until?: number): Actor => ({
    openid: 'o',
    personId: 'p',
    name: '示例',
    grants: [{ role, path: at, ...(until !== undefined && { until }) }],
  })

  it('reach down from where they are granted, and nowhere else', () => {
    fc.assert(
      fc.property(path, path, fc.constantFrom(...ROLES), (at, rest, role) => {
        expect(holds(actor(role, at), [role], at + rest, 0)).toBe(true)
        expect(holds(actor(role, at + rest), [role], at, 0)).toBe(false)
        expect(
          holds(
            actor(role, at),
            ROLES.filter((other) => other !== role),
            at,
            0,
          ),
        ).toBe(false)
      }),
    )
  })

  it('end when they are said to', () => {
    expect(holds(actor('member', '/1', 100), ['member'], '/1', 99)).toBe(true)
    expect(holds(actor('member', '/1', 100), ['member'], '/1', 100)).toBe(false)
    expect(holdsAnywhere(actor('member', '/1', 100), ['member'], 100)).toBe(false)
  })
})

describe('ids', () => {
  it('are the same for a command sent again, and another for any other', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (openid, one, other) => {
        expect(commandBoundId(openid, 'a', one)).toBe(commandBoundId(openid, 'a', one))
        expect(commandBoundId(openid, 'a', one)).toMatch(/^[0-9a-z]{8}$/)
        if (one !== other) expect(commandBoundId(openid, 'a', one)).not.toBe(commandBoundId(openid, 'a', other))
      }),
    )
  })

  it('of residents do not hold the openid', () => {
    expect(residentId('openid-of-somebody')).toMatch(/^r[0-9a-z]{16}$/)
    expect(residentId('a')).not.toBe(residentId('b'))
  })
})
