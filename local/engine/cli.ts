import { parseCliArgs, USAGE } from './cli-args'
import { runEngine } from './run-engine'

/** `npm run engine -- …`: the engine alone, for any project's functions. */
async function main(): Promise<void> {
  const argv = process.argv.slice(2)
  if (argv.includes('--help')) console.log(USAGE)
  else await runEngine(parseCliArgs(argv))
}

main().catch((error: Error) => {
  console.error(`engine: ${error.message}`)
  process.exitCode = 1
})
