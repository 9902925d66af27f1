import { HOUR, MINUTE } from '#core/kernel/day'
import { fromBase64Url } from '#core/study/base64url'
import { slotAt, writeCode } from '#core/study/code'
import { aGrant, branchesOf, readDivisions } from '#local/seed/organisation'
import { accountsOf, membersOf } from '#local/seed/people'
import { type Called, startWorld, type World } from './world'

const LESSON = 'crowd001'
const ROOT = '450302'
const secretary = { _id: 'secretary', personId: 's', name: '周示例' }
const posted = aGrant('secretary', 'branchSecretary', 's')

const divisions = readDivisions().map((unit) => (unit._id === ROOT ? { ...unit, grants: [posted] } : unit))
const branches = branchesOf(divisions)
const members = membersOf(branches)
const openids = accountsOf(members).map((account) => account._id)

/** A district with all its members and one lesson for all of them. */
async function worldWithLesson(capacity: number, startsIn: number): Promise<World> {
  const now = Date.now()
  const lesson = {
    _id: LESSON,
    kind: 'training',
    status: 'open',
    title: '专题培训',
    speaker: '示例讲师',
    summary: '',
    orgId: ROOT,
    branch: '秀峰区',
    audienceId: ROOT,
    audience: 'members',
    venue: { name: '示例会场', address: '' },
    startsAt: now + startsIn,
    endsAt: now + startsIn + HOUR,
    capacity,
    creditHours: 1,
    createdBy: 's',
    v: 0,
    roster: [],
  }
  return startWorld({
    clockStart: now,
    documents: {
      orgs: [...divisions, ...branches],
      members,
      accounts: [...accountsOf(members), secretary],
      lessons: [lesson],
    },
  })
}

const costs = (answers: readonly { databaseRequests: number }[]) => {
  const requests = answers.map((answer) => answer.databaseRequests)
  return { requestsMean: requests.reduce((sum, n) => sum + n, 0) / requests.length, requestsMax: Math.max(...requests) }
}

const failed = (answers: readonly Called<unknown>[]) => answers.filter((answer) => !answer.ok).length
const data = <D>(answers: readonly Called<D>[]): D[] => answers.flatMap((answer) => (answer.ok ? [answer.data] : []))

async function inWorld<T>(world: World, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } finally {
    await world.close()
  }
}

const rosterOf = (world: World): { personId: string }[] =>
  world.documents<{ _id: string; roster: { personId: string }[] }>('lessons')[0]?.roster ?? []

/** So many members sign up at the same moment for so many seats. */
export async function crowdSignUp(people: number, seats: number) {
  const world = await worldWithLesson(seats, HOUR)
  return inWorld(world, async () => {
    const answers = await Promise.all(
      openids.slice(0, people).map((who) => world.as(who).call('study.signUp', { lessonId: LESSON })),
    )
    const places = data(answers)
    const onRoster = rosterOf(world).map(({ personId }) => personId)
    return {
      seats: places.filter(({ seat }) => seat).length,
      waiting: places.filter(({ seat }) => !seat).length,
      places: places.map(({ place }) => place).sort((a, b) => a - b),
      duplicates: onRoster.length - new Set(onRoster).size,
      failed: failed(answers),
      ...costs(answers),
    }
  })
}

/** One member's phone sends the same sign-up so often at once. */
export async function oneManyTimes(times: number) {
  const world = await worldWithLesson(10, HOUR)
  return inWorld(world, async () => {
    const [who = ''] = openids
    const answers = await Promise.all(
      Array.from({ length: times }, () => world.as(who).call('study.signUp', { lessonId: LESSON })),
    )
    const places = [...new Set(data(answers).map(({ place }) => place))]
    return { places, rosterLength: rosterOf(world).length, failed: failed(answers), ...costs(answers) }
  })
}

/** So many members scan the code on the screen at once, and each phone sends it twice. */
export async function crowdCheckIn(people: number, order: 'each twice in a row' | 'all, then all again') {
  const world = await worldWithLesson(people, 10 * MINUTE)
  return inWorld(world, async () => {
    const { keys } = await world.as('secretary').get('study.presentCode', { lessonId: LESSON })
    const crowd = openids.slice(0, people)
    const sends = order === 'each twice in a row' ? crowd.flatMap((who) => [who, who]) : [...crowd, ...crowd]
    const key = fromBase64Url(keys[0]?.key ?? '')
    const begun = Date.now()
    // On a machine with much to do, the last of the crowd would come when the code has gone.
    world.engine.clock.stop()
    const code = () => writeCode(key, LESSON, slotAt(world.now()))
    const answers = await Promise.all(
      sends.map((who) => world.as(who).call('study.checkIn', { code: code() }, `scan-of-${who}`)),
    )
    const seconds = (Date.now() - begun) / 1000
    const byPerson = new Map<string, Set<string>>()
    answers.forEach((answer, i) => {
      const who = sends[i] ?? ''
      byPerson.set(who, (byPerson.get(who) ?? new Set()).add(JSON.stringify(answer.ok ? answer.data : answer.error)))
    })
    return {
      rows: world.documents('checkIns').length,
      failed: failed(answers),
      differingAnswers: [...byPerson.values()].filter((different) => different.size > 1).length,
      perSecond: answers.length / seconds,
      ...costs(answers),
    }
  })
}
