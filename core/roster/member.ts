import type { BeijingDay, Instant } from '../kernel/day'
import type { OrgPath } from '../kernel/org-path'
import type { Gender } from './import-row'

/** A phone number as it lies in the database: sealed, and comparable only by whoever holds the key. */
export interface SealedPhone {
  /** Which key sealed it. */
  keyId: string
  box: string
  /** The same for the same number under the same key. */
  key: string
}

/** A unit that a row of a roster names. */
export interface Place {
  _id: string
  path: OrgPath
  name: string
}

export const MEMBER_EVENTS = [
  'added',
  'imported',
  'edited',
  'bound',
  'unbound',
  'transferAsked',
  'transferDeclined',
  'transferred',
  'left',
] as const

/** Something that happened to a row. What a phone number was is not kept. */
export interface MemberEvent {
  at: Instant
  /** Name of who did it; '' for the person themselves. */
  by: string
  what: (typeof MEMBER_EVENTS)[number]
  /** Each field that was changed, as it was and as it became. */
  changes?: { field: string; from: string; to: string }[]
  reason?: string
}

/** 组织关系转接: where somebody is about to go, has gone, or was not taken. */
export interface Transfer {
  to: Place
  state: 'asked' | 'declined' | 'done'
  at: Instant
}

/** 双报到: the community in which a member lives and has reported in. */
export interface ReportIn {
  community: Place
  state: 'asked' | 'confirmed' | 'declined'
  at: Instant
}

/** 花名册的一行: a member of a branch, as the server knows them when somebody does something with the row. */
export interface MemberSubject {
  _id: string
  name: string
  gender?: Gender
  joinedOn?: BeijingDay
  phone?: SealedPhone
  status: 'active' | 'left'
  /** The branch whose roster it is. */
  home: Place
  openid?: string
  /** Until when a code binds an account to this row; absent when there is none. */
  codeUntil?: Instant
  transfer?: Transfer
  reportIn?: ReportIn
  /** How many posts the bound account holds in the branch itself. */
  posts: number
  /** Counts changes: an edit is of the row as it was seen. */
  v: number
  /** The last command that changed it: a repeat is recognised by it. */
  last?: string
  history: MemberEvent[]
}
