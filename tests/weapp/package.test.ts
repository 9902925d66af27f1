import { packageSizes } from '../../scripts/package-size'
import { builtFolder } from '../support/builds'

const KB = 1000

/** docs/map.md: what a phone with one bar of signal has to fetch before the first screen. */
describe('the compiled mini-program', () => {
  beforeAll(() => builtFolder('weapp'))

  it('has a main package of 700 KB at most, 180 KB gzipped', () => {
    const [main] = packageSizes()
    expect(main?.raw).toBeGreaterThan(100 * KB)
    expect(main?.raw).toBeLessThanOrEqual(700 * KB)
    expect(main?.gzip).toBeLessThanOrEqual(180 * KB)
  })

  it('has no package over 1.5 MB, and leaves the catalogue of parts out', () => {
    const sizes = packageSizes()
    expect(sizes.map(({ root }) => root)).not.toContain('packages/dev')
    for (const { raw } of sizes) expect(raw).toBeLessThanOrEqual(1500 * KB)
  })
})
