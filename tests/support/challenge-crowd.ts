import { challengeWorld, postIn } from './challenge-world'
import type { Called } from './world'

/** So many members at once on a challenge with so many slots: who holds one, and what it cost. */
export async function crowdClaim(members: number, slots: number) {
  const world = await challengeWorld(members, { timers: 'off' })
  try {
    const challengeId = await postIn(world, { slots })
    const people = Array.from({ length: members }, (_, i) => world.as(`x${i}`))
    const answers: Called<{ slot: number; fence: number }>[] = await Promise.all(
      people.map((one) => one.call('challenge.claim', { challengeId })),
    )
    const held = answers.flatMap((answer) => (answer.ok ? [answer.data] : []))
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
    const requests = answers.map(({ databaseRequests }) => databaseRequests)
    const [stored] = world.documents<{ slots: { fence: number; claim?: { personId: string } }[] }>('challenges')
    const holders = stored?.slots.flatMap(({ claim }) => (claim ? [claim.personId] : [])) ?? []
    return {
      holders: held.length,
      places: new Set(held.map(({ slot }) => slot)).size,
      stored: new Set(holders).size,
      /** Told that it is taken, and when a slot may be free. */
      told: refused.filter(
        ({ code, details }) => code === 'CHALLENGE_TAKEN' && (details as { freeAt: number | null }).freeAt !== null,
      ).length,
      failed: refused.filter(({ code }) => code !== 'CHALLENGE_TAKEN').length,
      requestsMean: requests.reduce((sum, n) => sum + n, 0) / requests.length,
      requestsMax: Math.max(...requests),
    }
  } finally {
    await world.close()
  }
}
