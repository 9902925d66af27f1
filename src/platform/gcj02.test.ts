import { toGcj02 } from './gcj02'

it('is what the published tables say of a place in Beijing', () => {
  const { latitude, longitude } = toGcj02({ latitude: 39.915, longitude: 116.404 })
  expect(latitude).toBeCloseTo(39.916_404_28, 7)
  expect(longitude).toBeCloseTo(116.410_244_5, 7)
})
