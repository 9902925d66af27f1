import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BENCHES } from '../bench/benches'
import { buildAll } from './build'

/** `npm run bench -- [--only a,b] --json FILE`: measures, prints, and writes a flat object of named figures. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
  const wanted = values.only?.split(',') ?? Object.keys(BENCHES)
  const unknown = wanted.filter((name) => !(name in BENCHES))
  if (unknown.length > 0)
    throw new Error(`no such bench: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  await buildAll(['functions', 'weapp'])
  const figures: Record<string, number> = {}
  for (const name of wanted) {
    console.log(`— ${name}`)
    Object.assign(figures, await BENCHES[name]?.())
  }
  console.table(figures)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
