const DEADLINE_MS = 30_000
const STEP_MS = 10

/**
 * Waits until `look` gives something: neither null, undefined nor false. An error that it throws counts as not yet, and
 * is what is thrown in the end.
 */
export async function waitFor<T>(look: () => T | null | undefined | false, what: () => string): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS
  for (;;) {
    const found = look()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`waited ${DEADLINE_MS} ms for ${what()}`)
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}
