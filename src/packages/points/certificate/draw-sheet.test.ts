import { linesOf } from './draw-sheet'

const pen = { measureText: (text: string) => ({ width: [...text].reduce((sum, c) => sum + (c > '⺀' ? 2 : 1), 0) }) }

it('breaks Chinese between characters and English between words', () => {
  expect(linesOf(pen, '于 2026 年参加志愿服务', 10)).toEqual(['于 2026 年', '参加志愿服', '务'])
  expect(linesOf(pen, 'gave 12.5 hours of service', 12)).toEqual(['gave 12.5', 'hours of', 'service'])
})

it('leaves a line alone that fits, and one that cannot be broken', () => {
  expect(linesOf(pen, 'short', 12)).toEqual(['short'])
  expect(linesOf(pen, '0123456789abcdef', 4)).toEqual(['0123456789abcdef'])
})
