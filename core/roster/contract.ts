import * as v from 'valibot'
import { actionOn, type ContextContract } from '../kernel/contract'
import { memberName, phoneNumber } from '../kernel/person-schemas'
import type { Role } from '../kernel/roles'
import { instant } from '../kernel/schemas'
import { importContract } from './import-contract'
import { MEMBER_EVENTS, type MemberSubject, type Place } from './member'
import { branchId, gender, joinedOn, memberId, place, reason, requestId } from './schemas'

/** 管名册: who keeps the rosters of the branches below where they hold the role. */
export const KEEPERS = [
  'branchSecretary',
  'communityWorker',
  'streetOfficer',
  'districtOfficer',
] as const satisfies readonly Role[]
/** 看名册: keepers, and auditors, who change nothing. */
export const READERS = [...KEEPERS, 'auditor'] as const satisfies readonly Role[]

/** The unit whose roster is read. */
interface RosterUnit extends Place {
  /** What it is as a place. */
  kind: string
  memberCount: number
}

const onMember = actionOn<MemberSubject>()
const onUnit = actionOn<Place>()
const rowId = v.object({ memberId })
const changed = v.object({ memberId, v: v.number() })

/** A row is nobody else's business: to others it is not there. */
const atHome = <R extends readonly Role[]>(roles: R) =>
  ({ roles, within: (_: unknown, { home }: MemberSubject) => home.path, hides: true }) as const
const atUnit = <R extends readonly Role[]>(roles: R) =>
  ({ roles, within: (_: unknown, { path }: Place) => path }) as const
/** The receiving side of a transfer, and the branch itself once it is over. */
const whereTo = {
  roles: KEEPERS,
  within: (_: unknown, { transfer, home }: MemberSubject) => transfer?.to.path ?? home.path,
  hides: true,
} as const
const whereReported = {
  roles: KEEPERS,
  within: (_: unknown, { reportIn }: MemberSubject) => reportIn?.community.path,
  hides: true,
} as const
const ofMember = (input: { memberId: string }) => ({ target: input.memberId })

const rosterRow = v.object({
  _id: memberId,
  name: v.string(),
  gender: v.nullable(gender),
  joinedOn: v.nullable(v.string()),
  /** Masked. */
  phone: v.nullable(v.string()),
  bound: v.boolean(),
  /** Until when a code for binding holds; null when there is none. */
  codeUntil: v.nullable(instant),
  status: v.picklist(['active', 'left']),
  transfer: v.nullable(v.object({ to: place, state: v.picklist(['asked', 'declined', 'done']), at: instant })),
  reportIn: v.nullable(
    v.object({ community: place, state: v.picklist(['asked', 'confirmed', 'declined']), at: instant }),
  ),
  v: v.number(),
})

const event = v.object({
  at: instant,
  by: v.string(),
  what: v.picklist(MEMBER_EVENTS),
  changes: v.optional(v.array(v.object({ field: v.string(), from: v.string(), to: v.string() }))),
  reason: v.optional(v.string()),
})

/** Whether the caller answers those who wait, or only reads of them. */
const answers = v.object({ answer: v.boolean() })

const person = {
  name: memberName,
  gender: v.optional(gender),
  joinedOn: v.optional(joinedOn),
  phone: v.optional(phoneNumber),
}

