import { clustersOf } from './clusters'
import { boxOf, DISTRICT, moved, placed, scaleOf, viewOf, zoomed } from './plan'

const SHAPE = 0.75
const at = (id: string, latitude: number, longitude: number) => ({ id, latitude, longitude })
const A = at('a', 25.28, 110.29)
const B = at('b', 25.2801, 110.2901)
const C = at('c', 25.27, 110.26)

describe('a plan', () => {
  it('shows every marker, with room around them', () => {
    const box = boxOf(viewOf([A, B, C], SHAPE), SHAPE)
    expect(clustersOf([A, B, C], box, 1000).flatMap(({ markers }) => markers)).toHaveLength(3)
    expect(box.west).toBeLessThan(110.259)
  })

  it('shows the district when there is nothing to show, and stays near a single marker', () => {
    const box = boxOf(viewOf([], SHAPE), SHAPE)
    expect(box.west).toBeLessThanOrEqual(DISTRICT.west)
    expect(box.north).toBeGreaterThanOrEqual(DISTRICT.north)
    expect(viewOf([A], SHAPE)).toMatchObject({ middle: { latitude: 25.28 }, width: 0.002 })
  })

  it('puts the middle in the middle, north above, east at the right', () => {
    const view = viewOf([A], SHAPE)
    const box = boxOf(view, SHAPE)
    expect(placed(A, box)).toEqual({ left: '50%', top: expect.stringMatching(/^(50|49\.9+|50\.0+\d*)%$/) })
    const east = placed(A, boxOf(moved(view, -0.25, -0.1), SHAPE))
    expect(Number.parseFloat(east.left)).toBeCloseTo(75)
    expect(Number.parseFloat(east.top)).toBeLessThan(50)
  })

  it('never zooms past a street corner, nor out into the province', () => {
    let view = viewOf([A], SHAPE)
    for (let i = 0; i < 20; i++) view = zoomed(view, 2)
    expect(view.width).toBeCloseTo(0.48)
    for (let i = 0; i < 20; i++) view = zoomed(view, 0.5)
    expect(view.width).toBeCloseTo(0.002)
    expect(scaleOf(view)).toMatchObject({ metres: 50 })
  })
})

describe('clusters', () => {
  const box = boxOf(viewOf([A, B, C], SHAPE), SHAPE)

  it('are of those that lie on each other', () => {
    expect(clustersOf([A, B, C], box, 6).map(({ markers }) => markers.map(({ id }) => id))).toEqual([['a', 'b'], ['c']])
  })

  it('fall apart when one looks closer, and leave out what is outside', () => {
    const close = boxOf(viewOf([A, B], SHAPE), SHAPE)
    expect(clustersOf([A, B, C], close, 30).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
