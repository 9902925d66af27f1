import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '#local/engine/engine'
import { startEngine } from '#local/engine/start'
import { seedDemoDistrict } from '#local/seed/demo-district'
import { personas } from '#local/seed/personas'
import { DEMO_TEMPLATES, demoAccount } from '#local/seed/templates'
import { SCHEMA } from '#server/cloudbase/schema'
import { phoneSealer } from '#server/privacy/personal-data'
import { appRoutes } from './routes'
import { UploadRoute } from './upload-route'

export interface GatewayOptions {
  port?: number
  /** Where everything is kept; without it nothing outlives the process. */
  dataDir?: string
  /** Compiled functions, and the compiled H5 app if it is to be served. */
  functionsDir: string
  h5Dir?: string
  /** Start with no district at all. */
  empty?: boolean
  clockStart?: number
  strictIndexes?: boolean
  workers?: number
  /** Timers as time goes by, or only when a test moves the clock. */
  timers?: 'live' | 'advance' | 'off'
  /** More for the functions' environment, such as keys of one's own. */
  env?: Record<string, string>
  log?: (line: string) => void
}

/** The app on one machine: the engine with this project's functions and schema, the demo district, and the H5 client. */
export async function startGateway(options: GatewayOptions): Promise<Engine> {
  const { functionsDir, h5Dir, empty = false, dataDir, env, ...rest } = options
  const uploads = new UploadRoute()
  const app = appRoutes({ h5Dir, personas: empty ? [] : personas })
  const keys = {
    CODE_MASTER_KEY: installationKey(dataDir, 'code-master-key'),
    PERSONAL_DATA_KEY: `local:${installationKey(dataDir, 'personal-data-key')}`,
    FIRST_OFFICER_KEY: installationKey(dataDir, 'first-officer-key'),
    SUBSCRIBE_TEMPLATES: DEMO_TEMPLATES,
    ...env,
  }
  const engine = await startEngine({
    ...rest,
    ...(dataDir !== undefined && { dataDir }),
    functions: [functionsDir],
    schema: SCHEMA as never,
    wechat: demoAccount,
    env: keys,
    routes: async (req, res, url) => (await uploads.route(req, res, url)) || app(req, res, url),
  })
  uploads.storage = engine.storage
  if (!empty && isEmpty(engine)) {
    seedDemoDistrict(engine.database, engine.clock.now(), phoneSealer(keys.PERSONAL_DATA_KEY.split(',')[0] ?? ''))
  }
  return engine
}

/** A secret of this installation's own: what was made with it before a restart holds after it, where data are kept. */
function installationKey(dataDir: string | undefined, name: string): string {
  const fresh = randomBytes(32).toString('hex')
  if (dataDir === undefined) return fresh
  const file = join(dataDir, name)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, fresh, { mode: 0o600 })
  return fresh
}

function isEmpty({ database }: Engine): boolean {
  const { answer } = database.request('database.calculateDocument', {
    collectionName: 'orgs',
    query: '{}',
    queryType: 'WHERE',
  })
  return (answer.data as { total: number } | undefined)?.total === 0
}
