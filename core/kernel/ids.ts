import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Eight characters of Crockford's base 32 (no i, l, o, u): 40 bits, short enough for a code and easy to read out. */
export function shortId(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 8), (byte) => ALPHABET[byte % 32]).join('')
}

/**
 * The id that a command gives to what it creates: the same whenever this person sends this command again, so that a
 * repeat meets what the first one made.
 */
export function commandBoundId(openid: string, action: string, commandId: string): string {
  return shortId(hmac(sha256, utf8ToBytes(openid), utf8ToBytes(`${action}\n${commandId}`)))
}

/**
 * The id of the trace that a command leaves in a collection that grows without end (80 bits): the same when it is sent
 * again, another one when its id is used for another input.
 */
export function traceId(openid: string, action: string, commandId: string, input: unknown): string {
  const bytes = hmac(sha256, utf8ToBytes(openid), utf8ToBytes(`${action}\n${commandId}\n${JSON.stringify(input)}`))
  return `${shortId(bytes)}${shortId(bytes.subarray(8))}`
}

/** Stands for somebody without an account row, so that WeChat's own id of them is never stored with what they do. */
export function residentId(openid: string): string {
  const bytes = hmac(sha256, utf8ToBytes('resident'), utf8ToBytes(openid))
  return `r${shortId(bytes)}${shortId(bytes.subarray(8))}`
}