/** 名册: who is in a branch, how they are bound to their account, and how they come and go. */
export const rosterContract = {
  list: actionOn<RosterUnit>()({
    kind: 'query',
    input: v.object({ branchId, after: v.optional(v.object({ name: v.string(), memberId })) }),
    output: v.object({
      branch: place,
      members: v.array(rosterRow),
      next: v.nullable(v.object({ name: v.string(), memberId })),
      /** How many there are on all pages. */
      total: v.number(),
      /** The unit is a place where members report in and volunteers serve. */
      community: v.boolean(),
      can: v.object({ edit: v.boolean() }),
    }),
    access: atUnit(READERS),
  }),

  get: onMember({
    kind: 'query',
    input: rowId,
    output: v.object({
      member: rosterRow,
      branch: place,
      history: v.array(event),
      can: v.object({
        edit: v.boolean(),
        issueCode: v.boolean(),
        revokeCode: v.boolean(),
        unbind: v.boolean(),
        transfer: v.boolean(),
        cancelTransfer: v.boolean(),
        leave: v.boolean(),
        revealPhone: v.boolean(),
      }),
    }),
    access: atHome(READERS),
  }),

  add: onUnit({
    kind: 'command',
    input: v.object({ branchId, ...person }),
    output: v.object({ memberId }),
    access: atUnit(KEEPERS),
    audited: true,
  }),

  /** `v`: the row as it was seen. null clears a field. */
  edit: onMember({
    kind: 'command',
    input: v.object({
      memberId,
      v: v.number(),
      name: v.optional(memberName),
      gender: v.optional(v.nullable(gender)),
      joinedOn: v.optional(v.nullable(joinedOn)),
      phone: v.optional(v.nullable(phoneNumber)),
    }),
    output: changed,
    access: atHome(KEEPERS),
    audited: ofMember,
  }),

  /** A fresh code; the one before it is void. It is shown this once: only a digest of it is kept. */
  issueCode: onMember({
    kind: 'command',
    input: rowId,
    output: v.object({ memberId, code: v.string(), until: instant }),
    access: atHome(KEEPERS),
    audited: ofMember,
  }),

  revokeCode: onMember({
    kind: 'command',
    input: rowId,
    output: rowId,
    access: atHome(KEEPERS),
    audited: ofMember,
  }),

  unbind: onMember({
    kind: 'command',
    input: v.object({ memberId, reason }),
    output: rowId,
    access: atHome(KEEPERS),
    audited: ofMember,
  }),

  /** People who ask to be recognised as members of the branch. */
  requests: onUnit({
    kind: 'query',
    input: v.object({ branchId }),
    output: v.object({ requests: v.array(v.object({ requestId, name: v.string(), at: instant })), can: answers }),
    access: atUnit(READERS),
  }),

  confirmRequest: onMember({
    kind: 'command',
    input: v.object({ memberId, requestId }),
    output: rowId,
    access: atHome(KEEPERS),
    audited: ofMember,
  }),

  declineRequest: onUnit({
    kind: 'command',
    input: v.object({ branchId, requestId, reason }),
    output: v.object({ requestId }),
    access: atUnit(KEEPERS),
    audited: (input: { requestId: string }) => ({ target: input.requestId }),
  }),

  requestTransfer: onMember({
    kind: 'command',
    input: v.object({ memberId, toBranchId: branchId, reason: v.optional(reason) }),
    output: rowId,
    access: atHome(KEEPERS),
    audited: (input: { memberId: string; toBranchId: string }) => ({
      target: input.memberId,
      alsoIn: [input.toBranchId],
    }),
  }),

  /** The branch that asked takes it back. */
  cancelTransfer: onMember({
    kind: 'command',
    input: rowId,
    output: rowId,
    access: atHome(KEEPERS),
    audited: ofMember,
  }),

  confirmTransfer: onMember({
    kind: 'command',
    input: rowId,
    output: rowId,
    access: whereTo,
    audited: (_: { memberId: string }, { _id, home }: MemberSubject) => ({ target: _id, alsoIn: [home._id] }),
  }),

  declineTransfer: onMember({
    kind: 'command',
    input: v.object({ memberId, reason }),
    output: rowId,
    access: whereTo,
    audited: (_: { memberId: string }, { _id, home }: MemberSubject) => ({ target: _id, alsoIn: [home._id] }),
  }),

  /** Members of other branches who are to come into this one. */
  transfers: onUnit({
    kind: 'query',
    input: v.object({ branchId }),
    output: v.object({
      transfers: v.array(v.object({ memberId, name: v.string(), from: place, at: instant })),
      can: answers,
    }),
    access: atUnit(READERS),
  }),

  leave: onMember({
    kind: 'command',
    input: v.object({ memberId, reason }),
    output: rowId,
    access: atHome(KEEPERS),
    audited: ofMember,
  }),

  /** One number, once, for a reason that stands in the audit before it is shown. */
  revealPhone: onMember({
    kind: 'query',
    input: v.object({ memberId, reason }),
    output: v.object({ memberId, phone: v.string() }),
    access: atHome(READERS),
    audited: ofMember,
  }),

  export: onUnit({
    kind: 'query',
    input: v.object({
      branchId,
      reason,
      format: v.picklist(['csv', 'xlsx']),
      /** Whole phone numbers instead of masked ones. */
      phones: v.optional(v.boolean(), false),
    }),
    output: v.object({ fileName: v.string(), base64: v.string(), rows: v.number() }),
    access: atUnit(READERS),
    audited: (input: { branchId: string; phones: boolean }) => ({
      target: input.branchId,
      facts: { phones: input.phones },
    }),
  }),

  /** 双报到: members who report in at a community, and whether it has confirmed. */
  reportIns: onUnit({
    kind: 'query',
    input: v.object({ communityId: branchId }),
    output: v.object({
      reportIns: v.array(
        v.object({
          memberId,
          name: v.string(),
          branch: place,
          state: v.picklist(['asked', 'confirmed', 'declined']),
          at: instant,
        }),
      ),
      can: answers,
    }),
    access: atUnit(READERS),
  }),

  confirmReportIn: onMember({
    kind: 'command',
    input: rowId,
    output: rowId,
    access: whereReported,
    audited: ofMember,
  }),

  declineReportIn: onMember({
    kind: 'command',
    input: v.object({ memberId, reason }),
    output: rowId,
    access: whereReported,
    audited: ofMember,
  }),

  volunteers: onUnit({
    kind: 'query',
    input: v.object({ communityId: branchId }),
    output: v.object({
      volunteers: v.array(
        v.object({
          personId: v.string(),
          name: v.string(),
          skills: v.array(v.string()),
          phone: v.nullable(v.string()),
          at: instant,
        }),
      ),
    }),
    access: atUnit(READERS),
  }),

  ...importContract,
} satisfies ContextContract

export type RosterContract = typeof rosterContract
