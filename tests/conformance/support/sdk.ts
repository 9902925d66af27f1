/** What these tests use of wx-server-sdk 4.0.2. Its own typings leave most of it open. */
export interface Refusal extends Error {
  errCode?: number
  errMsg?: string
  code?: string
}

export type Data = Record<string, unknown>

export interface Document {
  get(): Promise<{ data: Data | null }>
  set(options: { data: Data }): Promise<{ _id: string; stats: { updated: number; created: number } }>
  update(options: { data: Data }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  field(projection: Data): Document
}

export interface Query {
  where(query: unknown): Query
  orderBy(path: string, order: 'asc' | 'desc'): Query
  limit(most: number): Query
  skip(less: number): Query
  field(projection: Data): Query
  get(): Promise<{ data: Data[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Data; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

type StageName =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'match'
  | 'project'
  | 'lookup'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'
  // The typings have these too, and the SDK cannot build them.
  | 'facet'
  | 'graphLookup'
  | 'redact'
  | 'out'
  | 'collStats'
  | 'indexStats'

export type Pipeline = Record<StageName, (operand?: unknown) => Pipeline> & {
  end(): Promise<{ list: Data[] }>
  done(): unknown
}

export interface Collection extends Query {
  doc(id: unknown): Document
  add(options: { data: unknown }): Promise<{ _id: string; _ids?: string[] }>
  aggregate(): Pipeline
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

/** A command may follow another: `_.gt(1).lt(5)`. */
export interface Commanded {
  and(...more: unknown[]): Commanded
  or(...more: unknown[]): Commanded
  lt(value: unknown): Commanded
  lte(value: unknown): Commanded
}

type Make = (...operands: unknown[]) => Commanded
type Express = (operand?: unknown) => unknown

type CommandName =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'all'
  | 'elemMatch'
  | 'exists'
  | 'size'
  | 'mod'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'expr'
  | 'jsonSchema'
  | 'text'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'push'
  | 'pull'
  | 'pullAll'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet'
  | 'rename'
  | 'bit'
  | 'max'
  | 'min'

/** Every expression that the SDK can build. */
export const EXPRESSIONS = [
  'abs',
  'add',
  'ceil',
  'divide',
  'exp',
  'floor',
  'ln',
  'log',
  'log10',
  'mod',
  'multiply',
  'pow',
  'sqrt',
  'subtract',
  'trunc',
  'arrayElemAt',
  'arrayToObject',
  'concatArrays',
  'filter',
  'in',
  'indexOfArray',
  'isArray',
  'map',
  'range',
  'reduce',
  'reverseArray',
  'size',
  'slice',
  'zip',
  'and',
  'not',
  'or',
  'cmp',
  'eq',
  'gt',
  'gte',
  'lt',
  'lte',
  'neq',
  'cond',
  'ifNull',
  'switch',
  'dateFromParts',
  'dateFromString',
  'dayOfMonth',
  'dayOfWeek',
  'dayOfYear',
  'isoDayOfWeek',
  'isoWeek',
  'isoWeekYear',
  'millisecond',
  'minute',
  'month',
  'second',
  'hour',
  'week',
  'year',
  'literal',
  'mergeObjects',
  'objectToArray',
  'allElementsTrue',
  'anyElementTrue',
  'setDifference',
  'setEquals',
  'setIntersection',
  'setIsSubset',
  'setUnion',
  'concat',
  'dateToString',
  'indexOfBytes',
  'indexOfCP',
  'split',
  'strLenBytes',
  'strLenCP',
  'strcasecmp',
  'substr',
  'substrBytes',
  'substrCP',
  'toLower',
  'toUpper',
  'meta',
  'addToSet',
  'avg',
  'first',
  'last',
  'max',
  'min',
  'push',
  'stdDevPop',
  'stdDevSamp',
  'sum',
  'let',
] as const

export type Expressions = Record<(typeof EXPRESSIONS)[number], Express>

export type Command = Record<CommandName, Make> & {
  aggregate: Expressions & { pipeline(): Pipeline }
  project: Record<'slice' | 'elemMatch', Express>
}

export interface Database {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(callback: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
  serverDate(options?: { offset: number }): unknown
  RegExp(options: { regexp: string; options?: string }): unknown
  command: Command
  Geo: Record<'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon', Make>
}
