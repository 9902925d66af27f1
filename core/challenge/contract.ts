import * as v from 'valibot'
import { action, actionOn, type ContextContract } from '../kernel/contract'
import type { OrgPath } from '../kernel/org-path'
import type { Role } from '../kernel/roles'
import { challengeId, instant, orgPath, text, unitId } from '../kernel/schemas'
import type { Challenge } from './challenge'
import {
  BOARD_COLUMNS,
  CHALLENGE_KINDS,
  CHALLENGE_STATUSES,
  CLAIM_MODES,
  CLAIM_STANDINGS,
  PHOTOS_MOST,
  SLOT_STATES,
  SLOTS_MOST,
  TEAM_MOST,
  URGENCIES,
} from './words'

/** 发榜: who posts for the unit where they hold the role, and for all below it; and who reviews. */
export const POSTERS = [
  'branchSecretary',
  'communityWorker',
  'streetOfficer',
  'districtOfficer',
] as const satisfies readonly Role[]
/** Who sees a unit's board: its posters, and auditors, who change nothing. */
export const BOARD_READERS = [...POSTERS, 'auditor'] as const satisfies readonly Role[]
/** 揭榜: who can claim. Whether this one is open to them, the rule says (双服务). */
export const CLAIMERS = ['member', 'volunteer'] as const satisfies readonly Role[]

/** A unit that an action names, as the door reads it, with the ids of it and of all below it. */
export interface UnitSubject {
  orgId: string
  path: OrgPath
  name: string
  ids: string[]
}

const skill = text(1, 10)
const point = v.object({
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
})
/** Where the work is. `point` is approximate unless the poster stood there. */
const venue = v.object({ name: text(1, 40), address: text(0, 80), point: v.optional(point) })
const personId = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,40}$/))
/** A slot of a challenge, from 0. */
const slot = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SLOTS_MOST - 1))
/** Fence number: which claim of the slot is meant. Another one's is refused, whatever its lease. */
const fence = v.pipe(v.number(), v.integer(), v.minValue(1))
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60))
/** Id of a file in the cloud's storage, as the upload answered it. */
const photo = v.pipe(v.string(), v.maxLength(300), v.startsWith('cloud://'))
const photos = v.pipe(v.array(photo), v.maxLength(PHOTOS_MOST))
const reason = text(2, 200)
const handOverCode = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[0-9a-z]{8}$/))

/** A challenge as a list shows it: nothing of persons. */
const challengeSummary = v.object({
  _id: challengeId,
  kind: v.picklist(CHALLENGE_KINDS),
  title: v.string(),
  /** The unit that posts it. */
  unit: v.string(),
  venue,
  /** Metres from where the caller said they are; null where either is not known. */
  distance: v.nullable(v.number()),
  urgency: v.picklist(URGENCIES),
  mode: v.picklist(CLAIM_MODES),
  skills: v.array(v.string()),
  points: v.number(),
  minutes: v.number(),
  postedAt: v.nullable(instant),
  deadline: instant,
  slots: v.number(),
  /** Slots that can be claimed now: never held, given back, or their lease has ended. */
  free: v.number(),
  /** When the next slot may be free; null where one is free now, or all are accepted. */
  freeAt: v.nullable(instant),
  teamSize: v.number(),
  status: v.picklist(CHALLENGE_STATUSES),
  overdue: v.boolean(),
  /** 双服务: the caller serves where it is. */
  here: v.boolean(),
  /** Where the caller stands with it, if they do. */
  mine: v.nullable(v.picklist(CLAIM_STANDINGS)),
})

