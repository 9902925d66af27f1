import { startEngine } from '#local/engine/start'
import type { Schema } from '#local/engine/types'
import type { Collection, Database } from './sdk'

/**
 * The collections that these rules need. An operator who runs them against an environment of the cloud makes them there
 * first, with these indexes.
 */
export const SCHEMA: Schema = {
  collections: [
    { name: 'conformance', indexes: [] },
    { name: 'conformance_other', indexes: [{ keys: { owner: 1 } }] },
    { name: 'conformance_unique', indexes: [{ name: 'code_unique', keys: { code: 1 }, unique: true }] },
    { name: 'conformance_geo', indexes: [{ name: 'place_geo', keys: { place: '2dsphere' } }] },
  ],
}

export interface Cloud {
  db: Database
  /** Where the requests go: `…/admin`. */
  endpoint: string
  /** Moves the clock, where it can be moved: not in a real environment. */
  advance: ((ms: number) => Promise<unknown>) | undefined
  /** Empties a collection and fills it. */
  fill(name: string, ...docs: Record<string, unknown>[]): Promise<Collection>
  close(): Promise<void>
}

/** The environment that the rules are tried on: `CONFORMANCE_ENDPOINT`, or an engine started here. */
export async function openCloud(): Promise<Cloud> {
  const given = process.env.CONFORMANCE_ENDPOINT
  const engine = given === undefined ? await startEngine({ schema: SCHEMA, timers: 'off' }) : undefined
  const endpoint = given ?? `${engine?.url}/admin`
  const db = connect(endpoint)
  return {
    db,
    endpoint,
    advance: engine && ((ms) => engine.clock.advance(ms)),
    fill: (name, ...docs) => fill(db, name, docs),
    close: async () => engine?.close(),
  }
}

/** The SDK reads where to go, and as whom, from the environment alone. */
function connect(endpoint: string): Database {
  const environment = process.env.CONFORMANCE_ENV ?? 'local-env'
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: endpoint }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: process.env.TENCENTCLOUD_REGION ?? 'ap-shanghai',
    SCF_NAMESPACE: environment,
    TCB_ENV: environment,
    TENCENTCLOUD_SECRETID: process.env.TENCENTCLOUD_SECRETID ?? 'local',
    TENCENTCLOUD_SECRETKEY: process.env.TENCENTCLOUD_SECRETKEY ?? 'local',
    SILENCE: 'true',
  })
  const cloud = require('wx-server-sdk') as { init(options: object): void; database(): Database }
  cloud.init({ env: environment })
  return cloud.database()
}

async function fill(db: Database, name: string, docs: Record<string, unknown>[]): Promise<Collection> {
  const collection = db.collection(name)
  await collection.where({ _id: db.command.exists(true) }).remove()
  for (const data of docs) await collection.add({ data })
  return collection
}
