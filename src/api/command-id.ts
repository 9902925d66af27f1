const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * Names one intention of one person, however often it is sent. Unique, not secret: a mini-program has no `crypto`, and
 * the server binds the id to who sends it.
 */
export function newCommandId(): string {
  let id = `${Date.now().toString(36)}-`
  for (let i = 0; i < 16; i++) id += ALPHABET[Math.floor(Math.random() * ALPHABET.length)]
  return id
}
