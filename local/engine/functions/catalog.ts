import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isObject } from '../http/body'
import { DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT_S, type FunctionSpec, type TriggerSpec } from './function-spec'

const NAME = /^[A-Za-z][\w-]{0,59}$/
const EXTENSIONS = ['.js', '.cjs', '.mjs']

/**
 * Reads the folders of functions: every sub-folder with an entry file is a function of that name.
 *
 * @throws Error naming the folder or file that is missing, broken or there twice
 */
export function readCatalog(folders: readonly string[]): Map<string, FunctionSpec> {
  const catalog = new Map<string, FunctionSpec>()
  for (const folder of folders) {
    for (const spec of readFolder(resolve(folder))) {
      if (catalog.has(spec.name)) throw new Error(`function "${spec.name}" is in more than one folder`)
      catalog.set(spec.name, spec)
    }
  }
  return catalog
}

function readFolder(folder: string): FunctionSpec[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`no such functions folder: ${folder}`)
  const names = readdirSync(folder).filter((name) => NAME.test(name) && name !== 'node_modules')
  return names.sort().flatMap((name) => readFunction(name, join(folder, name)) ?? [])
}

function readFunction(name: string, dir: string): FunctionSpec | undefined {
  if (!statSync(dir).isDirectory()) return undefined
  const config = readConfig(join(dir, 'config.json'))
  const [file = 'index', handler = 'main'] = (typeof config.handler === 'string' ? config.handler : 'index.main').split(
    '.',
  )
  const entry = EXTENSIONS.map((extension) => join(dir, file + extension)).find((path) => existsSync(path))
  if (entry === undefined) return undefined
  return {
    name,
    entry,
    handler,
    timeoutMs: positive(config.timeout, DEFAULT_TIMEOUT_S) * 1000,
    memoryMb: positive(config.memorySize, DEFAULT_MEMORY_MB),
    triggers: readTriggers(config.triggers),
    openapi: readOpenapi(config.permissions),
  }
}

function readConfig(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {}
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (isObject(value)) return value
  } catch {
    // Reported below, by name.
  }
  throw new Error(`not a JSON object: ${path}`)
}

function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise
}

function readTriggers(value: unknown): TriggerSpec[] {
  if (!Array.isArray(value)) return []
  return value.filter(isObject).flatMap(({ name, type, config }) => {
    const isTimer = type === 'timer' && typeof name === 'string' && typeof config === 'string'
    return isTimer ? [{ name, config }] : []
  })
}

function readOpenapi(permissions: unknown): string[] {
  const list = isObject(permissions) ? permissions.openapi : undefined
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : []
}
