import { useEffect, useState } from 'react'

/** Long enough that a word is typed, short enough to feel at once. */
const PAUSE = 300

/** What is typed, and, a moment after the last stroke, what is to be searched. */
export function useSearch() {
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState('')
  const trimmed = text.trim()
  useEffect(() => {
    if (!trimmed) return setWanted('')
    const timer = setTimeout(() => setWanted(trimmed), PAUSE)
    return () => clearTimeout(timer)
  }, [trimmed])
  return { text, setText, wanted: trimmed ? wanted : '' }
}
