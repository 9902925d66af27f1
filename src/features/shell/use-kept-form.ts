import { useCallback, useState } from 'react'
import { personKey } from '../../platform/persona'
import { drop, keep, kept } from '../../platform/storage'

/**
 * A form, kept at every stroke: leaving by accident loses nothing. `name` tells one form of this person from another; what it
 * begins with was not typed and is not kept.
 */
export function useKeptForm<F extends object>(name: string, beginsWith: F) {
  const key = `form/${name}/${personKey()}`
  const [restored] = useState(() => kept<Partial<F>>(key))
  const [typed, setTyped] = useState<Partial<F>>({ ...restored })
  const change = useCallback(
    (part: Partial<F>) => {
      setTyped((before) => {
        const next = { ...before, ...part }
        keep(key, next)
        return next
      })
    },
    [key],
  )
  /** Only takes the kept one away: after it was sent. */
  const forget = useCallback(() => drop(key), [key])
  const clear = useCallback(() => {
    drop(key)
    setTyped({})
  }, [key])
  const form: F = { ...beginsWith, ...typed }
  return { form, change, forget, clear, restored: restored !== undefined }
}
