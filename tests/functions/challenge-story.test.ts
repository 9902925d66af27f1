import { DAY, HOUR } from '#core/kernel/day'
import { challengeWorld, claimOf, written } from '../support/challenge-world'
import { pathOf } from '../support/district'
import { refusalCode } from '../support/refusal-code'
import type { World } from '../support/world'

jest.setTimeout(60_000)

let world: World
beforeEach(async () => {
  world = await challengeWorld()
})
afterEach(() => world.close())

const worker = () => world.as('worker')
const challenge = (challengeId: string, as = 'worker') => world.as(as).get('challenge.get', { challengeId })

async function posted(more: Partial<ReturnType<typeof written>> = {}): Promise<string> {
  const { challengeId } = await worker().get('challenge.create', {
    orgPath: pathOf('c1'),
    ...written(world.now()),
    ...more,
  })
  await worker().get('challenge.post', { challengeId })
  return challengeId
}

describe('a challenge', () => {
  it('goes from its draft to points: claimed, run out, claimed by another, handed in, sent back, accepted', async () => {
    const challengeId = await posted({ leaseHours: 24 })
    const first = await world.as('m1').get('challenge.claim', { challengeId })
    expect(first).toMatchObject({ slot: 0, fence: 1, leaseUntil: world.now() + DAY })
    const full = await world.as('m2').call('challenge.claim', { challengeId })
    expect(full).toMatchObject({ error: { code: 'CHALLENGE_TAKEN', details: { freeAt: first.leaseUntil } } })

    // Its lease runs out; no timer strikes, and somebody else takes it.
    world.engine.clock.set(first.leaseUntil)
    const second = await world.as('m2').get('challenge.claim', { challengeId })
    expect(second).toMatchObject({ slot: 0, fence: 2 })
    const late = await world.as('m1').call('challenge.submit', { ...claimOf(first), note: '', photos: [], minutes: 60 })
    expect(refusalCode(late)).toBe('CLAIM_LOST')

    await world.as('m2').get('challenge.submit', { ...claimOf(second), note: '清理完毕', photos: [], minutes: 60 })
    await worker().get('challenge.sendBack', { ...claimOf(second), missing: '请补照片' })
    expect((await challenge(challengeId, 'm2')).claim).toMatchObject({
      state: 'returned',
      missing: '请补照片',
      fence: 2,
    })
    await world.as('m2').get('challenge.submit', { ...claimOf(second), note: '已补', photos: [], minutes: 90 })
    await worker().get('challenge.accept', { ...claimOf(second) })

    expect(await challenge(challengeId)).toMatchObject({
      status: 'closed',
      claims: [{ state: 'accepted', personId: 'm2' }],
    })
    await world.advance(2 * 60_000)
    expect(await world.as('m2').get('points.mine', {})).toMatchObject({ balance: 5, minutes: 90 })
    expect(await world.as('m1').get('points.mine', {})).toMatchObject({ balance: 0 })
    expect((await world.as('m1').get('challenge.mine', {})).claims).toMatchObject([
      { standing: 'lapsed', noShow: 'counted', canAppeal: true },
    ])
  })
})
