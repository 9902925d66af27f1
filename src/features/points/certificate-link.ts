/** `/v/CODE`, bare or at the end of a link; also as a parameter of the app's own page. */
const LINK = /(?:^|\/)v\/([^/?#&]+)|verify\/index\?(?:code|scene)=([^&#]+)/
/** As a code is written: whether there is such a certificate, only the server knows. */
const CODE = /^[0-9a-z]{16}$/

/** What the QR code of a 服务时长证明 says. Where no domain is set up for it, the browser's own address stands before it, or nothing. */
export const certificateLink = (prefix: string, base: string, code: string): string =>
  prefix ? `${prefix}${code}` : `${base.replace(/\/$/, '')}/v/${code}`

/** A code as it was typed: spaces, dashes and capitals do not matter. Null for what is none. */
export function certificateCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
  return CODE.test(code) ? code : null
}

/** The certificate's code in a link of ours; null for anything else. */
export function certificateCodeIn(seen: string): string | null {
  const [, path, parameter] = LINK.exec(decoded(seen.trim())) ?? []
  const found = path ?? parameter
  return found === undefined ? null : certificateCode(found)
}

/** In fours: easier to read out, and to type. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** Undoes one round of percent-encoding; text that was never encoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
