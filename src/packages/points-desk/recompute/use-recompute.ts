import { useEffect, useRef, useState } from 'react'
import type { Instant } from '#core/kernel/day'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import type { ShownRefusal } from '../../../api/refusal'
import type { Difference, Recomputed } from '../../../features/points/types'

export interface Recount {
  state: 'idle' | 'running' | 'stopped' | 'done'
  entries: number
  persons: number
  stored: number
  recomputed: number
  differences: Difference[]
  refusal: ShownRefusal | undefined
}

const NONE: Recount = {
  state: 'idle',
  entries: 0,
  persons: 0,
  stored: 0,
  recomputed: 0,
  differences: [],
  refusal: undefined,
}

const withPiece = (so: Recount, piece: Recomputed): Recount => ({
  ...so,
  entries: so.entries + piece.entries,
  persons: so.persons + piece.persons,
  stored: so.stored + piece.stored,
  recomputed: so.recomputed + piece.recomputed,
  differences: [...so.differences, ...piece.differences],
})

export interface Asked {
  orgPath: string
  from: Instant
  until: Instant
}

/** 核算, a piece at a time, until all of the period is through, somebody stops it, or the screen is left. */
export function useRecompute() {
  const [recount, setRecount] = useState(NONE)
  const turn = useRef(0)
  const left = useRef<{ asked: Asked; after: string | undefined; so: Recount }>()
  // A screen that is left asks no further pieces.
  useEffect(() => () => void turn.current++, [])

  const goOn = async (asked: Asked, after: string | undefined, so: Recount) => {
    const mine = ++turn.current
    let [from, sum] = [after, so]
    setRecount({ ...sum, state: 'running', refusal: undefined })
    for (;;) {
      left.current = { asked, after: from, so: sum }
      const outcome = await query(api.points.recompute, { ...asked, ...(from !== undefined && { after: from }) })
      if (turn.current !== mine) return
      if (!outcome.ok) return setRecount({ ...sum, state: 'stopped', refusal: outcome.refusal })
      sum = withPiece(sum, outcome.data)
      if (outcome.data.next === null) return setRecount({ ...sum, state: 'done' })
      from = outcome.data.next
      setRecount({ ...sum, state: 'running' })
    }
  }
  const again = () => {
    if (left.current) void goOn(left.current.asked, left.current.after, left.current.so)
  }
  const stop = () => {
    turn.current++
    setRecount((so) => ({ ...so, state: 'stopped' }))
  }
  return {
    recount,
    run: (asked: Asked) => void goOn(asked, undefined, NONE),
    /** From where it was refused, or stopped. */
    again,
    stop,
    forget: () => {
      turn.current++
      setRecount(NONE)
    },
  }
}
