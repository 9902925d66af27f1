import { useState } from 'react'
import { useT } from '../../i18n/t'

const LEAST = 2

/** A reason that has to be given: what stands in the field, and what to say at it once it was tried without. */
export function useReason() {
  const t = useT()
  const [value, setValue] = useState('')
  const [tried, setTried] = useState(false)
  const missing = value.trim().length < LEAST
  return {
    value,
    onChange: setValue,
    error: tried && missing ? t('act.reasonMissing') : undefined,
    /** The reason, or undefined when there is none yet; then the field says so. */
    take: (): string | undefined => {
      setTried(true)
      return missing ? undefined : value.trim()
    },
    clear: () => {
      setValue('')
      setTried(false)
    },
  }
}
