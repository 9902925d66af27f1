/**
 * The master secret that every lesson's code key is derived from: 32 bytes or more as hex, in the environment of the
 * function and nowhere else. Without it no code can be made or checked, and saying so early is better than a weak default.
 */
export function codeMaster(): Uint8Array {
  const hex = process.env.CODE_MASTER_KEY ?? ''
  if (!/^([0-9a-f]{2}){32,}$/i.test(hex)) throw new Error('CODE_MASTER_KEY is not set: 64 hexadecimal digits or more')
  return Uint8Array.from(Buffer.from(hex, 'hex'))
}

/** What stands before a code in the picture, so that the phone's own scanner opens it; empty where no domain is set up. */
export const codeLinkPrefix = (): string => process.env.CODE_LINK_PREFIX ?? ''
