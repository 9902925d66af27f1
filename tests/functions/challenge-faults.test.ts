import fc from 'fast-check'
import type { Challenge } from '#core/challenge/challenge'
import { HOUR } from '#core/kernel/day'
import type { Fault } from '#local/engine/faults/fault'
import { challengeWorld, postIn, strike } from '../support/challenge-world'
import type { Answer, World } from '../support/world'

jest.setTimeout(120_000)

const PEOPLE = ['m1', 'm2', 'm3', 'm4', 'm5', 'v1']
const COMMANDS = [
  'claim',
  'claim',
  'release',
  'extend',
  'submit',
  'submit',
  'accept',
  'accept',
  'sendBack',
  'joinTeam',
  'wait',
] as const

const burst = fc.array(
  fc.record({
    name: fc.constantFrom(...COMMANDS),
    who: fc.constantFrom(...PEOPLE),
    slot: fc.nat({ max: 1 }),
    asHolder: fc.boolean(),
  }),
  { minLength: 4, maxLength: 8, size: 'max' },
)
type Burst = typeof burst extends fc.Arbitrary<infer B> ? B : never

/** Answers get lost after the write, and the database fails before it: the phone sends again until it is answered. */
const FAULTS: Fault[] = [
  { action: 'database.modifyDocument', collection: 'challenges', kind: 'lostAnswer', rate: 0.25 },
  { action: 'database.modifyDocument', collection: 'challenges', kind: 'error', rate: 0.15 },
]

async function send(world: World, who: string, name: string, input: object): Promise<Answer> {
  const commandId = `${name}-${Math.random().toString(36).slice(2)}`.padEnd(20, '0')
  for (let tries = 0; tries < 60; tries++) {
    const answer = await world.as(who).call(`challenge.${name}` as never, input as never, commandId)
    if (answer.ok || answer.error.code !== 'UNEXPECTED') return answer
  }
  throw new Error(`${name} was never answered`)
}

const stored = (world: World): Challenge => world.documents<Challenge>('challenges')[0] as Challenge

function inputOf(one: Burst[number], { _id, slots }: Challenge) {
  const fence = Math.max(1, slots[one.slot]?.fence ?? 1)
  const at = { challengeId: _id, slot: one.slot, fence }
  if (one.name === 'claim') return { challengeId: _id }
  if (one.name === 'joinTeam') return { challengeId: _id, slot: one.slot }
  if (one.name === 'submit') return { ...at, note: '', photos: [], minutes: 30 }
  return one.name === 'sendBack' ? { ...at, missing: '照片' } : at
}

/** One holder for each slot, nobody twice, and a claim wherever a slot is not free. */
function legal({ slots, past }: Challenge): void {
  const people = slots.flatMap(({ claim }) => (claim ? [claim, ...claim.team] : [])).map(({ personId }) => personId)
  expect(new Set(people).size).toBe(people.length)
  for (const { state, claim } of slots) expect([state, claim !== undefined]).toEqual([state, state !== 'free'])
  const fences = past.map(({ slot, fence }) => `${slot}.${fence}`)
  expect(new Set(fences).size).toBe(fences.length)
}

it('whatever gets lost on the way: no slot twice, and everything accepted is paid once', async () => {
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(fc.array(burst, { minLength: 6, maxLength: 8, size: 'max' }), async (bursts) => {
      const world = await challengeWorld(0, { timers: 'off', log: () => {} })
      try {
        await postIn(world, { slots: 2, teamSize: 2 })
        world.engine.faults.set(FAULTS)
        for (const commands of bursts) {
          const seen = stored(world)
          await Promise.all(
            commands.map((one) => {
              if (one.name === 'wait') return world.advance(9 * HOUR)
              const holder = seen.slots[one.slot]?.claim?.personId
              const review = one.name === 'accept' || one.name === 'sendBack'
              const who = review ? 'worker' : one.asHolder && holder && one.name !== 'claim' ? holder : one.who
              return send(world, who, one.name, inputOf(one, seen))
            }),
          )
          legal(stored(world))
        }
        world.engine.faults.clear()
        await strike(world)
        await strike(world)
        const due = stored(world).slots.flatMap(({ state, claim }) =>
          state === 'accepted' && claim ? [claim, ...claim.team].map(({ personId }) => personId) : [],
        )
        accepted += due.length
        const paid = world.documents<{ personId: string }>('pointsEntries').map(({ personId }) => personId)
        expect(paid.sort()).toEqual(due.sort())
      } finally {
        await world.close()
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
  expect(accepted).toBeGreaterThan(3)
})
