/** 事由: what can earn points. A rule set says for whom, how many, and how often. */
export const POINT_CAUSES = ['challengeDone', 'lessonAttended'] as const
export type PointCause = (typeof POINT_CAUSES)[number]

/** 最美志愿者 and others: what is awarded. */
export const HONOR_KINDS = ['bestVolunteer', 'modelMember', 'starOfCommunity'] as const
export type HonorKind = (typeof HONOR_KINDS)[number]

/** 推荐 → 公示 → 授予; or withdrawn with a reason. */
export const HONOR_STATUSES = ['nominated', 'noticed', 'awarded', 'withdrawn'] as const
export type HonorStatus = (typeof HONOR_STATUSES)[number]

/** How long the names of an honor lie open to objections before it can be awarded, in days. */
export const NOTICE_DAYS = 5
