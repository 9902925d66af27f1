import { beijingDay, type Instant } from '#core/kernel/day'

export const sameDay = (a: Instant, b: Instant): boolean => beijingDay(a) === beijingDay(b)
