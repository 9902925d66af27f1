import { DAY, MINUTE } from '#core/kernel/day'
import { notify } from '#core/notice/notify'
import { aDistrict } from './district'
import { aLesson, NOW } from './notice-world'
import { startWorld } from './world'

/** So many rows of a roster, each with its account. */
const people = (many: number) =>
  Array.from({ length: many }, (_, i) => ({
    _id: `p${String(i).padStart(5, '0')}`,
    branchId: i % 2 === 0 ? 'b1' : 'b2',
    name: `姓名${i}`,
    status: 'active',
    openid: `o${i}`,
    phoneSlot: `p${String(i).padStart(5, '0')}`,
    v: 0,
    history: [],
  }))

/** Of so many rows each states its own effect: the worst case, in which nothing is shared. */
function withEffects(many: number, at: number) {
  return people(many).map((row) => {
    const facts = { branchId: row.branchId, branch: '党支部', from: '党支部' }
    const effect = notify(row._id, 'k', at, { kind: 'moved', facts, to: { who: 'person', personId: row._id } })
    return { ...row, effects: [effect], effectsDue: at }
  })
}

/**
 * So many notices due at the same moment: half of them an effect of its own each, half of one effect for everybody. Timers strike
 * until all are made, and all messages sent; a tenth of the people hold a grant.
 */
export async function crowdOfNotices(many: number) {
  const half = many / 2
  const lesson = aLesson('lesson01', NOW + 5 * DAY, { audienceId: 'd1', status: 'open' })
  const fanOut = notify('lesson01', 'k', NOW, {
    kind: 'lessonPublished',
    facts: { lessonId: 'lesson01', title: '党课', startsAt: lesson.startsAt, venue: '会场', branch: '党支部' },
    to: { who: 'audience', unitId: 'd1' },
  })
  const members = withEffects(half, NOW)
  const granted = members.filter((_, i) => i % 10 === 0)
  const world = await startWorld({
    clockStart: NOW,
    documents: {
      ...aDistrict([]),
      members,
      lessons: [{ ...lesson, effects: [fanOut], effectsDue: NOW }],
      subscriptions: granted.map(({ openid }) => ({
        _id: `${openid}:demo-answered`,
        openid,
        templateId: 'demo-answered',
        count: 3,
        commands: [],
      })),
    },
  })
  try {
    for (const { openid } of granted) world.engine.messages.grant(openid, 'demo-answered', 3)
    world.engine.resetStats()
    const begun = performance.now()
    let beats = 0
    let slowestMs = 0
    const isDone = () =>
      world.documents('notices').length >= many &&
      !world.documents<{ send?: object }>('notices').some(({ send }) => send)
    while (beats < 60 && !isDone()) {
      const before = performance.now()
      await world.advance(MINUTE)
      slowestMs = Math.max(slowestMs, performance.now() - before)
      beats++
    }
    const seconds = (performance.now() - begun) / 1000
    const { databaseRequests } = world.engine.stats()
    const told = world
      .documents<{ personId: string; kind: string }>('notices')
      .map(({ personId, kind }) => `${personId} ${kind}`)
    const sent = world.engine.messages.list().map(({ openid }) => openid)
    return {
      made: told.length,
      doubled: told.length - new Set(told).size + sent.length - new Set(sent).size,
      sent: sent.length,
      expectedToBeSent: granted.length,
      perSecond: told.length / seconds,
      requestsMean: databaseRequests / told.length,
      beats,
      slowestMs,
    }
  } finally {
    await world.close()
  }
}