/** One claim of one slot, as its holder, their team and the poster's line see it. */
const claimView = v.object({
  slot,
  fence,
  state: v.picklist(SLOT_STATES),
  /** The lease has ended and nobody else has taken the slot yet. */
  lapsed: v.boolean(),
  personId: v.string(),
  /** 挂帅: the holder leads. */
  name: v.string(),
  team: v.array(v.object({ personId: v.string(), name: v.string() })),
  at: instant,
  leaseUntil: instant,
  extended: v.boolean(),
  work: v.nullable(
    v.object({
      at: instant,
      note: v.string(),
      /** Addresses that hold for an hour or so; null for one that cannot be had. */
      photos: v.array(v.object({ id: v.string(), url: v.nullable(v.string()) })),
      minutes: v.number(),
    }),
  ),
  /** What was missing, when it was sent back. */
  missing: v.nullable(v.string()),
  /** Until when a hand-over that was offered can be taken. */
  handOverUntil: v.nullable(instant),
  acceptedAt: v.nullable(instant),
})

const bidView = v.object({
  personId: v.string(),
  name: v.string(),
  note: v.string(),
  at: instant,
  /** What the poster weighs: challenges accepted, and claims let lapse without an appeal upheld. */
  done: v.number(),
  noShows: v.number(),
  chosen: v.boolean(),
})

const challengeDetail = v.object({
  ...challengeSummary.entries,
  summary: v.string(),
  orgPath,
  /** `here`: whoever serves in the unit or its community; `everybody`: every member and volunteer of the district. */
  openTo: v.picklist(['here', 'everybody']),
  leaseHours: v.number(),
  v: v.number(),
  withdrawReason: v.nullable(v.string()),
  /** The caller's own claim; by team membership too, then `lead` is false. */
  claim: v.nullable(v.object({ ...claimView.entries, lead: v.boolean() })),
  /** Everybody's, for the poster's line; empty for anybody else. */
  claims: v.array(claimView),
  /** The caller's own bid. */
  bid: v.nullable(v.object({ note: v.string(), at: instant, chosen: v.boolean() })),
  /** For the poster's line only. */
  bids: v.array(bidView),
  /** What has happened, the newest first, without names. */
  history: v.array(
    v.object({
      at: instant,
      what: v.picklist([
        'posted',
        'edited',
        'claimed',
        'extended',
        'released',
        'lapsed',
        'handedOver',
        'submitted',
        'sentBack',
        'accepted',
        'chosen',
        'closed',
        'withdrawn',
      ]),
      slot: v.nullable(v.number()),
      note: v.nullable(v.string()),
    }),
  ),
  can: v.object({
    claim: v.boolean(),
    bid: v.boolean(),
    withdrawBid: v.boolean(),
    extend: v.boolean(),
    release: v.boolean(),
    submit: v.boolean(),
    offerHandOver: v.boolean(),
    withdrawHandOver: v.boolean(),
    joinTeam: v.boolean(),
    leaveTeam: v.boolean(),
    edit: v.boolean(),
    post: v.boolean(),
    withdraw: v.boolean(),
    close: v.boolean(),
    choose: v.boolean(),
    review: v.boolean(),
  }),
})

/** What a poster writes. */
const written = {
  kind: v.picklist(CHALLENGE_KINDS),
  title: text(2, 40),
  summary: text(0, 1000),
  venue,
  urgency: v.picklist(URGENCIES),
  mode: v.picklist(CLAIM_MODES),
  openTo: v.picklist(['here', 'everybody']),
  skills: v.pipe(v.array(skill), v.maxLength(5)),
  slots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SLOTS_MOST)),
  /** How many do one slot's work together, the lead included. */
  teamSize: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TEAM_MOST)),
  /** For each who did it; 0 leaves it to the rule set in force. */
  points: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
  minutes,
  deadline: instant,
  /** How long a claim holds. */
  leaseHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30 * 24)),
}

const filter = v.object({
  kinds: v.optional(v.array(v.picklist(CHALLENGE_KINDS))),
  skills: v.optional(v.pipe(v.array(skill), v.maxLength(14))),
  /** The community, or any unit, where it is; the caller's own ones with `mine`. */
  unitId: v.optional(unitId),
  urgent: v.optional(v.boolean()),
  /** Only what the caller could claim: where they serve, and a slot is free. */
  claimable: v.optional(v.boolean()),
})

