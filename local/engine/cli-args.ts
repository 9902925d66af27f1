import { parseArgs } from 'node:util'

export interface CliArgs {
  port: number
  data?: string
  functions: string[]
  schema?: string
  sync: 'full' | 'normal'
  importFile?: string
  exportFile?: string
  workers?: number
}

export const USAGE = `usage: npm run engine -- [--port N] [--data DIR] [--functions DIR]... [--schema FILE]
       [--sync full|normal] [--workers N] [--import FILE] [--export FILE]

  --port N         port on 127.0.0.1 (default 7100; 0 takes any free one)
  --data DIR       keeps everything there; without it nothing outlives the engine
  --functions DIR  a folder that holds one folder per function; may be given again
  --schema FILE    collections and indexes: JSON, or a module that exports "schema"
  --sync full      also survives a power cut (default normal: survives the end of the process)
  --workers N      the most functions that run at once
  --import FILE    loads JSON lines before serving
  --export FILE    writes the data as JSON lines, and ends`

/** @throws Error in one line, for whoever typed it */
export function parseCliArgs(argv: string[]): CliArgs {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: '7100' },
      data: { type: 'string' },
      functions: { type: 'string', multiple: true, default: [] },
      schema: { type: 'string' },
      sync: { type: 'string', default: 'normal' },
      workers: { type: 'string' },
      import: { type: 'string' },
      export: { type: 'string' },
    },
  })
  if (values.sync !== 'full' && values.sync !== 'normal')
    throw new Error(`--sync is full or normal, not "${values.sync}"`)
  return {
    port: integer('--port', values.port, 0, 65_535),
    functions: values.functions,
    sync: values.sync,
    ...(values.data !== undefined && { data: values.data }),
    ...(values.schema !== undefined && { schema: values.schema }),
    ...(values.workers !== undefined && { workers: integer('--workers', values.workers, 1, 256) }),
    ...(values.import !== undefined && { importFile: values.import }),
    ...(values.export !== undefined && { exportFile: values.export }),
  }
}

function integer(name: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= min && value <= max) return value
  throw new Error(`${name} is a whole number from ${min} to ${max}, not "${text}"`)
}
