import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { SealedPhone } from '#core/roster/member'

/**
 * Seals phone numbers at rest: AES-256-GCM, bound to whose number it is, so that a box put into another row does not open.
 *
 * `PERSONAL_DATA_KEY` is `id:64 hexadecimal digits`, several divided by commas. The first seals; the others only open what
 * they once sealed, until it has been sealed anew. Without it nothing is stored, and saying so early is better than a weak default.
 */
interface Key {
  id: string
  seal: Buffer
  /** Makes numbers comparable; says nothing about them to whoever has not this key. */
  equal: Buffer
  code: Buffer
}

let known: { text: string; keys: Key[] } | undefined

function keys(): [Key, ...Key[]] {
  const text = process.env.PERSONAL_DATA_KEY ?? ''
  if (known?.text !== text) known = { text, keys: text.split(',').map(readKey) }
  return known.keys as [Key, ...Key[]]
}

function readKey(text: string): Key {
  const [, id, hex] = /^([0-9a-z]{1,8}):([0-9a-f]{64})$/i.exec(text.trim()) ?? []
  if (!id || !hex) throw new Error('PERSONAL_DATA_KEY is not set: id:64 hexadecimal digits')
  const master = Buffer.from(hex, 'hex')
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', master, '', use, 32))
  return { id, seal: derive('seal'), equal: derive('equal'), code: derive('code') }
}

const IV = 12
const TAG = 16

/** @param owner id of whose number it is; the box opens for them alone */
export const sealPhone = (phone: string, owner: string): SealedPhone => sealWith(keys()[0], phone, owner)

/** The same under a key that is given: for whoever loads documents from outside the functions, as the demo's seed does. */
export function phoneSealer(keyText: string): typeof sealPhone {
  const key = readKey(keyText)
  return (phone, owner) => sealWith(key, phone, owner)
}

function sealWith({ id, seal, equal }: Key, phone: string, owner: string): SealedPhone {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', seal, iv).setAAD(Buffer.from(owner))
  const box = Buffer.concat([iv, cipher.update(phone, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { keyId: id, box: box.toString('base64'), key: phoneKey(phone, equal) }
}

/** The number in a box. An error says which key is missing, and nothing else. */
export function openPhone({ keyId, box }: SealedPhone, owner: string): string {
  const key = keys().find(({ id }) => id === keyId)
  if (!key) throw new Error(`no personal data key "${keyId}"`)
  const bytes = Buffer.from(box, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key.seal, bytes.subarray(0, IV)).setAAD(Buffer.from(owner))
  decipher.setAuthTag(bytes.subarray(-TAG))
  return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString('utf8')
}

/** What a number is found by, under every key that may have sealed it; the first is that of new boxes. */
export const phoneKeys = (phone: string): string[] => keys().map(({ equal }) => phoneKey(phone, equal))

const phoneKey = (phone: string, key: Buffer): string => createHmac('sha256', key).update(phone).digest('base64url')

/** Bytes that only this installation can make out of a command: a code drawn from them is the same when it is sent again. */
export function codeBytes(command: string): Uint8Array {
  const [{ code }] = keys()
  return Buffer.concat([0, 1].map((n) => createHmac('sha256', code).update(`code\n${n}\n${command}`).digest()))
}

/** What a code is kept as. Under every key, the newest first. */
export const codeDigests = (code: string): string[] =>
  keys().map((key) => createHmac('sha256', key.code).update(`digest\n${code}`).digest('base64url'))
