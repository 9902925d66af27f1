import { beijingDay, DAY, type Instant, inBeijing, MINUTE, startOfBeijingDay } from '#core/kernel/day'
import type { Language } from './languages'

const ZH_DAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const EN_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ZH_NEAR: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }
const EN_NEAR: Record<number, string> = { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' }

/** `14:05`. */
export const clock = (at: Instant): string => inBeijing(at).format('HH:mm')

/** `14:00–16:00`; `19:00–次日 02:00` when it ends on another day. */
export function timeRange(from: Instant, to: Instant, language: Language): string {
  const nextDay = beijingDay(from) === beijingDay(to) ? '' : language === 'zh' ? '次日 ' : 'next day '
  return `${clock(from)}–${nextDay}${clock(to)}`
}

/** `11月24日 周二`, with its year when that is not the current one. */
export function fullDay(at: Instant, now: Instant, language: Language): string {
  const day = inBeijing(at)
  const sameYear = day.year() === inBeijing(now).year()
  if (language === 'zh') return `${day.format(sameYear ? 'M月D日' : 'YYYY年M月D日')} ${ZH_DAYS[day.day()]}`
  return `${EN_DAYS[day.day()]} ${day.date()} ${EN_MONTHS[day.month()]}${sameYear ? '' : ` ${day.year()}`}`
}

/** `2026年11月24日` or `24 Nov 2026`: on what is kept and read in another year. */
export function calendarDay(at: Instant, language: Language): string {
  const day = inBeijing(at)
  return language === 'zh' ? day.format('YYYY年M月D日') : `${day.date()} ${EN_MONTHS[day.month()]} ${day.year()}`
}

/** `今天`, `明天`, and the full day for what is further away. */
export function dayWord(at: Instant, now: Instant, language: Language): string {
  const away = Math.round((startOfBeijingDay(at) - startOfBeijingDay(now)) / DAY)
  const near = (language === 'zh' ? ZH_NEAR : EN_NEAR)[away]
  return near ?? fullDay(at, now, language)
}

/** `今天 14:00–16:00`. */
export function dayAndTimes(from: Instant, to: Instant, now: Instant, language: Language): string {
  return `${dayWord(from, now, language)} ${timeRange(from, to, language)}`
}

/** `今天 14:05`. */
export function dayAndClock(at: Instant, now: Instant, language: Language): string {
  return `${dayWord(at, now, language)} ${clock(at)}`
}

/** `11月` or `Nov` for a heading; the month is counted from 1. */
export function monthWord(month: number, language: Language): string {
  return language === 'zh' ? `${month}月` : (EN_MONTHS[month - 1] ?? '')
}

/** The month of an instant, from 1. */
export const monthOf = (at: Instant): number => inBeijing(at).month() + 1

/** From so many hours on the minutes do not matter, from so many days on the hours do not. */
const LONG_HOURS = 6
const LONG_DAYS = 3

/** A span in the one or two units that matter: `3 天`, `2 小时 15 分钟`, `8 分钟`. Never less than a minute. */
export function spanWord(span: number, language: Language): string {
  const minutes = Math.max(1, Math.ceil(span / MINUTE))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  const unit = (n: number, zh: string, en: string) => (n === 0 ? '' : language === 'zh' ? `${n} ${zh}` : `${n} ${en}`)
  const parts =
    days > 0
      ? [unit(days, '天', days === 1 ? 'day' : 'days'), days < LONG_DAYS ? unit(hours, '小时', 'h') : '']
      : [unit(hours, '小时', 'h'), hours < LONG_HOURS ? unit(rest, '分钟', 'min') : '']
  return parts.filter(Boolean).join(' ')
}
