import type { ChallengeStatus, SlotState } from './words'

/** Who makes a move. */
type Mover = 'poster' | 'claimer' | 'holder' | 'mate' | 'clock'

/** A slot's state, and `lapsed` for one that is held while its lease has ended. */
export type Standing = SlotState | 'lapsed'
export const STANDINGS = ['free', 'held', 'submitted', 'returned', 'accepted', 'lapsed'] as const satisfies Standing[]

interface SlotRule {
  from: readonly Standing[]
  /** Absent where the slot stays where it is. */
  to?: SlotState
  by: readonly Mover[]
}

interface StatusRule {
  from: readonly ChallengeStatus[]
  to: ChallengeStatus
  by: readonly Mover[]
}

/** 揭榜挂帅: every legal move of a challenge as a whole, and who may make it. Nothing else changes its status. */
export const STATUS_STEPS = {
  post: { from: ['draft'], to: 'posted', by: ['poster'] }, // 发榜
  close: { from: ['posted'], to: 'closed', by: ['poster', 'clock'] }, // 结榜
  withdraw: { from: ['draft', 'posted'], to: 'withdrawn', by: ['poster'] }, // 撤榜
} as const satisfies Record<string, StatusRule>

/** Every legal move of one of its slots, while it is posted. Nothing else changes a slot. */
export const SLOT_STEPS = {
  claim: { from: ['free', 'lapsed'], to: 'held', by: ['claimer'] }, // 揭榜
  choose: { from: ['free', 'lapsed'], to: 'held', by: ['poster'] }, // 择优
  extend: { from: ['held', 'returned'], by: ['holder'] },
  offerHandOver: { from: ['held', 'returned'], by: ['holder'] },
  withdrawHandOver: { from: ['held', 'returned'], by: ['holder'] },
  takeOver: { from: ['held', 'returned'], by: ['claimer'] }, // 转交
  joinTeam: { from: ['held', 'returned'], by: ['claimer'] },
  leaveTeam: { from: ['held', 'returned', 'lapsed'], by: ['mate', 'holder'] },
  release: { from: ['held', 'returned', 'lapsed'], to: 'free', by: ['holder'] }, // 退榜
  submit: { from: ['held', 'returned', 'lapsed'], to: 'submitted', by: ['holder'] }, // 交榜
  sendBack: { from: ['submitted'], to: 'returned', by: ['poster'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['poster'] }, // 验榜
  warn: { from: ['held', 'returned'], by: ['clock'] },
  lapse: { from: ['lapsed'], to: 'free', by: ['clock'] },
  callOff: { from: ['held', 'returned', 'lapsed'], to: 'free', by: ['poster'] },
} as const satisfies Record<string, SlotRule>

export type StatusStep = keyof typeof STATUS_STEPS
export type SlotStep = keyof typeof SLOT_STEPS
