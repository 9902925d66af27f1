import * as v from 'valibot'
import { actionOn, type ContextContract } from '../kernel/contract'
import { memberName, phoneNumber } from '../kernel/person-schemas'
import { ROLES } from '../kernel/roles'
import { instant, text, unitId } from '../kernel/schemas'

const unit = v.object({ path: v.string(), name: v.string() })
const anybody = { roles: ['resident'] } as const
const done = v.object({ ok: v.literal(true) })
const namedUnit = v.object({ _id: unitId, name: v.string() })

/** What of the caller's own lies in the database; the door reads it with them. */
export interface OwnRecord {
  account: OwnAccount | null
  member: OwnMember | null
}

export interface OwnAccount {
  personId: string
  name: string
  consent?: { version: string; at: number }
  join?: { branchId: string; name: string; at: number; state: 'asked' | 'declined'; reason?: string }
  volunteer?: { communityId: string; skills: string[]; phone?: SealedText; at: number }
}

export interface OwnMember {
  _id: string
  name: string
  branchId: string
  gender?: 'male' | 'female'
  joinedOn?: string
  phone?: SealedText
  boundWith?: string
  transfer?: { to: string; state: string; at: number }
  reportIn?: { communityId: string; state: 'asked' | 'confirmed' | 'declined'; at: number }
  v: number
}

interface SealedText {
  keyId: string
  box: string
  key: string
}

const own = actionOn<OwnRecord>()

/** One thing that is stored about the caller. */
const dataBlock = v.object({ title: v.string(), lines: v.array(v.tuple([v.string(), v.string()])) })

/** 我: who the caller is here, how they become known, and what is theirs. */
export const accountContract = {
  me: own({
    kind: 'query',
    input: v.object({}),
    output: v.object({
      /** What stands for the caller in what they do; their own photos lie under it. */
      personId: v.string(),
      name: v.string(),
      /** False for a resident who never gave a name; `name` is then only a word for them. */
      isNamed: v.boolean(),
      /** The caller's branch; null for anybody but a member. */
      branch: v.nullable(unit),
      /** Roles held, each with where. */
      posts: v.array(v.object({ role: v.picklist(ROLES), unit })),
      /** Branches that the caller may publish lessons for, each with whom a lesson can be for: itself and all above it. */
      publishesFor: v.array(v.object({ branch: unit, audiences: v.array(unit) })),
      /** Units at or below which the caller reads rosters. `one`: only its own; otherwise a branch has to be chosen first. */
      rosters: v.array(
        v.object({
          unitId,
          path: v.string(),
          name: v.string(),
          one: v.boolean(),
          /** Keeps them, and does not only read. */
          keeps: v.boolean(),
        }),
      ),
      /** The policy as it is, and whether the caller has agreed to it. */
      policy: v.object({ version: v.string(), agreed: v.boolean() }),
      /** The row of a roster that the account is bound to. */
      memberId: v.nullable(v.string()),
      /** A request to be recognised as a member, and how it stands. */
      join: v.nullable(
        v.object({
          branch: namedUnit,
          name: v.string(),
          at: instant,
          state: v.picklist(['asked', 'declined']),
          reason: v.nullable(v.string()),
        }),
      ),
      volunteer: v.nullable(v.object({ community: namedUnit, skills: v.array(v.string()), at: instant })),
      reportIn: v.nullable(
        v.object({ community: namedUnit, state: v.picklist(['asked', 'confirmed', 'declined']), at: instant }),
      ),
      can: v.object({
        bind: v.boolean(),
        askToJoin: v.boolean(),
        reportIn: v.boolean(),
        /** The district whose 运行 the caller looks after, or looks at. */
        operate: v.nullable(unitId),
      }),
    }),
    access: anybody,
  }),

  /** Agrees to the policy, in the version that was shown. From then on there is an account. */
  consent: own({
    kind: 'command',
    input: v.object({ version: v.pipe(v.string(), v.maxLength(40)) }),
    output: v.object({ version: v.string() }),
    access: anybody,
  }),

  withdrawConsent: own({ kind: 'command', input: v.object({}), output: done, access: anybody }),

  /** 绑定: the account becomes that of a row of a roster, by a code from its secretary. */
  bind: own({
    kind: 'command',
    input: v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)) }),
    output: v.object({ memberId: v.string(), name: v.string(), branch: namedUnit }),
    access: anybody,
    personal: 'input',
  }),

  askToJoin: own({
    kind: 'command',
    input: v.object({ branchId: unitId, name: memberName }),
    output: v.object({ branch: namedUnit }),
    access: anybody,
    personal: 'input',
  }),

  withdrawJoin: own({ kind: 'command', input: v.object({}), output: done, access: anybody }),

  /** 双报到: a member reports in at the community where they live. */
  reportIn: own({
    kind: 'command',
    input: v.object({ communityId: unitId }),
    output: v.object({ community: namedUnit }),
    access: anybody,
    personal: 'input',
  }),

  registerVolunteer: own({
    kind: 'command',
    input: v.object({
      communityId: unitId,
      name: memberName,
      skills: v.pipe(v.array(text(1, 20)), v.maxLength(10)),
      phone: v.optional(phoneNumber),
    }),
    output: v.object({ community: namedUnit }),
    access: anybody,
    personal: 'input',
  }),

  withdrawVolunteer: own({ kind: 'command', input: v.object({}), output: done, access: anybody }),

  /** Everything that is stored about the caller, in words. */
  myData: own({
    kind: 'query',
    input: v.object({}),
    output: v.object({ blocks: v.array(dataBlock) }),
    access: anybody,
  }),

  /** The same to take away: for machines, and for reading. */
  exportMyData: own({
    kind: 'query',
    input: v.object({}),
    output: v.object({ fileName: v.string(), json: v.string(), html: v.string() }),
    access: anybody,
  }),

  correct: own({
    kind: 'command',
    input: v.object({ name: v.optional(memberName), phone: v.optional(v.nullable(phoneNumber)) }),
    output: done,
    access: anybody,
    personal: 'input',
  }),

  /** Deletes what is the caller's. Interrupted anywhere, it is finished by sending it again. */
  deleteMe: own({
    kind: 'command',
    input: v.object({ phrase: v.pipe(v.string(), v.maxLength(40)) }),
    output: done,
    access: anybody,
  }),
} satisfies ContextContract

export type AccountContract = typeof accountContract
