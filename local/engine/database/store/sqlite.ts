import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import Libsql from 'libsql'
import { walDamage } from './wal'

/** One row to write: a document's new content, or its end. */
export interface RowChange {
  seq: number
  collection: string
  /** EJSON of the document; null removes it. */
  body: string | null
}

interface StoredRow {
  seq: number
  collection: string
  body: string
}

/** What can be wrong with a folder of data. Nothing is repaired or emptied behind the operator's back. */
export class StoreError extends Error {
  constructor(
    readonly code: 'STORE_CORRUPT' | 'STORE_IN_USE' | 'STORE_UNWRITABLE',
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

const FILE = 'engine.sqlite'
/** Written beside the file once it exists: a folder with this mark and no data has lost them. */
const MARK = 'engine.mark'
/** Held open by the engine that works here. The system lets it go when the process dies, however that happens. */
const LOCK = 'engine.lock'
const APPLICATION_ID = 0x58664564

const TABLES = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, body TEXT NOT NULL, sum INTEGER NOT NULL);
`

/** The documents on disk: one row each, in SQLite's write-ahead log before a request is answered. */
export class SqliteStore {
  readonly #db: Libsql.Database
  readonly #lock: Libsql.Database
  readonly #put: Libsql.Statement<unknown[]>
  readonly #drop: Libsql.Statement<unknown[]>

  private constructor(db: Libsql.Database, lock: Libsql.Database) {
    this.#db = db
    this.#lock = lock
    this.#put = db.prepare('INSERT OR REPLACE INTO documents (seq, collection, body, sum) VALUES (?, ?, ?, ?)')
    this.#drop = db.prepare('DELETE FROM documents WHERE seq = ?')
  }

  /** Opens a folder's file, or makes one in a folder that never had any. */
  static open(dir: string, sync: 'normal' | 'full'): SqliteStore {
    mkdirSync(dir, { recursive: true })
    const file = join(dir, FILE)
    const lock = reading(file, () => hold(join(dir, LOCK)))
    try {
      const fresh = refuseLoss(file, join(dir, MARK))
      const damage = walDamage(`${file}-wal`)
      if (damage) throw new StoreError('STORE_CORRUPT', `${file}: ${damage}`)
      const db = reading(file, () => connect(file, sync, fresh))
      if (fresh) writeFileSync(join(dir, MARK), 'This folder holds the data of a local engine.\n')
      return new SqliteStore(db, lock)
    } catch (error) {
      letGo(lock)
      throw error
    }
  }

  collections(): string[] {
    return (this.#db.prepare('SELECT name FROM collections').all() as { name: string }[]).map((row) => row.name)
  }

  addCollection(name: string): void {
    this.#db.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)').run(name)
  }

  /** Every document, in the order in which they came. Refuses a row whose checksum is wrong. */
  *rows(): Generator<StoredRow> {
    const page = this.#db.prepare(
      `SELECT seq, collection, body, sum FROM documents WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`,
    )
    for (let rows = page.all(-1); rows.length > 0; rows = page.all((rows.at(-1) as StoredRow).seq)) {
      yield* checked(rows as (StoredRow & { sum: number })[])
    }
  }

  /** Writes all of it or none. Returns when it is in the log. */
  write(changes: RowChange[]): void {
    const [only] = changes
    if (changes.length === 1 && only) {
      this.#apply(only)
      return
    }
    this.#db.exec('BEGIN')
    try {
      for (const change of changes) this.#apply(change)
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }

  clear(): void {
    this.#db.exec('BEGIN; DELETE FROM documents; DELETE FROM collections; COMMIT')
  }

  /** Closes the file with everything in it, its log empty. */
  close(): void {
    try {
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      this.abandon()
    }
  }

  /** Closes the file as it is. */
  abandon(): void {
    this.#db.close()
    letGo(this.#lock)
  }

  #apply({ seq, collection, body }: RowChange): void {
    if (body === null) this.#drop.run(seq)
    else this.#put.run(seq, collection, body, crc32(body))
  }
}

/** How many rows are read at a time. */
const PAGE = 10_000

function* checked(rows: (StoredRow & { sum: number })[]): Generator<StoredRow> {
  for (const row of rows) {
    if (crc32(row.body) !== row.sum) throw new StoreError('STORE_CORRUPT', `document ${row.seq} has a wrong checksum`)
    yield row
  }
}

/** Whether there is no file yet. A folder that had one and lost it is refused. */
function refuseLoss(file: string, mark: string): boolean {
  const missing = !existsSync(file)
  if (!missing && statSync(file).size > 0) return false
  if (existsSync(mark) || existsSync(`${file}-wal`)) {
    throw new StoreError('STORE_CORRUPT', `${file} is ${missing ? 'missing' : 'empty'}, but this folder held data`)
  }
  return true
}

function hold(file: string): Libsql.Database {
  const lock = new Libsql(file)
  lock.exec('BEGIN EXCLUSIVE')
  return lock
}

function letGo(lock: Libsql.Database): void {
  lock.exec('ROLLBACK')
  lock.close()
}

function connect(file: string, sync: 'normal' | 'full', fresh: boolean): Libsql.Database {
  const db = new Libsql(file)
  db.exec('PRAGMA journal_mode = WAL')
  // A transaction goes to the log when it is committed, not before: frames are never written twice.
  db.exec('PRAGMA cache_spill = OFF')
  db.exec(`PRAGMA synchronous = ${sync === 'full' ? 'FULL' : 'NORMAL'}`)
  if (fresh) db.exec(`BEGIN IMMEDIATE; PRAGMA application_id = ${APPLICATION_ID}; ${TABLES} COMMIT`)
  const { application_id: id } = db.prepare('PRAGMA application_id').get() as { application_id: number }
  if (id !== APPLICATION_ID) throw new StoreError('STORE_CORRUPT', `${file} is not a file of this engine`)
  const { quick_check: verdict } = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
  if (verdict !== 'ok') throw new StoreError('STORE_CORRUPT', `${file}: ${verdict}`)
  db.exec(TABLES)
  return db
}

/** Turns SQLite's own refusals into coded ones. */
function reading<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof StoreError) throw error
    const message = error instanceof Error ? error.message : String(error)
    if (/locked|busy/i.test(message)) throw new StoreError('STORE_IN_USE', `${file} is open in another engine`)
    if (/malformed|not a database|corrupt/i.test(message)) throw new StoreError('STORE_CORRUPT', `${file}: ${message}`)
    throw new StoreError('STORE_UNWRITABLE', `${file}: ${message}`)
  }
}
