import * as v from 'valibot'
import { action, actionOn, type ContextContract } from '../kernel/contract'
import { ROLES } from '../kernel/roles'
import { instant, orgPath, text, unitId } from '../kernel/schemas'
import { GRANTABLE } from './grants'
import { ORG_KINDS, PARTY_KINDS } from './kinds'
import { shapedFrom } from './shape'
import { ORG_EVENTS, type OrgUnit } from './unit'
import { AUDIT_READERS, WATCHERS } from './view'

const rowId = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))
const named = v.object({ unitId, name: v.string() })
const kind = v.picklist(ORG_KINDS)
const partyKind = v.picklist(PARTY_KINDS)
const names = { name: v.string(), nameEn: v.nullable(v.string()), kind, partyKind: v.nullable(partyKind) }

const row = v.object({
  unitId,
  ...names,
  /** Units below it. */
  below: v.number(),
  /** Members of it and all below it; null for whom counts are not. */
  members: v.nullable(v.number()),
  /** 应改设党委/党总支. */
  tooLarge: v.boolean(),
})

const unit = v.object({
  unitId,
  path: orgPath,
  ...names,
  above: v.array(named),
  status: v.picklist(['active', 'merged']),
  mergedInto: v.nullable(named),
  ownMembers: v.nullable(v.number()),
  tooLarge: v.boolean(),
  history: v.array(v.object({ at: instant, what: v.picklist(ORG_EVENTS), from: v.string(), to: v.string() })),
  can: v.object({
    create: v.array(v.object({ kind, partyKinds: v.array(v.nullable(partyKind)) })),
    rename: v.boolean(),
    move: v.boolean(),
    merge: v.boolean(),
    /** Party organisations that it could carry, as this person may make it. */
    becomes: v.array(partyKind),
    grant: v.array(v.picklist(GRANTABLE)),
    seeGrants: v.boolean(),
    seeAudit: v.boolean(),
    /** Of the points that count in it and below. */
    answerAppeals: v.boolean(),
    recomputePoints: v.boolean(),
    /** There is a roster, and the caller reads it. */
    seeRoster: v.boolean(),
  }),
})

const cursor = v.object({ at: instant, id: v.pipe(v.string(), v.maxLength(40)) })
const fact = v.union([v.string(), v.number(), v.boolean()])
const auditRow = v.object({
  id: v.string(),
  at: instant,
  actorName: v.string(),
  fn: v.string(),
  action: v.string(),
  /** Where, and to what or whom: names as they are now; '' for none. */
  unit: v.string(),
  target: v.string(),
  targetName: v.string(),
  /** Whom, and which other unit, the facts are about: their names as they are now; '' for none. */
  personName: v.string(),
  placeName: v.string(),
  reason: v.nullable(v.string()),
  /** Code of the refusal, when it was refused. */
  refused: v.nullable(v.string()),
  facts: v.record(v.string(), fact),
})

const about = v.object({ unitId })
const done = v.object({ unitId })
const name = text(1, 40)
const nameEn = text(0, 80)
const unitAction = actionOn<OrgUnit>()
const anybody = { roles: ['resident'] } as const
const here = (_: unknown, { path }: OrgUnit) => path
/** Which of them shapes which kind of unit is told by KINDS; the rule asks again. */
const SHAPERS = ['districtOfficer', 'streetOfficer', 'communityWorker', 'branchSecretary'] as const
const shaper = { roles: SHAPERS, within: (_: unknown, subject: OrgUnit) => shapedFrom(subject) }

