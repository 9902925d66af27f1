import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import type { Schema } from './types'

const schema = v.object({
  collections: v.array(
    v.object({
      name: v.pipe(v.string(), v.minLength(1)),
      indexes: v.array(
        v.object({
          name: v.exactOptional(v.string()),
          keys: v.record(v.string(), v.picklist([1, -1, '2dsphere'])),
          unique: v.exactOptional(v.boolean()),
        }),
      ),
    }),
  ),
})

/**
 * Reads the collections and indexes that `--schema FILE` names: a JSON file, or a module that exports `schema`.
 *
 * @throws Error in one line, naming the file
 */
export async function readSchema(file: string): Promise<Schema> {
  const path = resolve(file)
  const value = await load(path).catch((error: Error) => {
    throw new Error(`cannot read the schema ${path}: ${error.message}`)
  })
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new Error(`not a schema: ${path}: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
}

async function load(path: string): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(readFileSync(path, 'utf8'))
  const module = (await import(pathToFileURL(path).href)) as { schema?: unknown; default?: { schema?: unknown } }
  return module.schema ?? module.default?.schema
}
