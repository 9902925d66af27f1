import { workTime } from '../../../features/challenge/challenge-words'
import { useT } from '../../../i18n/t'

const QUARTER = 15
const DAY = 24 * 60

/** The next quarter of an hour; what is asked for need not be one. */
export const toQuarter = (minutes: number): number => Math.min(DAY, Math.ceil(minutes / QUARTER) * QUARTER)

/** Quarters of an hour, up to a day. */
const QUARTERS = Array.from({ length: DAY / QUARTER + 1 }, (_, n) => n * QUARTER)

/** `30 分钟`, `1.5 小时`, `1 小时 15 分钟`. */
export function useTimes() {
  const t = useT()
  return QUARTERS.map((minutes) => ({ value: String(minutes), text: timeOf(minutes, t) }))
}

function timeOf(minutes: number, t: ReturnType<typeof useT>): string {
  const rest = minutes % 60
  if (minutes === 0) return t('submit.noTime')
  if (rest === 0 || minutes < 60) return workTime(minutes, t)
  return `${workTime(minutes - rest, t)} ${workTime(rest, t)}`
}
