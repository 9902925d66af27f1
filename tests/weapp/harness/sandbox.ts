import vm from 'node:vm'

/**
 * What WeChat's JavaScript may lack on a phone that we still support: left out, so that code which needs it fails here
 * and not there. Web APIs (fetch, URL, crypto, AbortController, structuredClone, TextEncoder, queueMicrotask,
 * performance) are not in a fresh context in the first place.
 */
const ABSENT = ['Intl', 'WeakRef', 'FinalizationRegistry', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Iterator']

/** Newer than iOS 14 and Chrome 87, the oldest that our browserslist names. */
const TOO_NEW: Record<string, string[]> = {
  Array: ['fromAsync'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['withResolvers', 'try'],
  'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
  'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'],
}

const HIDE_NEWER = `(absent, tooNew) => {
  for (const name of absent) delete globalThis[name]
  for (const [path, names] of Object.entries(tooNew)) {
    const owner = path.split('.').reduce((object, key) => object?.[key], globalThis)
    for (const name of names) if (owner) delete owner[name]
  }
}`

const SET_CLOCK = `(now) => {
  globalThis.Date = new Proxy(Date, {
    construct: (RealDate, given, target) => Reflect.construct(RealDate, given.length > 0 ? given : [now()], target),
    get: (RealDate, key) => (key === 'now' ? now : Reflect.get(RealDate, key)),
  })
}`

/** What the app finds around it besides the language. */
export interface Surroundings {
  now: () => number
  globals: Record<string, unknown>
}

/** A JavaScript context like that of a phone: the language of 2020, no web, no `eval`, and the phone's own clock. */
export function createSandbox({ now, globals }: Surroundings): vm.Context {
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(HIDE_NEWER, context)(ABSENT, TOO_NEW)
  vm.runInContext(SET_CLOCK, context)(now)
  return context
}

/** Gives a host's value to the app as plain data made of the app's own objects, as WeChat's bridge does. */
export function bridge(context: vm.Context): <T>(value: T) => T {
  const parse = vm.runInContext('(text) => JSON.parse(text)', context)
  return (value) => (value === undefined ? value : parse(JSON.stringify(value)))
}
