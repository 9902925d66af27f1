/** 榜的类别: what kind of work it is. */
export const CHALLENGE_KINDS = [
  'environment',
  'care',
  'civility',
  'safety',
  'culture',
  'repair',
  'teaching',
  'river',
  'event',
  'other',
] as const
export type ChallengeKind = (typeof CHALLENGE_KINDS)[number]

export const URGENCIES = ['normal', 'urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

/** 先到先得, or 择优: the poster picks among bids. */
export const CLAIM_MODES = ['firstCome', 'selection'] as const
export type ClaimMode = (typeof CLAIM_MODES)[number]

/** What somebody decided about a challenge as a whole. What becomes of each of its slots stands in the slot. */
export const CHALLENGE_STATUSES = ['draft', 'posted', 'closed', 'withdrawn'] as const
export type ChallengeStatus = (typeof CHALLENGE_STATUSES)[number]

/** Where one slot stands. A lease that has ended reads as `free` the moment somebody else takes the slot, and as `lapsed` until then. */
export const SLOT_STATES = ['free', 'held', 'submitted', 'returned', 'accepted'] as const
export type SlotState = (typeof SLOT_STATES)[number]

/** How a claim that came to nothing ended: given back, run out (爽约 no-show), handed to somebody else, or gone with the challenge. */
export const CLAIM_ENDS = ['released', 'lapsed', 'handedOver', 'withdrawn'] as const
export type ClaimEnd = (typeof CLAIM_ENDS)[number]

/** What the list of a person's claims calls them: a slot's state while they hold it, or how it ended. */
export const CLAIM_STANDINGS = [
  'held',
  'lapsed',
  'submitted',
  'returned',
  'accepted',
  'released',
  'handedOver',
  'withdrawn',
] as const
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number]

/** Columns of the poster's board 看板. `overdue` counts what is past its deadline in any of the others. */
export const BOARD_COLUMNS = ['draft', 'open', 'underway', 'toReview', 'done', 'withdrawn'] as const
export type BoardColumn = (typeof BOARD_COLUMNS)[number]

export const SLOTS_MOST = 50
export const TEAM_MOST = 20
export const BIDS_MOST = 200
export const PHOTOS_MOST = 9
