const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** RFC 4648 §5 without padding. Ours, because a mini-program has neither `btoa` nor `Buffer`. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const characters = Math.min(4, bytes.length - i + 1)
    for (let c = 0; c < characters; c++) text += ALPHABET[(chunk >> (18 - 6 * c)) & 63]
  }
  return text
}

/** The bytes of base64url text; characters outside the alphabet count as zero. */
export function fromBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const character of text) {
    bits = (bits << 6) | Math.max(0, ALPHABET.indexOf(character))
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 255
      bits &= (1 << held) - 1
    }
  }
  return bytes
}
