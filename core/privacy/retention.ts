import { DAY } from '../kernel/day'

/** What is deleted by itself, and how long after what: the policy says the same in words. */
export const RETENTION = {
  /** 绑定码: after they have expired. */
  bindCodes: 1 * DAY,
  /** 加入申请: after they were made, answered or not. */
  joinRequests: 90 * DAY,
  /** 导入: what was looked through, applied or not. */
  imports: 1 * DAY,
  /** 手机号: of people who have left, after they left. */
  leftPhones: 180 * DAY,
  /** 双报到 that were declined, and transfers that are over. */
  settled: 90 * DAY,
  /** 通知: after they were made, read or not. */
  notices: 180 * DAY,
  /** 待处理: effects that were parked, after that. */
  parked: 90 * DAY,
  /** 审计: after it happened. */
  audits: 3 * 365 * DAY,
} as const

export type RetentionRule = keyof typeof RETENTION

/** The most rows that one run deals with for each rule; what is left waits for the next. */
export const RETENTION_BATCH = 500
