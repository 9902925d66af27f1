import { DAY, HOUR, type Instant, MINUTE, startOfBeijingDay } from '../kernel/day'

/** When something is done: every so often, or daily at a time of Beijing's clock, in milliseconds after midnight. */
export type Rhythm = { every: number } | { dailyAt: number }

/**
 * 时间表: everything that the clock does, in the order in which it is done where several are due. Each may be done twice, late, or by two
 * at once, and does a bounded piece of its work at a time; `shareMs` is what it may take of a run.
 */
export const SCHEDULES = {
  /** 开课提醒, a day and an hour before. */
  reminders: { every: MINUTE, shareMs: 2000 },
  /** 座位确认: seats that nobody confirmed by their hour are let go. */
  seats: { every: MINUTE, shareMs: 2000 },
  /** 揭榜: leases that end soon or have ended, and what is overdue. */
  leases: { every: MINUTE, shareMs: 2000 },
  /** What follows from changes. */
  effects: { every: MINUTE, shareMs: 8000 },
  /** 订阅消息. */
  messages: { every: MINUTE, shareMs: 4000 },
  /** Structural changes that broke off. */
  changes: { every: 10 * MINUTE, shareMs: 3000 },
  /** 政治生日: not in the night. */
  birthdays: { dailyAt: 8 * HOUR, shareMs: 3000 },
  /** Members of every unit, counted anew. */
  recount: { dailyAt: 2 * HOUR + 40 * MINUTE, shareMs: 3000 },
  /** What has been kept as long as the policy says. */
  retention: { dailyAt: 3 * HOUR + 20 * MINUTE, shareMs: 3000 },
} as const satisfies Record<string, Rhythm & { shareMs: number }>

export type ScheduleName = keyof typeof SCHEDULES
export const SCHEDULE_NAMES = Object.keys(SCHEDULES) as [ScheduleName, ...ScheduleName[]]

/** Longer than a run can take: whoever holds a schedule longer than this is dead. */
export const LEASE = 90_000

/** When it is due next, once it has been done at a moment. What was missed is made up for once. */
export function nextDue(rhythm: Rhythm, now: Instant): Instant {
  // The timer strikes at full minutes, give or take: a little early is not another minute late.
  if ('every' in rhythm) return now + rhythm.every - MINUTE / 2
  const today = startOfBeijingDay(now) + rhythm.dailyAt
  return today > now ? today : today + DAY
}

/** Overdue by more than two beats of the timer: it does not strike, or everything fails. */
export const isLate = (due: Instant, now: Instant): boolean => now > due + 3 * MINUTE
