import '../../../platform/older-phones'

import { type Instant, SECOND } from '#core/kernel/day'
import { fromBase64Url } from '#core/study/base64url'
import { SLOT, slotAt, slotStart, writeCode, writeDigits } from '#core/study/code'

export interface Keys {
  lessonId: string
  keys: readonly { from: Instant; until: Instant; key: string }[]
  linkPrefix: string
}

export interface ShownCode {
  slot: number
  /** What the QR code says. */
  text: string
  digits: string
}

/** The code that stands on the screen at a moment of the server's time; undefined outside the lesson's check-in hours. */
export function codeAt({ lessonId, keys, linkPrefix }: Keys, now: Instant): ShownCode | undefined {
  // A Beijing day begins with a slot, so the key of this moment is the key of the whole slot.
  const day = keys.find(({ from, until }) => from <= now && now < until)
  if (!day) return undefined
  const slot = slotAt(now)
  const key = fromBase64Url(day.key)
  return { slot, text: linkPrefix + writeCode(key, lessonId, slot), digits: writeDigits(key, slot) }
}

/** How much of the slot is left, in whole seconds from 10 to 1. */
export const secondsLeft = (now: Instant): number => Math.ceil((slotStart(slotAt(now)) + SLOT - now) / SECOND)

/** `123 456`, as it is read out. */
export const spaced = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`
