import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import type { Schema } from '../types'
import { EngineDatabase } from './database'

const clock = () => 1_700_000_000_000
const ejson = (value: unknown) => JSON.stringify(value)
const schema: Schema = { collections: [{ name: 'lessons', indexes: [{ keys: { code: 1 }, unique: true }] }] }
let dir: string

const open = (given: Schema = schema): EngineDatabase => EngineDatabase.open({ clock, schema: given, dir })
const add = (database: EngineDatabase, ...docs: unknown[]) =>
  database.request('database.insertDocument', { collectionName: 'lessons', data: docs.map(ejson) }).answer

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'engine-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

it('answers with data and a number of the request', () => {
  const database = open()
  expect(add(database, { _id: 'a', code: 1 })).toEqual({
    data: { insertedIds: ['a'] },
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  const read = database.request('database.getDocument', { collectionName: 'lessons', query: ejson({ code: 1 }) })
  expect(read.answer.data).toEqual({ list: ['{"_id":"a","code":{"$numberInt":"1"}}'] })
  database.close()
})

it('keeps everything across a restart: documents, their order, collections, unique keys', () => {
  const first = open()
  add(first, { _id: 'b', code: 1 }, { _id: 'a', code: 2, at: { $date: { $numberLong: '5' } } })
  for (let code = 10; code < 20; code++) add(first, { _id: `d${code}`, code })
  first.request('database.removeDocument', { collectionName: 'lessons', query: ejson({ _id: 'd15' }) })
  first.request('database.addCollection', { collectionName: 'made' })
  first.request('database.modifyDocument', {
    collectionName: 'lessons',
    query: ejson({ _id: 'b' }),
    data: ejson({ $set: { n: 1 } }),
    merge: true,
  })
  first.close()
  const second = open()
  expect(second.all('lessons')).toEqual([
    { _id: 'b', code: 1, n: 1 },
    { _id: 'a', code: 2, at: new Date(5) },
    ...[10, 11, 12, 13, 14, 16, 17, 18, 19].map((code) => ({ _id: `d${code}`, code })),
  ])
  expect(second.collectionNames()).toEqual(expect.arrayContaining(['lessons', 'made']))
  expect(add(second, { _id: 'c', code: 2 }).message).toContain('E11000')
  second.close()
})

it('what the disk refuses did not happen', () => {
  const database = open()
  add(database, { _id: 'a', code: 1 }, { _id: 'b', code: 2 }, { _id: 'c', code: 3 })
  const thief = new Libsql(join(dir, 'engine.sqlite'))
  thief.exec('ALTER TABLE documents RENAME TO stolen')
  expect(add(database, { _id: 'd', code: 4 }).code).toBe('SYS_ERR')
  const remove = { collectionName: 'lessons', query: ejson({ _id: { $in: ['a', 'b'] } }), multi: true }
  expect(database.request('database.removeDocument', remove).answer.code).toBe('SYS_ERR')
  thief.exec('ALTER TABLE stolen RENAME TO documents')
  thief.close()
  expect(database.all('lessons').map((doc) => doc._id)).toEqual(['a', 'b', 'c'])
  expect(add(database, { _id: 'd', code: 4 }).code).toBeUndefined()
  database.close()
})

it('exports lines and imports them', () => {
  const database = open()
  add(database, { _id: 'a', code: 1.5, list: [null, { x: 'y' }] }, { _id: 'b', code: 2 })
  const lines = [...database.exportLines()]
  expect(lines).toEqual([
    '{"collection":"lessons"}',
    '{"collection":"lessons","document":{"_id":"a","code":{"$numberDouble":"1.5"},"list":[null,{"x":"y"}]}}',
    '{"collection":"lessons","document":{"_id":"b","code":{"$numberInt":"2"}}}',
  ])
  const copy = EngineDatabase.open({ clock })
  copy.importLines(lines)
  expect([...copy.exportLines()]).toEqual(lines)
  expect(() => copy.importLines(['{"document":{}}'])).toThrow('names its collection')
  database.close()
})

it('resets to an empty database with its schema', () => {
  const database = open()
  add(database, { _id: 'a', code: 1 })
  database.request('database.addCollection', { collectionName: 'made' })
  database.reset()
  expect(database.collectionNames()).toEqual(['lessons'])
  expect(add(database, { _id: 'a', code: 1 }, { _id: 'b', code: 1 }).message).toContain('E11000')
  database.close()
  const again = open()
  expect(again.all('lessons')).toEqual([{ _id: 'a', code: 1 }])
  again.close()
})

it('refuses a unique index over documents that break it, and leaves them as they are', () => {
  const plain = open({ collections: [{ name: 'lessons', indexes: [] }] })
  add(plain, { _id: 'a', code: 1 }, { _id: 'b', code: 1 })
  expect(() => plain.applySchema(schema)).toThrow('E11000')
  plain.close()
  expect(() => open()).toThrow('E11000')
  const again = open({ collections: [] })
  expect(again.all('lessons')).toHaveLength(2)
  again.close()
})

it('loads many at once, and refuses those that share a unique key', () => {
  const database = open()
  const docs = Array.from({ length: 12_000 }, (_, code) => ({ _id: code, code, at: new Date(code) }))
  expect(database.insertMany('lessons', docs)).toBe(12_000)
  expect(
    database.request('database.getDocument', { collectionName: 'lessons', query: ejson({ code: 7 }) }).work,
  ).toMatchObject({ scanned: 1, returned: 1 })
  database.reset()
  expect(() =>
    database.insertMany('lessons', [
      { _id: 1, code: 1 },
      { _id: 2, code: 1 },
    ]),
  ).toThrow('E11000')
  expect(database.all('lessons')).toEqual([])
  database.close()
})
