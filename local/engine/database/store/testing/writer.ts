import { EngineDatabase } from '../../database'
import { toEjson } from '../../value/ejson'
import type { Value } from '../../value/types'

/**
 * A process that writes until it is killed, and says after each answer what was acknowledged: `add N`, `pair N` (two
 * documents of one transaction), `all N` (every counter by one request).
 */
const [dir = '', from = '0'] = process.argv.slice(2)
const database = EngineDatabase.open({
  dir,
  clock: Date.now,
  schema: { collections: ['single', 'pair', 'counter'].map((name) => ({ name, indexes: [] })) },
})
const text = (value: Value): string => toEjson(value)
const run = (action: string, params: Record<string, unknown>): Record<string, unknown> =>
  database.request(`database.${action}`, params).answer

for (let i = 0; i < 20; i++)
  run('modifyDocument', {
    collectionName: 'counter',
    query: text({ _id: i }),
    data: text({ n: Number(from) }),
    merge: false,
    upsert: true,
  })
for (let i = Number(from); ; i++) {
  run('insertDocument', { collectionName: 'single', data: [text({ _id: i, text: 'x'.repeat(300) })] })
  process.stdout.write(`add ${i}\n`)
  const { transactionId } = run('startTransaction', {})
  for (const half of ['a', 'b'])
    run('insertDocument', { collectionName: 'pair', data: [text({ _id: `${i}${half}` })], transactionId })
  run('commitTransaction', { transactionId })
  process.stdout.write(`pair ${i}\n`)
  run('modifyDocument', {
    collectionName: 'counter',
    query: text({}),
    data: text({ $set: { n: i } }),
    merge: true,
    multi: true,
  })
  process.stdout.write(`all ${i}\n`)
}
