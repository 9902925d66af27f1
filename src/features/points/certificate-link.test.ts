import { certificateCode, certificateCodeIn, certificateLink, inFours } from './certificate-link'

const CODE = '0123456789abcdef'

it('makes a link that reads as its code again, with a domain and without', () => {
  for (const link of [
    certificateLink('https://example.cn/v/', '', CODE),
    certificateLink('', 'http://127.0.0.1:7100', CODE),
    certificateLink('', '', CODE),
    encodeURIComponent(certificateLink('https://example.cn/v/', '', CODE)),
    `packages/points/verify/index?code=${CODE}`,
  ])
    expect(certificateCodeIn(link)).toBe(CODE)
})

it('takes no other code of ours for one', () => {
  expect(certificateCodeIn('https://example.cn/c/lesson01.123.abcdefgh')).toBeNull()
  expect(certificateCodeIn('https://example.cn/b/ABCD2345')).toBeNull()
  expect(certificateCodeIn(CODE)).toBeNull()
})

it('reads what is typed, however it is spaced', () => {
  expect(certificateCode(` ${inFours(CODE).toUpperCase()} `)).toBe(CODE)
  expect(certificateCode('0123-4567-89ab-cde')).toBeNull()
})
