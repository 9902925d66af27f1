import { isWithin, type OrgPath, parentPath } from '../kernel/org-path'

/** Places by points, the most first: who has as many shares the place, and the next one is where they are (1, 2, 2, 4). */
export function placesOf(points: readonly number[]): number[] {
  const places: number[] = []
  for (const [i, value] of points.entries())
    places.push(i > 0 && value === points[i - 1] ? (places[i - 1] ?? 1) : i + 1)
  return places
}

/** Whose name it is that a ranking may show. */
export interface Ranked {
  personId: string
  /** Where they belong, the highest unit first; nowhere for a resident. */
  home: readonly string[]
  /** On a roster. */
  member: boolean
  /** What they said themselves; undefined when they never said. */
  shown: boolean | undefined
}

/** Who looks at it. */
export interface Viewer {
  personId: string
  branchPath?: OrgPath | undefined
}

/**
 * 公开排名: a name is shown to everybody where its owner wants it, and to nobody where they do not. Who never said is shown, where they
 * are on a roster, to members of the branches beside their own; a volunteer or resident is not.
 */
export function isShown({ personId, home, member, shown }: Ranked, viewer: Viewer): boolean {
  if (personId === viewer.personId) return true
  if (shown !== undefined) return shown
  const around = parentPath(`/${home.join('/')}`)
  return member && around !== '' && viewer.branchPath !== undefined && isWithin(viewer.branchPath, around)
}

/** Points for each member, to one decimal. */
export const perHead = (points: number, members: number): number =>
  members > 0 ? Math.round((points / members) * 10) / 10 : 0
