import { useCallback, useState } from 'react'
import { personKey } from '../../platform/persona'
import { drop, keep, kept } from '../../platform/storage'

/**
 * What is being written, kept at every stroke: leaving by accident, or the end of the app, loses nothing. `name` tells one draft
 * of this person from another; what it begins with was not typed and is not kept.
 */
export function useDraft<D extends object>(name: string, beginsWith: D) {
  const key = `draft/${personKey()}/${name}`
  const [typed, setTyped] = useState<Partial<D>>(() => kept<Partial<D>>(key) ?? {})
  const change = useCallback(
    (part: Partial<D>) =>
      setTyped((before) => {
        const next = { ...before, ...part }
        keep(key, next)
        return next
      }),
    [key],
  )
  /** After it was sent. */
  const forget = useCallback(() => drop(key), [key])
  return { draft: { ...beginsWith, ...typed }, change, forget }
}
