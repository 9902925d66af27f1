/** A mainland mobile number. */
const MOBILE = /^1[3-9]\d{9}$/
/** A number that a spreadsheet wrote in scientific notation, with all its digits. */
const SCIENTIFIC = /^1\.\d{10}e\+?10$/i

/**
 * Digits of a mobile number however it was written: `138-1234 1234`, `+86 …`, in full-width digits. Null for anything else,
 * and for one that a spreadsheet rounded (`1.38E+10`).
 */
export function readPhone(raw: string): string | null {
  const plain = raw.normalize('NFKC').trim()
  if (SCIENTIFIC.test(plain)) return readPhone(String(Number(plain)))
  const digits = plain.replace(/[\s()-]/g, '').replace(/^(\+?86|0086)(?=1\d{10}$)/, '')
  return MOBILE.test(digits) ? digits : null
}

/** A number as screens show it: 138****1234. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
