import type { Instant } from '../kernel/day'
import type { Effect } from '../kernel/effect'
import type { OrgPath } from '../kernel/org-path'
import type { Standing } from './rule-set'
import type { PointCause } from './words'

/** 申诉: what somebody says against an entry of theirs, and what came of it. */
export interface Appeal {
  state: 'asked' | 'upheld' | 'declined'
  reason: string
  at: Instant
  /** Of the commands that asked and that answered: a repeat is recognised by it. */
  command: string
  answer?: string
  decision?: string
  /** What a new entry gives, where the appeal was upheld so. */
  points?: number
}

/** 流水: one entry of a person's chain. Only its appeal ever changes. */
export interface PointsEntry {
  /** `<cause>:<causeId>:<personId>`; of a reversal or correction that of the entry it is about, and `:r` or `:c`. */
  _id: string
  personId: string
  /** From 1, without a gap. */
  seq: number
  kind: 'earned' | 'reversal' | 'corrected'
  cause: PointCause
  causeId: string
  title: string
  /** Where it counts, and the units on the way to it, as they were then. */
  orgId: string
  unit: string
  unitIds: string[]
  /** When it was done. */
  at: Instant
  /** When it was entered; later than the entry before it. */
  postedAt: Instant
  /** Beijing's calendar at `at`. A reversal stands where the entry stands that it takes back. */
  day: string
  month: string
  year: number
  /** What the challenge stated. */
  stated: number
  points: number
  uncapped: number | null
  minutes: number
  /** Of the rule set that it was computed by; 0 where there was none. */
  rules: number
  standing: Standing
  /** Units on the way to where the person belongs, and their branch, as they were then. */
  home: string[]
  branchId: string | null
  /** 1, or −1 for a reversal: what adds up to how many things somebody has done. */
  counts: 1 | -1
  balance: number
  minutesBalance: number
  reverses: string | null
  reason: string | null
  /** The command that made it, where one did. */
  by?: string
  appeal?: Appeal
}

/** An entry as the server knows it when somebody does something with it. */
export interface EntrySubject extends PointsEntry {
  /** Of the unit where it counts, as it is now. */
  orgPath: OrgPath
  reversedBy: string | null
  /** The caller's own. */
  mine: boolean
}

/** 汇总: roll-ups to be computed anew, as an entry has it. */
export interface Tally {
  personId: string
  month: string
  year: number
  branchId: string | null
}

/** 更正: an appeal was upheld. */
export interface Correction {
  entryId: string
  reason: string
  /** null: it is taken back, and nothing stands in its place. */
  points: number | null
}

declare module '../kernel/effect' {
  interface EffectKinds {
    tally: Tally
    correct: Correction
  }
}

export const entryIdOf = (cause: PointCause, causeId: string, personId: string): string =>
  `${cause}:${causeId}:${personId}`
export const reversalId = (entryId: string): string => `${entryId}:r`
export const correctionId = (entryId: string): string => `${entryId}:c`

export function tally({ _id, postedAt, personId, month, year, branchId }: PointsEntry): Effect {
  return { id: `${_id}:tally`, kind: 'tally', at: postedAt, facts: { personId, month, year, branchId } }
}

export function correct(entryId: string, at: Instant, facts: Correction): Effect {
  return { id: `${entryId}:correct`, kind: 'correct', at, facts }
}
