import { HOUR } from '../kernel/day'

/** Letters and digits that cannot be taken for one another, read out or written down: no 0 O, 1 I L, U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** 绑定码: a code binds an account to a row of a roster for three days. */
export const CODE_LASTS = 72 * HOUR
/** Tries at a code in a window of ten minutes: 30^8 codes are out of reach. */
export const CODE_TRIES = 5
export const CODE_WINDOW = HOUR / 6

/** Eight characters out of random bytes, each as likely as any other: bytes that would favor some are passed over. */
export function codeFrom(bytes: Uint8Array): string {
  const fair = 256 - (256 % ALPHABET.length)
  const chosen = [...bytes].filter((byte) => byte < fair).slice(0, LENGTH)
  if (chosen.length < LENGTH) throw new Error('too few bytes for a code')
  return chosen.map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** A code as it was typed: any case, with spaces or dashes, and with the characters that are easily mistaken put right. */
export function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return code.length === LENGTH && [...code].every((char) => ALPHABET.includes(char)) ? code : null
}
