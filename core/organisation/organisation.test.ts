import fc from 'fast-check'
import { isWithin, parentPath } from '../kernel/org-path'
import { type Actor, ROLES, type Role } from '../kernel/roles'
import { GRANT_RULES, GRANTABLE, grantableBy, mayGrant } from './grants'
import { isShape, isTooLarge, KINDS, ORG_KINDS, PARTY_KINDS } from './kinds'
import { isFoundBy, searchTerms, wantedTerms } from './search-terms'
import { assertMayMove, assertNotTooDeep, depthOf } from './shape'
import type { OrgUnit } from './unit'
import { unitCan } from './view'

/** How much somebody can do: who gives a role has as much themselves, or more. */
const POWER: Record<Role, number> = {
  resident: 0,
  volunteer: 1,
  member: 1,
  auditor: 1,
  buildingSteward: 1,
  communityWorker: 2,
  branchSecretary: 2,
  streetOfficer: 3,
  districtOfficer: 4,
}

const segment = fc.constantFrom('a', 'b', 'ab', 'c')
const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((ids) => `/${ids.join('/')}`)
const actor = fc
  .array(fc.record({ role: fc.constantFrom(...ROLES), path }), { maxLength: 3 })
  .map((grants): Actor => ({ openid: 'o', personId: 'p', name: '示例', grants }))
const shape = fc
  .record({
    kind: fc.constantFrom(...ORG_KINDS),
    partyKind: fc.option(fc.constantFrom(...PARTY_KINDS), { nil: undefined }),
  })
  .filter(isShape)
const unit = fc.tuple(shape, path).map(
  ([{ kind, partyKind }, at]): OrgUnit => ({
    _id: at.slice(at.lastIndexOf('/') + 1),
    path: at,
    name: '示例',
    kind,
    ...(partyKind && { partyKind }),
    memberCount: 0,
    status: 'active',
    grants: [],
    history: [],
  }),
)

describe('giving a role', () => {
  it('takes as much power, held on the unit or above it', () => {
    fc.assert(
      fc.property(actor, unit, fc.constantFrom(...ROLES), (who, where, role) => {
        if (!mayGrant(who, role, where, 0)) return
        const own = who.grants.filter((grant) => isWithin(where.path, grant.path))
        expect(own.some((grant) => POWER[grant.role] >= POWER[role])).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('on one’s own unit is of lower roles only; but a district’s officers name each other', () => {
    for (const role of GRANTABLE) {
      for (const giver of GRANT_RULES[role].here) {
        if (role === 'districtOfficer') expect(giver).toBe('districtOfficer')
        else expect(POWER[giver]).toBeGreaterThan(POWER[role])
      }
      for (const giver of GRANT_RULES[role].above) expect(POWER[giver]).toBeGreaterThanOrEqual(POWER[role])
    }
  })

  it('is nothing for those who only read, take part, or follow from a roster', () => {
    fc.assert(
      fc.property(
        path,
        unit,
        fc.constantFrom('resident', 'volunteer', 'member', 'buildingSteward', 'auditor'),
        (at, where, role) => {
          const who: Actor = { openid: 'o', personId: 'p', name: '示例', grants: [{ role: role as Role, path: at }] }
          expect(grantableBy(who, where, 0)).toEqual([])
          expect(unitCan(where, who, 0)).toMatchObject({ create: [], rename: false, move: false, merge: false })
        },
      ),
    )
    for (const role of ['member', 'resident', 'volunteer'] as const) {
      fc.assert(fc.property(actor, unit, (who, where) => !mayGrant(who, role, where, 0)))
    }
  })

  it('ends with the giver’s own role', () => {
    fc.assert(
      fc.property(actor, unit, fc.constantFrom(...GRANTABLE), (who, where, role) => {
        const ended = { ...who, grants: who.grants.map((grant) => ({ ...grant, until: 100 })) }
        expect(mayGrant(ended, role, where, 99)).toBe(mayGrant(who, role, where, 99))
        expect(mayGrant(ended, role, where, 100)).toBe(false)
      }),
    )
  })
})

describe('the shape of the tree', () => {
  it('lets a move succeed only with power over both ends, to where it fits, and never below itself', () => {
    fc.assert(
      fc.property(actor, unit, unit, (who, one, to) => {
        try {
          assertMayMove(who, one, to, 0)
        } catch {
          return
        }
        expect(isWithin(to.path, one.path)).toBe(false)
        expect(KINDS[one.kind].under).toContain(to.kind)
        for (const end of [parentPath(one.path), to.path]) {
          expect(who.grants.some((grant) => isWithin(end, grant.path) && POWER[grant.role] >= 2)).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('has ten levels at most', () => {
    const deep = (levels: number) => depthOf('/a'.repeat(levels))
    expect(() => assertNotTooDeep(deep(10))).not.toThrow()
    expect(() => assertNotTooDeep(deep(11))).toThrow('ORG_TOO_DEEP')
    expect(() => assertNotTooDeep(depthOf(`/${'a'.repeat(120)}`))).toThrow('ORG_TOO_DEEP')
  })

  it('flags branches from the hundredth member, and nothing that is a committee already', () => {
    expect([99, 100].map((members) => isTooLarge('branch', members))).toEqual([false, true])
    expect(['committee', 'generalBranch', undefined].map((kind) => isTooLarge(kind as never, 1000))).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('the search', () => {
  const name = fc.string({ unit: fc.constantFrom(...'东西一二社区支部 aB'), minLength: 1, maxLength: 12 })

  it('finds every part of a name, and by terms alone at least that', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (whole, from, length) => {
        const text = whole.slice(from % whole.length, (from % whole.length) + 1 + (length % 6))
        const terms = searchTerms(whole)
        expect(wantedTerms(text).every((term) => terms.includes(term))).toBe(true)
        expect(isFoundBy({ name: whole }, text)).toBe(true)
      }),
    )
  })

  it('asks for nothing when there are only blanks', () => {
    expect(wantedTerms('  ')).toEqual([])
  })
})
