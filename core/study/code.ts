import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { AppError } from '../kernel/app-error'
import { type BeijingDay, beijingDay, type Instant, MINUTE, SECOND } from '../kernel/day'
import { toBase64Url } from './base64url'
import { type LessonCode, readCode } from './code-text'
import './refusals'

/**
 * The rotating code on the presenter's screen. `key = HKDF-SHA-256(master, lesson, day)`; every ten seconds the code is
 * `lesson.slot.mac` with `slot = floor(time / 10 s)` and `mac = HMAC-SHA-256(key, slot)` cut to 64 bits. A device that
 * holds the day's key shows codes with no network, and a server that holds the master checks them with no database.
 * RFC 5869, RFC 2104; the six digits are RFC 4226's dynamic truncation of the same mac.
 */
export const SLOT = 10 * SECOND
/** One slot before and one after the current one are taken: a phone's slow camera, a server's clock. */
const SLOTS_OF_GRACE = 1
/** How far the clock of a phone may be off. */
const CLOCK_DRIFT = 5 * MINUTE
const MAC_BYTES = 8

export const slotAt = (at: Instant): number => Math.floor(at / SLOT)
export const slotStart = (slot: number): Instant => slot * SLOT

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** The key of one lesson on one Beijing day, 32 bytes. It tells nothing about another lesson's or another day's. */
export function dayKey(master: Uint8Array, lessonId: string, day: BeijingDay): Uint8Array {
  return hkdf(sha256, master, ascii(lessonId), ascii(`check-in ${day}`), 32)
}

function slotMac(key: Uint8Array, slot: number): Uint8Array {
  return hmac(sha256, key, ascii(String(slot)))
}

/** The code for a slot, at most 29 characters: fits a mini-program code's 32-character scene. */
export function writeCode(key: Uint8Array, lessonId: string, slot: number): string {
  return `${lessonId}.${slot.toString(36)}.${toBase64Url(slotMac(key, slot).subarray(0, MAC_BYTES))}`
}

/** The six digits for a slot, for those who cannot scan. */
export function writeDigits(key: Uint8Array, slot: number): string {
  const mac = slotMac(key, slot)
  const at = (mac[31] ?? 0) & 0x0f
  const number = new DataView(mac.buffer, mac.byteOffset + at, 4).getUint32(0) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** Compares without stopping at the first difference, so that the time taken tells nothing about the mac. */
function sameText(genuine: string, given: string): boolean {
  let difference = genuine.length ^ given.length
  for (let i = 0; i < genuine.length; i++) difference |= genuine.charCodeAt(i) ^ given.charCodeAt(i)
  return difference === 0
}

/** Whether a slot's code stands on the screen now, or did a moment ago. */
export const isCurrent = (slot: number, now: Instant): boolean => Math.abs(slot - slotAt(now)) <= SLOTS_OF_GRACE

/**
 * A code is genuine or not, whatever its age; only then is its age looked at, so that nobody learns from a refusal
 * whether a made-up mac would have been right earlier. Each slot is checked with the key of the day it lies in: codes
 * shown just before midnight hold just after it. A device that had no network says when it read the code: that moment
 * must be near the code's own, by a clock that may be some minutes off.
 *
 * @returns the code's lesson and slot
 * @throws AppError CODE_INVALID, CODE_EXPIRED
 */
export function verifyCode(master: Uint8Array, text: string, now: Instant, scannedAt?: Instant): LessonCode {
  const code = readCode(text)
  if (!code) throw new AppError('CODE_INVALID')
  // The whole text is compared: the last letter of the mac carries two bits that its bytes do not.
  const genuine = writeCode(keyOfSlot(master, code.lessonId, code.slot), code.lessonId, code.slot)
  if (!sameText(genuine, code.text)) throw new AppError('CODE_INVALID')
  if (!isCurrent(code.slot, now) && !wasRead(code.slot, now, scannedAt)) throw new AppError('CODE_EXPIRED')
  return code
}

const wasRead = (slot: number, now: Instant, scannedAt = Number.NaN): boolean =>
  slotStart(slot) < now && Math.abs(scannedAt - slotStart(slot)) <= CLOCK_DRIFT

/**
 * The six digits hold for the current slot and one to each side, like the code itself.
 *
 * @returns the slot they belong to; null when they are not this lesson's
 */
export function verifyDigits(master: Uint8Array, lessonId: string, digits: string, now: Instant): number | null {
  const current = slotAt(now)
  const slots = [current, current - 1, current + 1]
  const matching = slots.filter((slot) => sameText(writeDigits(keyOfSlot(master, lessonId, slot), slot), digits))
  return matching[0] ?? null
}

function keyOfSlot(master: Uint8Array, lessonId: string, slot: number): Uint8Array {
  return dayKey(master, lessonId, beijingDay(slotStart(slot)))
}