const about = v.object({ challengeId })
const mySlot = v.object({ challengeId, slot, fence })
const done = v.object({ challengeId })
const held = v.object({ challengeId, slot: v.number(), fence: v.number(), leaseUntil: instant })
const onChallenge = actionOn<Challenge>()
const onUnit = actionOn<UnitSubject>()
const anybody = { roles: ['resident'] } as const
const claimer = { roles: CLAIMERS } as const
const posterOfIt = { roles: POSTERS, within: (_: unknown, { orgPath: path }: Challenge) => path } as const
const atUnit = { roles: POSTERS, within: (input: { orgPath: OrgPath }) => input.orgPath } as const

/** 揭榜挂帅: what needs doing, who has taken it on, and what came of it. */
export const challengeContract = {
  /** 榜单: what is open, the newest first; with `near`, the nearest first (one page). */
  list: action({
    kind: 'query',
    input: v.object({
      filter: v.optional(filter, {}),
      near: v.optional(point),
      after: v.optional(v.object({ postedAt: instant, challengeId })),
    }),
    output: v.object({
      challenges: v.array(challengeSummary),
      next: v.nullable(v.object({ postedAt: instant, challengeId })),
      /** Whether the caller can claim anything at all, and what the filter of `claimable` means for them. */
      claims: v.boolean(),
      /** Whether, and for which units, the caller posts. */
      posts: v.array(v.object({ path: orgPath, name: v.string() })),
    }),
    access: anybody,
  }),

  get: onChallenge({ kind: 'query', input: about, output: challengeDetail, access: anybody }),

  /** 我揭的榜: the caller's claims and bids, the newest first, and how they stand. */
  mine: action({
    kind: 'query',
    input: v.object({}),
    output: v.object({
      claims: v.array(
        v.object({
          challengeId,
          title: v.string(),
          unit: v.string(),
          deadline: instant,
          slot: v.number(),
          fence: v.number(),
          standing: v.picklist(CLAIM_STANDINGS),
          lead: v.boolean(),
          at: instant,
          leaseUntil: v.nullable(instant),
          missing: v.nullable(v.string()),
          /** 爽约 that counts, or has been appealed. */
          noShow: v.nullable(v.picklist(['counted', 'appealed', 'excused', 'upheld'])),
          canAppeal: v.boolean(),
        }),
      ),
      bids: v.array(v.object({ challengeId, title: v.string(), unit: v.string(), at: instant, chosen: v.boolean() })),
      noShows: v.number(),
    }),
    access: anybody,
  }),

  create: onUnit({
    kind: 'command',
    input: v.object({ orgPath, ...written }),
    output: done,
    access: atUnit,
  }),
  /** `v`: the challenge as it was seen. What is held can only be made easier: never fewer slots than are taken. */
  edit: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, v: v.number(), ...written }),
    output: done,
    access: posterOfIt,
  }),
  post: onChallenge({ kind: 'command', input: about, output: done, access: posterOfIt }),
  /** 撤榜: who holds a slot is told why; it counts against nobody. */
  withdraw: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, reason }),
    output: done,
    access: posterOfIt,
  }),
  /** 结榜: no more claims; slots that are free stay so. Refused while one is held or waits for review. */
  close: onChallenge({ kind: 'command', input: about, output: done, access: posterOfIt }),

  /** 揭榜: a free slot, until the lease ends. */
  claim: onChallenge({ kind: 'command', input: about, output: held, access: claimer, personal: 'name' }),
  /** Once for each claim, by as long again. */
  extend: onChallenge({ kind: 'command', input: mySlot, output: held, access: claimer }),
  /** 退榜: gives it back, and nothing is held against anybody. */
  release: onChallenge({ kind: 'command', input: mySlot, output: done, access: claimer }),
  /** 交榜: the lead hands in the work. */
  submit: onChallenge({
    kind: 'command',
    input: v.object({ ...mySlot.entries, note: text(0, 500), photos, minutes }),
    output: done,
    access: claimer,
    personal: 'name',
  }),

  /** 转交: answers a code that whoever is to take over opens or types; their taking it is their consent. */
  offerHandOver: onChallenge({
    kind: 'command',
    input: mySlot,
    output: v.object({ code: v.string(), until: instant, linkPrefix: v.string() }),
    access: claimer,
  }),
  withdrawHandOver: onChallenge({ kind: 'command', input: mySlot, output: done, access: claimer }),
  takeOver: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, code: handOverCode }),
    output: held,
    access: claimer,
    personal: 'name',
  }),

  joinTeam: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, slot }),
    output: done,
    access: claimer,
    personal: 'name',
  }),
  /** By oneself, or by the lead who lets somebody go. */
  leaveTeam: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, slot, personId: v.optional(personId) }),
    output: done,
    access: claimer,
  }),

  bid: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, note: text(0, 200) }),
    output: done,
    access: claimer,
    personal: 'name',
  }),
  withdrawBid: onChallenge({ kind: 'command', input: about, output: done, access: claimer }),
  /** Gives free slots to bidders; from then on they hold them as if they had claimed. */
  choose: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, personIds: v.pipe(v.array(personId), v.minLength(1), v.maxLength(SLOTS_MOST)) }),
    output: done,
    access: posterOfIt,
  }),

  /** 验榜: points and hours follow for the lead and each of the team. `minutes`: as found, if not as handed in. */
  accept: onChallenge({
    kind: 'command',
    input: v.object({ ...mySlot.entries, minutes: v.optional(minutes), note: v.optional(text(0, 200)) }),
    output: done,
    access: posterOfIt,
    audited: (input) => ({ facts: { slot: input.slot, fence: input.fence } }),
  }),
  sendBack: onChallenge({
    kind: 'command',
    input: v.object({ ...mySlot.entries, missing: reason }),
    output: held,
    access: posterOfIt,
  }),

  /** 看板: a unit's challenges and those of all below it, by state. */
  board: onUnit({
    kind: 'query',
    input: v.object({
      orgPath,
      column: v.picklist(BOARD_COLUMNS),
      after: v.optional(v.object({ at: instant, challengeId })),
    }),
    output: v.object({
      counts: v.record(v.picklist(BOARD_COLUMNS), v.number()),
      overdue: v.number(),
      challenges: v.array(
        v.object({
          ...challengeSummary.entries,
          held: v.number(),
          toReview: v.number(),
          accepted: v.number(),
          bids: v.number(),
        }),
      ),
      next: v.nullable(v.object({ at: instant, challengeId })),
      /** Appeals against no-shows that wait for an answer. */
      appeals: v.number(),
    }),
    access: { roles: BOARD_READERS, within: (input) => input.orgPath },
  }),

  /** 爽约申诉. */
  appealNoShow: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, slot, fence, reason }),
    output: done,
    access: claimer,
  }),
  /** Appeals of a unit and below that wait, the first first. */
  noShowAppeals: onUnit({
    kind: 'query',
    input: v.object({ orgPath }),
    output: v.object({
      appeals: v.array(
        v.object({
          challengeId,
          title: v.string(),
          slot: v.number(),
          fence: v.number(),
          name: v.string(),
          lapsedAt: instant,
          appealedAt: instant,
          reason: v.string(),
        }),
      ),
    }),
    access: { roles: POSTERS, within: (input) => input.orgPath },
  }),
  decideNoShow: onChallenge({
    kind: 'command',
    input: v.object({ challengeId, slot, fence, excused: v.boolean(), reason: text(0, 200) }),
    output: done,
    access: posterOfIt,
    audited: (input) => ({ facts: { slot: input.slot, fence: input.fence, excused: input.excused } }),
  }),

  /** 订阅榜单: the filter that tells its owner of new ones. */
  savedFilter: action({
    kind: 'query',
    input: v.object({}),
    output: v.object({ filter: v.nullable(filter), tells: v.boolean() }),
    access: claimer,
  }),
  /** null takes it away. */
  saveFilter: action({
    kind: 'command',
    input: v.object({ filter: v.nullable(filter) }),
    output: v.object({ filter: v.nullable(filter), tells: v.boolean() }),
    access: claimer,
    personal: 'input',
  }),
} satisfies ContextContract

export type ChallengeContract = typeof challengeContract
