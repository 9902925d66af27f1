import type { BeijingDay } from '../kernel/day'

/** 政治生日: the month and day of joining, by which those who have it today are found; `07-01`. */
export const partyDayOf = (joinedOn: BeijingDay): string => joinedOn.slice(5)

/** Whose day is greeted on a day: its own; on 28 February of a common year also that of the 29th. */
export function greetedOn(day: BeijingDay): string[] {
  const own = partyDayOf(day)
  const year = Number(day.slice(0, 4))
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return own === '02-28' && !leap ? [own, '02-29'] : [own]
}

/** Full years on a greeted day. */
export const yearsInParty = (joinedOn: BeijingDay, day: BeijingDay): number =>
  Number(day.slice(0, 4)) - Number(joinedOn.slice(0, 4))
