import vm from 'node:vm'
import { parseUrl } from './page-stack'
import { createSandbox } from './sandbox'
import { Timers } from './timers'
import { applyPath } from './view-data'

/** The harness must lack what a phone lacks, or it proves nothing. */
describe('the phone’s JavaScript', () => {
  const context = createSandbox({ now: () => 1_000, globals: {} })
  const run = (code: string) => vm.runInContext(code, context)

  it.each([
    'AbortController',
    'structuredClone',
    'crypto',
    'TextEncoder',
    'performance',
    'URL',
    'fetch',
    'queueMicrotask',
    'Intl',
    'WeakRef',
    'window',
    'document',
    'process',
    'Buffer',
  ])('has no %s', (name) => {
    expect(run(`typeof ${name}`)).toBe('undefined')
  })

  it('runs no text as code, and knows nothing newer than its oldest engine', () => {
    expect(() => run('new Function("return 1")')).toThrow()
    expect(run('typeof [].at')).toBe('undefined')
    expect(run('typeof Object.hasOwn')).toBe('undefined')
  })

  it('goes by the phone’s clock', () => {
    expect(run('[Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date]')).toEqual([
      1_000,
      1_000,
      5,
      true,
    ])
  })
})

describe('timers', () => {
  it('run when the clock is moved past them, the earliest first, and never after the app was killed', () => {
    let now = 0
    const ran: string[] = []
    const timers = new Timers(() => now)
    timers.globals.setTimeout(() => ran.push('late'), 60_000)
    timers.globals.setTimeout(() => ran.push('early'), 30_000)
    timers.globals.setInterval(() => ran.push('often'), 50_000)
    const gone = timers.globals.setTimeout(() => ran.push('cleared'), 10_000)
    timers.globals.clearTimeout(gone)
    now = 61_000
    timers.catchUp()
    expect(ran).toEqual(['early', 'often', 'late'])
    timers.close()
    now = 600_000
    timers.catchUp()
    expect(ran).toHaveLength(3)
  })
})

describe('setData', () => {
  it('follows paths as Taro writes them, and makes what is missing', () => {
    const data = { root: { cn: [{ cl: 'a' }] } }
    applyPath(data, 'root.cn.[0].cl', 'b')
    applyPath(data, 'root.cn[0].cn.[1].v', 'text')
    expect(data).toEqual({ root: { cn: [{ cl: 'b', cn: [undefined, { v: 'text' }] }] } })
  })
})

describe('addresses', () => {
  it('are absolute or seen from the page, and keep their values encoded', () => {
    expect(parseUrl('/a/b/index?c=%2F&d=', 'x/y')).toEqual({ route: 'a/b/index', query: { c: '%2F', d: '' } })
    expect(parseUrl('../scan/index', 'packages/study/lesson/index').route).toBe('packages/study/scan/index')
  })
})
