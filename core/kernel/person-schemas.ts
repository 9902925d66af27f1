import * as v from 'valibot'
import { nameFault, tidyName } from './name'
import { readPhone } from './phone'

/** A person's name, in one form of writing. */
export const memberName = v.pipe(
  v.string(),
  v.maxLength(500),
  v.transform(tidyName),
  v.check((name) => nameFault(name) === null, 'a name'),
)

/** A mobile number, however written, as its digits. */
export const phoneNumber = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((raw) => readPhone(raw) !== null, 'a mobile number'),
  v.transform((raw) => readPhone(raw) ?? ''),
)
