import type { Cause } from '#core/points/cause'
import { missing, unfounded } from '#core/points/cause'
import type { PointsEntry } from '#core/points/entry'
import type { Difference } from '#core/points/recompute'
import type { Scope } from './recompute'
import type { PointsStores } from './stores'

/** What a piece looks through of challenges or lessons. */
const PIECE = 40

/** Where the search for what was never entered goes on: `challenges:<id>`, `lessons:<id>`. */
export const CAUSES_BEGIN = 'challenges:'
const LESSONS_BEGIN = 'lessons:'

/** What happened in a unit and a period and was never entered; then the next piece, or null. */
export async function findMissing(
  { path, from, until }: Scope,
  after: string,
  { causes, entries }: PointsStores,
): Promise<{ differences: Difference[]; next: string | null }> {
  const challenges = after.startsWith(CAUSES_BEGIN)
  const cursor = after.slice(after.indexOf(':') + 1)
  const units = await causes.unitsBelow(path)
  const ids = await (challenges ? causes.challengesAfter : causes.lessonsAfter)(units, cursor, PIECE)
  const happened = (await (challenges ? causes.ofChallenges(ids) : causes.ofLessons(ids))).filter(
    ({ at }) => at >= from && at < until,
  )
  const there = await existing(happened, entries)
  const differences = missing(happened, there)
  if (ids.length === PIECE) return { differences, next: `${challenges ? CAUSES_BEGIN : LESSONS_BEGIN}${ids.at(-1)}` }
  return { differences, next: challenges ? LESSONS_BEGIN : null }
}

async function existing(happened: readonly Cause[], entries: PointsStores['entries']): Promise<Set<string>> {
  const ids = happened.map(({ cause, causeId, personId }) => `${cause}:${causeId}:${personId}`)
  const there = new Set<string>()
  for (let i = 0; i < ids.length; i += 500)
    for (const id of await entries.existing(ids.slice(i, i + 500))) there.add(id)
  return there
}

/** Entries in scope that nothing stands behind. */
export async function findUnfounded(inScope: readonly PointsEntry[], { causes }: PointsStores): Promise<Difference[]> {
  const earned = inScope.filter(({ kind }) => kind === 'earned')
  const challengeIds = earned.flatMap(({ cause, causeId }) =>
    cause === 'challengeDone' ? [causeId.slice(0, causeId.indexOf('.'))] : [],
  )
  const attendances = earned.flatMap(({ cause, causeId, personId }) =>
    cause === 'lessonAttended' ? [`${causeId}:${personId}`] : [],
  )
  const found: Cause[] = []
  for (const ids of chunks([...new Set(challengeIds)])) found.push(...(await causes.ofChallenges(ids)))
  for (const ids of chunks(attendances)) found.push(...(await causes.ofAttendances(ids)))
  return unfounded(earned, found)
}

function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, i) => ids.slice(i * 500, (i + 1) * 500))
}
