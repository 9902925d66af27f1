/** The name of the unique index that a write ran into; '' when the error does not say; null when it is no duplicate. */
export function duplicateIndex(error: unknown): string | null {
  const message = error instanceof Error ? error.message : String((error as { errMsg?: unknown })?.errMsg ?? error)
  // Number and wording differ between gateway versions, so none of them alone is trusted.
  if (!/E11000|duplicate key|DATABASE_DUPLICATE_WRITE|index key duplicate/i.test(message)) return null
  return /index:\s*([\w-]+)/i.exec(message)?.[1] ?? ''
}
