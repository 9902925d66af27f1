import fc from 'fast-check'
import { fromBase64Url, toBase64Url } from './base64url'

it('writes what Node writes, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect([...fromBase64Url(toBase64Url(bytes))]).toEqual([...bytes])
    }),
  )
})