/** 组织: the tree of units, who holds what on them, and what was done. */
export const organisationContract = {
  /** A unit and what lies directly under it; without an id, the districts. */
  children: actionOn<OrgUnit | undefined>()({
    kind: 'query',
    input: v.object({ unitId: v.optional(unitId) }),
    output: v.object({ unit: v.nullable(v.object({ unitId, path: orgPath, ...names })), children: v.array(row) }),
    access: anybody,
  }),

  /** Units with a text in their Chinese or English name. */
  search: action({
    kind: 'query',
    input: v.object({ text: text(1, 40) }),
    output: v.object({ units: v.array(v.object({ unitId, path: orgPath, ...names, above: v.array(v.string()) })) }),
    access: anybody,
  }),

  unit: unitAction({ kind: 'query', input: about, output: unit, access: anybody }),

  /** Branches at or below a unit that are too large to be one. */
  flagged: unitAction({
    kind: 'query',
    input: about,
    output: v.object({
      units: v.array(v.object({ unitId, ...names, members: v.number(), above: v.array(v.string()) })),
    }),
    access: { roles: WATCHERS, within: here },
  }),

  /** A new unit under `unitId`. */
  create: unitAction({
    kind: 'command',
    input: v.object({ unitId, name, nameEn: v.optional(nameEn, ''), kind, partyKind: v.optional(partyKind) }),
    output: done,
    access: { roles: SHAPERS, within: here },
    audited: ({ name, kind, partyKind }) => ({ facts: { name, kind, ...(partyKind && { partyKind }) } }),
  }),

  /** A new name, and where `partyKind` is given, another party organisation: a branch that has become a 党总支. */
  rename: unitAction({
    kind: 'command',
    input: v.object({ unitId, name, nameEn: v.optional(nameEn, ''), partyKind: v.optional(partyKind) }),
    output: done,
    access: shaper,
    audited: ({ name }, unit) => ({ facts: { from: unit.name, to: name } }),
  }),

  /** The unit, and all below it, goes under `to`. */
  move: unitAction({
    kind: 'command',
    input: v.object({ unitId, to: unitId }),
    output: done,
    access: shaper,
    audited: ({ to }) => ({ facts: { to }, alsoIn: [to] }),
  }),

  /** The unit goes up in its sibling `into`. */
  merge: unitAction({
    kind: 'command',
    input: v.object({ unitId, into: unitId }),
    output: done,
    access: shaper,
    audited: ({ into }) => ({ facts: { into }, alsoIn: [into] }),
  }),

  /** Roles given on the unit itself. */
  grants: unitAction({
    kind: 'query',
    input: about,
    output: v.object({
      grants: v.array(
        v.object({
          grantId: v.string(),
          name: v.string(),
          role: v.picklist(ROLES),
          at: instant,
          until: v.nullable(instant),
          ended: v.boolean(),
          can: v.object({ revoke: v.boolean() }),
        }),
      ),
    }),
    access: { roles: WATCHERS, within: here },
  }),

  /** Gives a role to the person bound to a row of a roster, or to one who told their person id. Given again, it gets the new end. */
  grant: unitAction({
    kind: 'command',
    input: v.pipe(
      v.object({
        unitId,
        memberId: v.optional(rowId),
        personId: v.optional(rowId),
        role: v.picklist(GRANTABLE),
        until: v.optional(instant),
      }),
      v.forward(
        v.check(({ memberId, personId }) => (memberId === undefined) !== (personId === undefined), 'one of the two'),
        ['memberId'],
      ),
    ),
    output: v.object({ unitId, grantId: v.string() }),
    access: { roles: SHAPERS, within: here },
    audited: ({ role, until, memberId, personId }) => ({
      facts: { role, person: memberId ?? personId ?? '', ...(until !== undefined && { until }) },
    }),
  }),

  revoke: unitAction({
    kind: 'command',
    input: v.object({ unitId, grantId: v.pipe(v.string(), v.regex(/^[\w-]{1,24}$/)) }),
    output: done,
    access: { roles: SHAPERS, within: here },
    audited: ({ grantId }, { grants }) => {
      const grant = grants.find(({ id }) => id === grantId)
      return { facts: { grantId, ...(grant && { role: grant.role, person: grant.personId }) } }
    },
  }),

  /** The first officer of a district that has none: whoever holds the operator's key. */
  claim: unitAction({
    kind: 'command',
    input: v.object({ unitId, key: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
    output: v.object({ unitId, grantId: v.string() }),
    access: anybody,
    audited: true,
  }),

  /** What was done in the unit and below it, the newest first; `next` is the `before` of the next page. */
  audit: unitAction({
    kind: 'query',
    input: v.object({ unitId, before: v.optional(cursor) }),
    output: v.object({ rows: v.array(auditRow), next: v.nullable(cursor) }),
    access: { roles: AUDIT_READERS, within: here },
  }),
} satisfies ContextContract

export type OrganisationContract = typeof organisationContract
