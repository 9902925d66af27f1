import { DAY, HOUR } from '#core/kernel/day'
import { fromBase64Url } from '#core/study/base64url'
import { slotAt, writeCode } from '#core/study/code'
import { personas } from '#local/seed/personas'
import { CONTRACTS, startWorld, type World } from '../support/world'

/**
 * Every action × every persona and a stranger. A new action without its row fails; so does a role that may do more, or
 * less, than its row says. `lesson02` is the first branch's own lesson, `lesson07` its draft.
 */
type Verdict = 'ok' | 'FORBIDDEN' | 'NOT_FOUND' | 'LESSON_NOT_FOR_YOU'
const SECRETARY = 'demo-secretary'
const callers = [...personas.map((persona) => persona.openid), 'demo-m2501', 'a-stranger']

const everyone = (verdict: Verdict, but: Record<string, Verdict> = {}) => ({
  ...Object.fromEntries(callers.map((who) => [who, verdict])),
  ...but,
})
const onlySecretary = everyone('FORBIDDEN', { [SECRETARY]: 'ok' })
const branchOnly = { [SECRETARY]: 'ok', 'demo-member': 'ok' } as const

const rows: Record<string, { input: (world: World) => object | Promise<object>; verdicts: Record<string, Verdict> }> = {
  'account.me': { input: () => ({}), verdicts: everyone('ok') },
  'study.list': { input: () => ({}), verdicts: everyone('ok') },
  'study.get': {
    input: () => ({ lessonId: 'lesson02' }),
    verdicts: everyone('NOT_FOUND', { ...branchOnly, 'demo-officer': 'ok' }),
  },
  'study.create': { input: (world) => aLesson(world), verdicts: onlySecretary },
  'study.publish': { input: () => ({ lessonId: 'lesson07' }), verdicts: onlySecretary },
  'study.signUp': { input: () => ({ lessonId: 'lesson02' }), verdicts: everyone('LESSON_NOT_FOR_YOU', branchOnly) },
  'study.cancelSignUp': { input: () => ({ lessonId: 'lesson02' }), verdicts: everyone('ok') },
  'study.presentCode': { input: () => ({ lessonId: 'lesson01' }), verdicts: onlySecretary },
  'study.attendance': { input: () => ({ lessonId: 'lesson01' }), verdicts: onlySecretary },
  'study.checkIn': {
    // A genuine code, as it stands on the screen of a lesson for the community.
    input: async (world) => ({ code: await shownCode(world) }),
    verdicts: everyone('LESSON_NOT_FOR_YOU', { ...branchOnly, 'demo-member-2': 'ok' }),
  },
  'study.myRecord': { input: () => ({}), verdicts: everyone('ok') },
}

async function shownCode(world: World): Promise<string> {
  const { keys } = await world.as(SECRETARY).get('study.presentCode', { lessonId: 'lesson01' })
  const now = world.now()
  const { key = '' } = keys.find(({ from, until }) => from <= now && now < until) ?? {}
  return writeCode(fromBase64Url(key), 'lesson01', slotAt(now))
}

const aLesson = (world: World) => ({
  orgPath: '/450302/450302001/450302001002/450302001002-b1',
  kind: 'partyLesson',
  title: '权限表的一课',
  speaker: '示例讲师',
  summary: '',
  venue: { name: '示例会场', address: '' },
  startsAt: world.now() + DAY,
  endsAt: world.now() + DAY + HOUR,
  capacity: 1,
  creditHours: 1,
  audiencePath: '/450302/450302001/450302001002/450302001002-b1',
  audience: 'members',
})

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const actions = Object.entries(CONTRACTS).flatMap(([context, contract]) =>
  Object.keys(contract).map((name) => `${context}.${name}`),
)

it('has a row for every action, and no other', () => {
  expect(Object.keys(rows).sort()).toEqual(actions.sort())
})

const cells = Object.entries(rows).flatMap(([action, { verdicts }]) =>
  Object.entries(verdicts).map(([who, verdict]) => [action, who, verdict] as const),
)

it.each(cells)('%s by %s: %s', async (action, who, verdict) => {
  const answer = await world.as(who).call(action as never, ((await rows[action]?.input(world)) ?? {}) as never)
  expect(answer.ok ? 'ok' : (answer as { error: { code: string } }).error.code).toBe(verdict)
})

it('shows no name on a roster, and no openid, to anybody by any query', async () => {
  const planted = /示例[一二三四五六七八九十]|demo-m\d|"openid"/
  for (const who of callers) {
    for (const action of ['study.list', 'study.get', 'study.myRecord', 'account.me'] as const) {
      const answer = await world
        .as(who)
        .call(action as never, (action === 'study.get' ? { lessonId: 'lesson01' } : {}) as never)
      expect(JSON.stringify(answer).replace(`"name":"${await nameOf(who)}"`, '')).not.toMatch(planted)
    }
  }
})

async function nameOf(openid: string): Promise<string> {
  return (await world.as(openid).get('account.me', {})).name
}
