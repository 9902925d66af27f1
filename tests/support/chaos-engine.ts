import { readFileSync } from 'node:fs'
import { startGateway } from '#local/gateway/start'
import { builtFolder } from './builds'

/** `chaos-engine.ts DIR FILE`: the engine in a process of its own, to be killed. It begins with the documents of FILE. */
async function main(): Promise<void> {
  const [dataDir = '', file = ''] = process.argv.slice(2)
  const engine = await startGateway({
    dataDir,
    functionsDir: builtFolder('functions'),
    strictIndexes: true,
    timers: 'advance',
    empty: true,
    workers: 6,
  })
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>[]>
  if (engine.database.all('orgs').length === 0) {
    // The units last: they tell that everything is there.
    const { orgs = [], ...rest } = documents
    for (const [name, rows] of Object.entries(rest)) engine.database.insertMany(name, rows)
    engine.database.insertMany('orgs', orgs)
  }
  console.log(`ready ${engine.url}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
