import { beijingDay, DAY, type Instant } from '#core/kernel/day'
import { greetedOn, yearsInParty } from '#core/roster/party-birthday'
import type { NoticeDocument, NoticeStore } from '../cloudbase/notices'
import type { RecipientStore } from '../cloudbase/recipients'

const PAGE = 200
/** After an outage a greeting still comes two days late; later it would be strange. */
const LATE_DAYS = 2

interface Greeted {
  made: number
  more: boolean
  state: string
}

/**
 * 政治生日: a greeting to each member whose day it is. The state is `<day>` when that day is done, and `<day> <member>` in between.
 * A greeting's id is of its member and year, so that none comes twice.
 */
export async function greetPartyDays(
  { recipients, notices }: { recipients: RecipientStore; notices: NoticeStore },
  now: Instant,
  state: string | undefined,
  timeLeft: () => boolean,
): Promise<Greeted> {
  let made = 0
  let [day = '', after = ''] = (state ?? '').split(' ')
  if (after === '') day = nextDay(day, now)
  for (; day <= beijingDay(now); day = beijingDay(Date.parse(`${day}T00:00:00+08:00`) + DAY), after = '') {
    for (const partyDay of greetedOn(day)) {
      let rows: Awaited<ReturnType<RecipientStore['joinedOnDay']>>
      let from = after.startsWith(partyDay) ? after.slice(partyDay.length + 1) : ''
      if (after !== '' && after.slice(0, 5) > partyDay) continue
      do {
        if (!timeLeft()) return { made, more: true, state: `${day} ${partyDay}/${from}` }
        rows = await recipients.joinedOnDay(partyDay, PAGE, from)
        const greetings = rows.flatMap((row) => toGreeting(row, day, now))
        if (greetings.length > 0) await notices.addAll(greetings)
        made += greetings.length
        from = rows.at(-1)?._id ?? from
      } while (rows.length === PAGE)
    }
  }
  return { made, more: false, state: beijingDay(now) }
}

/** The day after the last one that is done; at first, and after long, not too far back. */
function nextDay(done: string, now: Instant): string {
  const today = beijingDay(now)
  if (done === '') return today
  const next = beijingDay(Date.parse(`${done}T00:00:00+08:00`) + DAY)
  const earliest = beijingDay(now - LATE_DAYS * DAY)
  return [next, earliest].sort().at(-1) ?? next
}

function toGreeting(
  { _id, joinedOn, openid }: { _id: string; joinedOn?: string; openid?: string },
  day: string,
  now: Instant,
): NoticeDocument[] {
  const years = joinedOn === undefined ? 0 : yearsInParty(joinedOn, day)
  if (openid === undefined || years < 1) return []
  const id = `${_id}:politicalBirthday:${day.slice(0, 4)}:${_id}`
  return [{ _id: id, personId: _id, kind: 'politicalBirthday', facts: { years }, at: now, read: false }]
}
