import type { ChallengeSummary } from '../../../features/challenge/types'
import type { MapMarker, MarkerTone } from '../../../platform/place-map-props'

/** What a challenge's marker says: one's own first, then what is urgent, then whether there is room. */
function toneOf({ mine, urgency, free }: ChallengeSummary): MarkerTone {
  if (mine === 'held' || mine === 'returned' || mine === 'submitted') return 'gold'
  if (free === 0) return 'plain'
  return urgency === 'urgent' ? 'brand' : 'ok'
}

/** Those that have a place. */
export const markersOf = (challenges: readonly ChallengeSummary[]): MapMarker[] =>
  challenges.flatMap((challenge) => {
    const { _id: id, title, venue } = challenge
    return venue.point ? { id, title, tone: toneOf(challenge), ...venue.point } : []
  })

/** The one chosen on the map stands first in the list below it: the thumb need not search. */
export function selectedFirst<C extends { _id: string }>(challenges: readonly C[], selected: string | undefined): C[] {
  const is = ({ _id }: C) => _id === selected
  return [...challenges.filter(is), ...challenges.filter((challenge) => !is(challenge))]
}
