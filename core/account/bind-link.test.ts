import { bindLink, codeOfBindLink } from './bind-link'

const CODE = 'K7MX4TQA'

it.each([
  ['a link of ours', `https://x.example/b/${CODE}`],
  ['one of a machine without a name', `http://127.0.0.1:7100/b/${CODE}`],
  ['the path alone', `/b/${CODE}`],
  ['this app’s own page', `packages/account/bind/index?scene=${CODE}`],
  ['the browser’s page', `http://127.0.0.1:7100/#/packages/account/bind/index?b=${CODE}`],
  ['the code alone, as it is written down', ' k7mx-4tqa\n'],
  ['a link with the code in two groups', 'https://x.example/b/k7mx%204tqa'],
])('%s', (_, seen) => {
  expect(codeOfBindLink(seen)).toBe(CODE)
})

it.each(['https://x.example/c/lesson01.3k9x2a.AbC_-123xyz', 'https://example.org/?a=1', '', '/b/', '/b/%E0%A4%A'])(
  'has nothing to do with %p',
  (seen) => {
    expect(codeOfBindLink(seen)).toBeNull()
  },
)

it('is written as it is read', () => {
  expect(bindLink('https://x.example/', CODE)).toBe(`https://x.example/b/${CODE}`)
  expect(codeOfBindLink(bindLink('', CODE))).toBe(CODE)
})
