/**
 * Where something stands in the organisation, from the district down, as the ids of the units on the way:
 * `/450302/450302001/450302001002/450302001002-b1`.
 * Roles reach down from the node they are granted on, so every question of scope is a question of prefixes.
 */
export type OrgPath = string

/** True when `path` is `above` itself or lies below it. Whole segments count: `/4503021` is not below `/450302`. */
export function isWithin(path: OrgPath, above: OrgPath): boolean {
  return path === above || path.startsWith(`${above}/`)
}

/** The path itself and every path above it, the highest first. */
export function ancestry(path: OrgPath): OrgPath[] {
  const segments = path.split('/').slice(1)
  return segments.map((_, i) => `/${segments.slice(0, i + 1).join('/')}`)
}

/** The ids of the units on the way down a path, the highest first. */
export function unitIds(path: OrgPath): string[] {
  return path.split('/').slice(1)
}

/** The id of the unit that a path leads to. */
export function unitId(path: OrgPath): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The path of the unit above; '' for a district, which has none. */
export function parentPath(path: OrgPath): OrgPath {
  return path.slice(0, path.lastIndexOf('/'))
}
