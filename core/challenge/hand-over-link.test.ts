import { handOverIn, handOverLink } from './hand-over-link'

const OFFER = { challengeId: 'chal0001', code: 'k7mx4tqa' }

it.each([
  ['a link of ours', 'https://x.example/h/chal0001.k7mx4tqa'],
  ['one that was typed in capitals', 'https://x.example/h/CHAL0001.K7MX4TQA'],
  ['the path alone', '/h/chal0001.k7mx4tqa'],
  ['the scene of a mini-program code', 'chal0001.k7mx4tqa'],
  ['this app’s own page', 'packages/challenge/hand-over/index?scene=chal0001.k7mx4tqa'],
  [
    'the browser’s page',
    'http://127.0.0.1:7100/#/packages/challenge/hand-over/index?challengeId=chal0001&code=k7mx4tqa',
  ],
  ['a link as WeChat’s own scanner hands it on', 'https%3A%2F%2Fx.example%2Fh%2Fchal0001.k7mx4tqa'],
])('%s', (_, seen) => {
  expect(handOverIn(seen)).toEqual(OFFER)
})

it.each([
  'https://x.example/c/lesson01.3k9x2a.AbC_-123xyz',
  'https://x.example/b/K7MX4TQA',
  'k7mx4tqa',
  'https://x.example/h/chal0001',
  'https://x.example/h/chal0001.k7mx4tqa9',
  '',
  '/h/%E0%A4%A',
])('has nothing to do with %p', (seen) => {
  expect(handOverIn(seen)).toBeNull()
})

it('is written as it is read', () => {
  expect(handOverLink('https://x.example/', OFFER)).toBe('https://x.example/h/chal0001.k7mx4tqa')
  expect(handOverIn(handOverLink('', OFFER))).toEqual(OFFER)
})
