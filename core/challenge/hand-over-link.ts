export interface HandOverOffer {
  challengeId: string
  code: string
}

/** `/h/CHALLENGE.CODE`, bare or at the end of a link; also as the scene of a mini-program code. */
const LINK = /(?:^|\/h\/|[?&]scene=)([0-9a-z]{8})\.([0-9a-z]{8})(?:[?#&]|$)/i
/** The parameters of the app's own page. */
const CHALLENGE = /[?&]challengeId=([0-9a-z]{8})(?:[&#]|$)/i
const CODE = /[?&]code=([0-9a-z]{8})(?:[&#]|$)/i

/** What the QR code of a 转交 says. Without a base it is the path alone, which the app's own scanner reads. */
export const handOverLink = (base: string, { challengeId, code }: HandOverOffer): string =>
  `${base.replace(/\/$/, '')}/h/${challengeId}.${code}`

/** The offer in what a scanner saw or a link carried: a link of ours, or our page's path. Null for anything else. */
export function handOverIn(seen: string): HandOverOffer | null {
  const text = decoded(seen).trim()
  const [, linked, given] = LINK.exec(text) ?? []
  const challengeId = linked ?? CHALLENGE.exec(text)?.[1]
  const code = given ?? CODE.exec(text)?.[1]
  return challengeId !== undefined && code !== undefined
    ? { challengeId: challengeId.toLowerCase(), code: code.toLowerCase() }
    : null
}

/** Undoes one round of percent-encoding; text that was never encoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
