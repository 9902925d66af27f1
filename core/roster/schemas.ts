import * as v from 'valibot'
import { text, unitId } from '../kernel/schemas'
import { isDayFault, readPartyDay } from './party-day'

/** Long after anything here: a schema has no clock. Whether a day has come yet, the use-case asks. */
const FAR = 4_102_444_800_000

export const memberId = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,40}$/))
/** Stands for somebody who asks, as in lessons: never WeChat's id. */
export const requestId = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,40}$/))
export const branchId = unitId
export const importId = v.pipe(v.string(), v.regex(/^[0-9a-z]{8}$/))
export const gender = v.picklist(['male', 'female'])
export const reason = text(2, 200)
export const place = v.object({ _id: unitId, name: v.string() })
export const joinedOn = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((day) => !isDayFault(readPartyDay(day, FAR)), 'a day'),
)
