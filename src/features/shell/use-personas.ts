import { useCallback, useEffect, useState } from 'react'
import { listPersonas, type Persona } from '../../platform/persona'

let known: Persona[] | undefined

/** Whom one can be here, read once. */
export function usePersonas(): { personas: Persona[] | undefined; failed: boolean; retry: () => void } {
  const [personas, setPersonas] = useState(known)
  const [failed, setFailed] = useState(false)
  const read = useCallback(() => {
    setFailed(false)
    listPersonas().then(
      (list) => {
        known = list
        setPersonas(list)
      },
      () => setFailed(true),
    )
  }, [])
  useEffect(() => {
    if (!known) read()
  }, [read])
  return { personas, failed, retry: read }
}
