import { useState } from 'react'
import type { ChallengeFilter } from '../../features/challenge/types'
import type { PickedUnit } from '../../features/organisation/unit-picker/unit'
import type { Point } from '../../platform/place'
import { whereAmI } from '../../platform/where-am-i'
import type { WhereAmI } from '../../platform/where-am-i-answer'

export const SCOPES = ['newest', 'near', 'urgent', 'claimable'] as const
export type Scope = (typeof SCOPES)[number]

/** What was chosen beside the view: each of them narrows all four. */
export interface Narrowing {
  kinds: NonNullable<ChallengeFilter['kinds']>
  skills: string[]
  unit: PickedUnit | undefined
}

/** Where the person is: not asked, being asked, or what came of it. */
export type Place = { state: 'unknown' } | { state: 'asking' } | ({ state: 'told' } & WhereAmI)

/** Which part of the hall is looked at. The place is asked for in the tap that wants it, and forgotten with the screen. */
export function useView() {
  const [scope, setScope] = useState<Scope>('newest')
  const [narrowing, setNarrowing] = useState<Narrowing>({ kinds: [], skills: [], unit: undefined })
  const [place, setPlace] = useState<Place>({ state: 'unknown' })
  const locate = () => {
    setPlace({ state: 'asking' })
    void whereAmI().then((told) => setPlace({ state: 'told', ...told }))
  }
  const point: Point | undefined = place.state === 'told' && place.ok ? place.point : undefined
  const choose = (next: Scope) => {
    setScope(next)
    if (next === 'near' && !point) locate()
  }
  const filter = filterOf(scope, narrowing)
  return {
    scope,
    choose,
    narrowing,
    narrow: (change: Partial<Narrowing>) => setNarrowing((before) => ({ ...before, ...change })),
    place,
    locate,
    filter,
    asked: scope === 'near' && point ? { filter, near: point } : { filter },
    /** The nearest can only be listed from a place. */
    lacksPlace: scope === 'near' && !point,
  }
}

/** What the server is asked for: nothing is said of what is not chosen. */
export function filterOf(scope: Scope, { kinds, skills, unit }: Narrowing): ChallengeFilter {
  return {
    ...(scope === 'urgent' ? { urgent: true } : {}),
    ...(scope === 'claimable' ? { claimable: true } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(skills.length > 0 ? { skills } : {}),
    ...(unit ? { unitId: unit.unitId } : {}),
  }
}
