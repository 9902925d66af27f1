import { codeOfParams, codeOfScan } from './read-scan'

const CODE = 'lesson01.3k9x2a.AbC_-123xyz'

describe('what opened the page', () => {
  it.each([
    ['a link of ours', { c: CODE }, CODE],
    ['a mini-program code', { scene: encodeURIComponent(CODE) }, CODE],
    [
      'a link that WeChat’s scanner opened',
      { q: encodeURIComponent(`https://x.example/c/${CODE}`) },
      `https://x.example/c/${CODE}`,
    ],
  ])('%s', (_, params, code) => {
    expect(codeOfParams(params)).toBe(code)
  })

  it('may be nothing, or badly encoded', () => {
    expect(codeOfParams({ lessonId: 'lesson01' })).toBeUndefined()
    expect(codeOfParams({ scene: '%E0%A4%A' })).toBe('%E0%A4%A')
  })
})

describe('what a scanner saw', () => {
  it.each([
    ['a bare code', ` ${CODE}\n`, CODE],
    ['our link', `https://x.example/c/${CODE}`, `https://x.example/c/${CODE}`],
    ['this app’s own page', `packages/study/scan/index?scene=${encodeURIComponent(CODE)}`, CODE],
    ['the browser’s page', `http://127.0.0.1:7100/#/packages/study/scan/index?c=${CODE}`, CODE],
    ['anything else', 'https://example.org/?a=1', 'https://example.org/?a=1'],
  ])('%s', (_, seen, code) => {
    expect(codeOfScan(seen)).toBe(code)
  })
})
