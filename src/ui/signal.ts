/** A value outside React that parts watch with `useSyncExternalStore`. Its first value is read when it is first asked for. */
export function createSignal<T>(first: () => T) {
  const listeners = new Set<() => void>()
  let current: { value: T } | undefined
  const get = () => {
    current ??= { value: first() }
    return current.value
  }
  const set = (value: T) => {
    current = { value }
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return { get, set, subscribe }
}
