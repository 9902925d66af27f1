import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EngineDatabase } from '../database'
import { toEjson } from '../value/ejson'

const schema = { collections: [{ name: 'c', indexes: [] }] }
const open = (dir: string): EngineDatabase => EngineDatabase.open({ dir, clock: Date.now, schema })
let dir: string
let file: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'engine-corrupt-'))
  file = join(dir, 'engine.sqlite')
})
afterEach(() => rmSync(dir, { recursive: true }))

function fill(database: EngineDatabase, from = 0): void {
  for (let i = from; i < from + 300; i++) {
    database.request('database.insertDocument', {
      collectionName: 'c',
      data: [toEjson({ _id: i, text: `document number ${i} ${'x'.repeat(100)}` })],
    })
  }
}

function filled(): void {
  const database = open(dir)
  fill(database)
  database.close()
}

/** Turns over one bit, at a place where a text stands. */
function flip(path: string, text: string): void {
  const bytes = readFileSync(path)
  const at = bytes.indexOf(text)
  expect(at).toBeGreaterThan(0)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

it.each([
  ['a flipped bit in a document', () => flip(file, 'document number 77 ')],
  [
    'a page overwritten',
    () =>
      writeFileSync(
        file,
        Buffer.concat([
          readFileSync(file).subarray(0, 8192),
          Buffer.alloc(4096, 7),
          readFileSync(file).subarray(12288),
        ]),
      ),
  ],
  ['half of the file', () => truncateSync(file, readFileSync(file).length / 2)],
  ['an empty file', () => truncateSync(file, 0)],
  ['no file, where there was one', () => unlinkSync(file)],
  ['another file in its place', () => writeFileSync(file, 'no database at all '.repeat(500))],
])('%s is reported, not emptied', (_, damage) => {
  filled()
  damage()
  const before = existsSync(file) ? readFileSync(file) : undefined
  expect(() => open(dir)).toThrow(/^STORE_CORRUPT: /)
  expect(existsSync(file) ? readFileSync(file) : undefined).toEqual(before)
  // Refusing let go of the folder: a repaired file opens.
  expect(() => open(dir)).toThrow(/^STORE_CORRUPT: /)
})

describe('the write-ahead log', () => {
  /** The folder as a kill would leave it: a log that was never taken over. */
  function killed(): { to: string; wal: string } {
    const database = open(dir)
    fill(database)
    const to = mkdtempSync(join(tmpdir(), 'engine-wal-'))
    for (const name of ['engine.sqlite', 'engine.sqlite-wal', 'engine.mark'])
      copyFileSync(join(dir, name), join(to, name))
    database.close()
    return { to, wal: join(to, 'engine.sqlite-wal') }
  }

  it('is taken over', () => {
    const { to } = killed()
    const database = open(to)
    expect(database.all('c')).toHaveLength(300)
    database.close()
  })
  it('may end in the middle of a frame: that was never acknowledged', () => {
    const { to, wal } = killed()
    truncateSync(wal, readFileSync(wal).length - 1000)
    const database = open(to)
    expect(database.all('c').length).toBeGreaterThan(290)
    database.close()
  })
  it('that is broken before its end is reported: commits behind the break would be lost', () => {
    const { to, wal } = killed()
    flip(wal, 'document number 20 ')
    expect(() => open(to)).toThrow(/^STORE_CORRUPT: .* of the write-ahead log is broken/)
  })
})

it('a folder has one engine at a time', () => {
  const first = open(dir)
  expect(() => open(dir)).toThrow(/^STORE_IN_USE: /)
  first.close()
  open(dir).close()
})

it('a folder that cannot be written is reported', () => {
  writeFileSync(join(dir, 'plain'), '')
  expect(() => open(join(dir, 'plain'))).toThrow()
})
