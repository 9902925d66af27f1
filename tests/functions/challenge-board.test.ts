import type { ChallengeContract } from '#core/challenge/contract'
import { BOARD_COLUMNS } from '#core/challenge/words'
import type { InputOf } from '#core/kernel/contract'
import { HOUR } from '#core/kernel/day'
import { startWorld, type World } from '../support/world'

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const orgPath = '/450302/450302001/450302001002'
const DRAFT: InputOf<ChallengeContract['create']> = {
  orgPath,
  ...{ kind: 'river', title: '巡查河堤', summary: '', venue: { name: '桃花江边', address: '' }, urgency: 'normal' },
  ...{ mode: 'firstCome', openTo: 'everybody', skills: [], slots: 1, teamSize: 2, points: 0, minutes: 60 },
  ...{ deadline: EVENING + 48 * HOUR, leaseHours: 24 },
}

/** 看板 of a community, as its worker reads it. */
describe('a board', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ clockStart: EVENING })
  })
  afterAll(() => world.close())

  const worker = () => world.as('demo-worker')
  const column = (name: (typeof BOARD_COLUMNS)[number], after?: { at: number; challengeId: string }) =>
    worker().get('challenge.board', { orgPath, column: name, ...(after && { after }) })

  it('shows what is held, handed in and done to whoever posts, and names nobody', async () => {
    for (const name of BOARD_COLUMNS) {
      const { counts, challenges } = await column(name)
      expect(challenges).toHaveLength(counts[name] ?? -1)
      expect(JSON.stringify(challenges)).not.toMatch(/陈示例|林示例|蒋示例/)
    }
    const { counts } = await column('underway')
    expect(counts.underway).toBeGreaterThan(0)
    expect(counts.toReview).toBeGreaterThan(0)
  })

  it('knows who is on a team of what it shows', async () => {
    const path = `${orgPath}/450302001002-b1`
    const { challengeId } = await world.as('demo-officer').get('challenge.create', { ...DRAFT, orgPath: path })
    await world.as('demo-officer').get('challenge.post', { challengeId })
    const { slot } = await world.as('demo-member').get('challenge.claim', { challengeId })
    await world.as('demo-secretary').get('challenge.joinTeam', { challengeId, slot })

    const read = async (who: string) => {
      const { challenges } = await world.as(who).get('challenge.board', { orgPath: path, column: 'underway' })
      return challenges.find(({ _id }) => _id === challengeId)
    }
    expect(await read('demo-secretary')).toMatchObject({ held: 1, mine: 'held' })
    expect(await read('demo-officer')).toMatchObject({ held: 1, mine: null })
  })

  it('goes on where a page ends, and shows each once', async () => {
    for (let n = 0; n < 33; n++) await worker().get('challenge.create', { ...DRAFT, title: `草稿${n}` })
    const first = await column('draft')
    const second = await column('draft', first.next ?? undefined)

    expect(second.next).toBeNull()
    const ids = [...first.challenges, ...second.challenges].map(({ _id }) => _id)
    expect(new Set(ids).size).toBe(first.counts.draft)
    expect(ids).toHaveLength(first.counts.draft ?? 0)
  })
})
