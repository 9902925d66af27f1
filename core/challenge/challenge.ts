import type { Instant } from '../kernel/day'
import type { OrgPath } from '../kernel/org-path'
import type { ChallengeKind, ChallengeStatus, ClaimEnd, ClaimMode, SlotState, Urgency } from './words'

/** Somebody on the team of a claim, beside its holder. */
export interface Mate {
  personId: string
  name: string
}

/** 交榜: what the holder hands in. */
export interface Work {
  at: Instant
  note: string
  /** Ids of files. */
  photos: string[]
  minutes: number
  /** The command that handed it in. */
  by: string
}

/** One claim of one slot: who holds it, and how far they are. */
export interface Claim extends Mate {
  at: Instant
  leaseUntil: Instant
  /** The command that made it: sent again, it meets this. */
  by: string
  extendedBy?: string
  team: Mate[]
  work?: Work
  missing?: string
  returnedBy?: string
  handOver?: { digest: string; until: Instant }
  acceptedAt?: Instant
  /** Its holder has been told that the lease ends soon. */
  warned?: true
}

/** A slot, with its claim where it has one. `rev` counts its changes: a command holds only for what it has seen. */
export interface Slot {
  rev: number
  /** Of its latest claim; 0 before the first. */
  fence: number
  state: SlotState
  claim?: Claim
}

/** 申诉 against a no-show. `excused`: it does not count any more. */
export interface NoShowAppeal {
  state: 'asked' | 'excused' | 'upheld'
  reason: string
  at: Instant
  answer?: string
}

/** A claim that came to nothing. */
export interface PastClaim extends Mate {
  slot: number
  fence: number
  end: ClaimEnd
  /** When it ended; for one that ran out, when its lease did. */
  at: Instant
  claimedAt: Instant
  by: string
  appeal?: NoShowAppeal
}

export interface Bid extends Mate {
  note: string
  at: Instant
  chosen?: true
}

export type Happened =
  | 'posted'
  | 'edited'
  | 'claimed'
  | 'extended'
  | 'released'
  | 'lapsed'
  | 'handedOver'
  | 'submitted'
  | 'sentBack'
  | 'accepted'
  | 'chosen'
  | 'closed'
  | 'withdrawn'

export interface Happening {
  at: Instant
  what: Happened
  slot: number | null
  note: string | null
}

/** What a poster writes, as it is kept. */
export interface Written {
  kind: ChallengeKind
  title: string
  summary: string
  venue: { name: string; address: string; point?: { latitude: number; longitude: number } }
  urgency: Urgency
  mode: ClaimMode
  openTo: 'here' | 'everybody'
  skills: string[]
  teamSize: number
  points: number
  minutes: number
  deadline: Instant
  leaseHours: number
}

/** 榜: a challenge as the server knows it. Everything that must be true together lies in it. */
export interface Challenge extends Written {
  _id: string
  status: ChallengeStatus
  /** The unit that posts it, by id, name, and where it stands now. */
  orgId: string
  unit: string
  orgPath: OrgPath
  createdBy: string
  createdAt: Instant
  postedAt?: Instant
  /** How often it was edited. */
  v: number
  lastEdit?: string
  withdrawReason?: string
  slots: Slot[]
  /** The latest so many. */
  past: PastClaim[]
  bids: Bid[]
  history: Happening[]
}
