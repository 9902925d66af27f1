/** `/b/CODE`, bare or at the end of a link; also as a parameter of the app's own page. */
const LINK = /(?:^|\/)b\/([^/?#&]+)|[?&](?:b|scene)=([^&#]+)/

/**
 * What a secretary's QR code for 绑定 says: `https://host/b/CODE`, beside the `/c/…` of lessons. Without a base it is the path alone,
 * which the app's own scanner reads.
 */
export const bindLink = (base: string, code: string): string => `${base.replace(/\/$/, '')}/b/${code}`

/** As a code is written: whether there is such a one, only the server knows. */
const CODE = /^[0-9A-Z]{8}$/

/** The code in what a scanner saw or a link carried: a link of ours, our page's path, or the code by itself. Null for anything else. */
export function codeOfBindLink(seen: string): string | null {
  const [, path, parameter] = LINK.exec(seen.trim()) ?? []
  const code = decoded(path ?? parameter ?? seen)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
  return CODE.test(code) ? code : null
}

/** Undoes one round of percent-encoding; text that was never encoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
