import type { Engine } from '#local/engine/engine'
import { startEngine } from '#local/engine/start'
import { functionFolder, removeTempDirs, SDK } from '#local/engine/testing/function-folder'
import type { CollectionSchema, Schema } from '#local/engine/types'
import { killUnderLoad } from './kill-under-load'

const MANY = 1_000_000
const FEW = 1000
const ROUNDS = 2000
/** What an indexed query of the bench answers, in the large collection and in the small one. */
const FOUND = 20

const collection = (name: string): CollectionSchema => ({ name, indexes: [{ name: 'group', keys: { group: 1 } }] })
const SCHEMA: Schema = { collections: [collection('many'), collection('few'), { name: 'seen', indexes: [] }] }

/** Each runs its rounds inside one invocation, so that what is timed is the request and not the worker. */
const FUNCTIONS = {
  get: `${SDK} exports.main = async ({ of, rounds }) => {
    for (let i = 0; i < rounds; i++) await db.collection('many').doc('d' + Math.floor(Math.random() * of)).get()
  }`,
  update: `${SDK} exports.main = async ({ of, rounds }) => {
    for (let i = 0; i < rounds; i++) {
      await db.collection('many').doc('d' + Math.floor(Math.random() * of)).update({ data: { n: _.inc(1) } })
    }
  }`,
  query: `${SDK} exports.main = async ({ collection, groups, rounds }) => {
    for (let i = 0; i < rounds; i++) {
      const { data } = await db.collection(collection).where({ group: Math.floor(Math.random() * groups) }).limit(100).get()
      if (data.length !== ${FOUND}) throw new Error('answered ' + data.length)
    }
  }`,
  whoami: `${SDK} exports.main = async () => {
    const seen = [cloud.getWXContext().OPENID]
    for (let i = 0; i < 4; i++) {
      await db.collection('seen').add({ data: { i } })
      seen.push(cloud.getWXContext().OPENID)
    }
    return seen
  }`,
}

/** Engine time through the real SDK over a million documents in memory; growth; callers kept apart; `kill -9` under load. */
export async function benchEngine(): Promise<Record<string, number>> {
  const engine = await startEngine({ schema: SCHEMA, functions: [functionFolder(configured())], timers: 'off' })
  try {
    fill(engine, 'many', MANY)
    fill(engine, 'few', FEW)
    return {
      ...(await timed(engine, 'get', 'getDocument', { of: MANY })),
      ...(await timed(engine, 'update', 'modifyDocument', { of: MANY })),
      ...(await queries(engine)),
      'engine.callers.mixed': await mixedCallers(engine),
      'engine.kill9.lost': await killUnderLoad(5),
    }
  } finally {
    await engine.close()
    removeTempDirs()
  }
}

/** The functions, each with time enough for its rounds. */
function configured(): Record<string, string | object> {
  const config = { timeout: 120 }
  return Object.fromEntries(
    Object.entries(FUNCTIONS).flatMap(([name, code]) => [
      [`${name}/index.js`, code],
      [`${name}/config.json`, config],
    ]),
  )
}

function fill(engine: Engine, name: string, size: number): void {
  const groups = size / FOUND
  const step = 50_000
  for (let from = 0; from < size; from += step) {
    const length = Math.min(step, size - from)
    const rows = Array.from({ length }, (_, i) => ({ _id: `d${from + i}`, n: 0, group: (from + i) % groups }))
    engine.database.insertMany(name, rows)
  }
}

async function timed(engine: Engine, name: string, action: string, event: object): Promise<Record<string, number>> {
  await run(engine, name, { ...event, rounds: 200 })
  engine.resetStats()
  const begun = performance.now()
  await run(engine, name, { ...event, rounds: ROUNDS })
  const seconds = (performance.now() - begun) / 1000
  return {
    [`engine.${name}.p50Ms`]: medianOf(engine, action),
    [`engine.${name}.perSecond`]: ROUNDS / seconds,
  }
}

async function queries(engine: Engine): Promise<Record<string, number>> {
  const few = await timed(engine, 'query', 'getDocument', { collection: 'few', groups: FEW / FOUND })
  const many = await timed(engine, 'query', 'getDocument', { collection: 'many', groups: MANY / FOUND })
  return { ...many, 'engine.growth.ratio': (many['engine.query.p50Ms'] ?? 0) / (few['engine.query.p50Ms'] ?? 1) }
}

const medianOf = (engine: Engine, action: string): number => engine.stats().actions[`database.${action}`]?.p50Ms ?? 0

async function run(engine: Engine, name: string, event: object): Promise<unknown> {
  const answer = await engine.call(name, event, 'bench')
  if (answer.error) throw new Error(`${name}: ${answer.error.message}`)
  return answer.result
}

/** How many of 64 concurrent callers ever saw an openid that is not theirs. */
async function mixedCallers(engine: Engine): Promise<number> {
  const callers = Array.from({ length: 64 }, (_, i) => `caller-${i}`)
  const seen = await Promise.all(callers.map(async (who) => (await engine.call('whoami', {}, who)).result as string[]))
  return seen.filter((openids, i) => openids.some((openid) => openid !== callers[i])).length
}
