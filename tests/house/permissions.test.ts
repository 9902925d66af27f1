import { CONTRACTS } from '#core/contracts'
import type { AnyAction } from '#core/kernel/contract'
import type { Called } from '../support/world'
import { accountRows } from './permissions/account-rows'
import { challengeRows } from './permissions/challenge-rows'
import { noticeRows } from './permissions/notice-rows'
import { organisationRows } from './permissions/organisation-rows'
import { pointsRows } from './permissions/points-rows'
import { rosterRows } from './permissions/roster-rows'
import { type Row, type Rows, verdictFor } from './permissions/rows'
import { CALLERS, type Caller, openidOf, PHONE, type Scene, startScene } from './permissions/scene'
import { studyRows } from './permissions/study-rows'

jest.setTimeout(120_000)

/**
 * Every action × every role held above what it is about, and elsewhere × those who hold a role no more: each cell called
 * through the engine. A new action without its row fails; so does a role that may do more, or less, than its row says.
 */
const ROWS: Rows = {
  ...accountRows,
  ...challengeRows,
  ...noticeRows,
  ...organisationRows,
  ...pointsRows,
  ...rosterRows,
  ...studyRows,
}

const ACTIONS = Object.entries(CONTRACTS).flatMap(([fn, contract]) =>
  Object.entries<AnyAction>(contract).map(([name, action]) => ({ name: `${fn}.${name}`, action })),
)

let scene: Scene
let documents: [collection: string, rows: object[]][]
beforeAll(async () => {
  scene = await startScene()
  const { database } = scene.world.engine
  documents = database.collectionNames().map((name) => [name, database.all(name)])
})
afterAll(() => scene.world.close())

/** Everything as it was: a cell must not see what the one before it did. */
function restore(): void {
  const { database } = scene.world.engine
  database.reset()
  for (const [name, rows] of documents) database.insertMany(name, rows as Record<string, unknown>[])
}

const call = (name: string, caller: Caller, input: object): Promise<Called<unknown>> =>
  scene.world.as(openidOf(caller)).call(name as never, input as never)

const codeOf = (answer: Called<unknown>): string =>
  answer.ok ? 'ok' : (answer as { error: { code: string } }).error.code

it('has a row for every action, and no other', () => {
  expect(Object.keys(ROWS).sort()).toEqual(ACTIONS.map(({ name }) => name).sort())
})

const rowOf = (name: string): Row => ROWS[name] ?? { input: () => ({}), others: 'ok' }

describe.each(ACTIONS)('$name', ({ name, action }) => {
  const row = rowOf(name)

  it('does for everybody what the table says', async () => {
    const got: Partial<Record<Caller, string>> = {}
    for (const caller of CALLERS) {
      const answer = await call(name, caller, await row.input(scene))
      got[caller] = codeOf(answer)
      if (action.kind === 'command') restore()
    }
    expect(got).toEqual(Object.fromEntries(CALLERS.map((caller) => [caller, verdictFor(row, caller)])))
  })
})

describe('a caller who is refused by the contract', () => {
  const refused = ACTIONS.filter(({ action }) => action.access.within)

  it.each(refused)(
    'has cost $name one read, and one row where refusals stand in the audit',
    async ({ name, action }) => {
      const { databaseRequests } = await call(name, 'stranger', await rowOf(name).input(scene))
      expect(databaseRequests).toBeLessThanOrEqual(action.audited ? 2 : 1)
      if (action.kind === 'command') restore()
    },
  )
})

describe('whoever reads only', () => {
  it('is let in by no command', () => {
    const commands = ACTIONS.filter(({ action }) => action.kind === 'command')
    const letIn = commands.filter(({ action }) => action.access.roles.includes('auditor'))
    expect(letIn.map(({ name }) => name)).toEqual([])
  })
})

/** Somebody with every power, elsewhere; with some, next door; and with none. */
const FOREIGN = ['districtOfficer-out', 'branchSecretary-out', 'member-out', 'auditor-out', 'stranger'] as const

/** Of the district of the scene: names begin so, and none of the foreigners' own does. */
const planted = new RegExp(`姓名[-甲乙]|${PHONE.slice(3)}|${PHONE.slice(0, 3)}\\*|"openid"`)

describe('somebody from elsewhere', () => {
  it.each(FOREIGN)('gets no name, phone number or openid out of any action: %s', async (caller) => {
    const own = `姓名-${openidOf(caller)}`
    for (const { name, action } of ACTIONS) {
      for (const input of probes(await rowOf(name).input(scene))) {
        const { databaseRequests: _, ...answer } = await call(name, caller, input)
        expect([name, JSON.stringify(answer).replaceAll(own, '')]).toEqual([name, expect.not.stringMatching(planted)])
        if (action.kind === 'command' && answer.ok) restore()
      }
    }
  })

  // What anybody may ask and nobody is told is hidden too; a district, which anybody may try to claim, is public.
  const hidden = ACTIONS.filter(
    ({ name, action }) => action.access.within || verdictFor(rowOf(name), 'stranger') === 'NOT_FOUND',
  )

  it.each(hidden)('cannot tell what is there from what is not by the time that $name takes', async ({ name }) => {
    const there = await rowOf(name).input(scene)
    const nowhere = elsewhere(there)
    for (const caller of FOREIGN) {
      const [one, other] = [await call(name, caller, there), await call(name, caller, nowhere)]
      expect([caller, one.databaseRequests]).toEqual([caller, other.databaseRequests])
      if (codeOf(one) === 'NOT_FOUND') expect(one).toEqual(other)
    }
  })
})

const IDS = ['unitId', 'branchId', 'communityId', 'memberId', 'lessonId', 'challengeId', 'importId'] as const

/** The same input, about something that is not there. */
function elsewhere(input: object): object {
  const named = IDS.filter((key) => key in input)
  return { ...input, ...Object.fromEntries(named.map((key) => [key, 'zzzzzzzz'])) }
}

/** The input as it is, and with what somebody who looks for a name would put where words go. */
function probes(input: object): object[] {
  const words = Object.entries(input).filter(([key]) => ['text', 'name', 'reason'].includes(key))
  const asking = words.map(([key]) => ({ ...input, [key]: key === 'text' ? '姓名-row' : '张三' }))
  return [input, ...asking, elsewhere(input)]
}
