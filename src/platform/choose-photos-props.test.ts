import { PHOTO_BYTES_MOST } from '#core/kernel/photo'
import { sizeWithin, smallEnough } from './choose-photos-props'

it.each([
  ['a large one lies', 4000, 3000, { width: 1600, height: 1200 }],
  ['a large one stands', 3000, 4000, { width: 1200, height: 1600 }],
  ['a small one is not made larger', 800, 600, { width: 800, height: 600 }],
  ['a line keeps its width', 10_000, 1, { width: 1600, height: 1 }],
])('fits: %s', (_, width, height, size) => {
  expect(sizeWithin(width, height, 1600)).toEqual(size)
})

it('takes the first that is small enough', async () => {
  const tried: number[] = []
  const bytes = [PHOTO_BYTES_MOST + 1, PHOTO_BYTES_MOST, 1]
  const made = await smallEnough(async (_, quality) => {
    tried.push(quality)
    return [`at ${quality}`, bytes[tried.length - 1] ?? 0]
  })

  expect(made).toBe('at 0.6')
  expect(tried).toEqual([0.8, 0.6])
})
