import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EngineDatabase } from './database'

const clock = () => 1_700_000_000_000
const ejson = (value: unknown) => JSON.stringify(value)

describe('the database answers the SDK', () => {
  const open = (dir?: string) =>
    EngineDatabase.open({ clock, schema: { collections: [{ name: 'lessons', indexes: [] }] }, ...(dir ? { dir } : {}) })

  it('adds, reads, updates, counts and removes', () => {
    const db = open()
    const added = db.request('database.insertDocument', {
      collectionName: 'lessons',
      data: [ejson({ _id: 'a', n: 1 })],
    })
    expect(added.answer.data).toEqual({ insertedIds: ['a'] })
    const update = {
      collectionName: 'lessons',
      query: ejson({ _id: 'a' }),
      data: ejson({ $inc: { n: 2 } }),
      merge: true,
    }
    expect(db.request('database.modifyDocument', update).answer.data).toMatchObject({ updated: 1 })
    const read = db.request('database.getDocument', { collectionName: 'lessons', query: ejson({ n: { $gt: 2 } }) })
    expect(read.answer.data).toEqual({ list: ['{"_id":"a","n":{"$numberInt":"3"}}'] })
    expect(db.request('database.calculateDocument', { collectionName: 'lessons' }).answer.data).toEqual({ total: 1 })
    const gone = db.request('database.removeDocument', { collectionName: 'lessons', query: ejson({ _id: 'a' }) })
    expect(gone.answer.data).toEqual({ deleted: 1 })
  })

  it('keeps what it answered', () => {
    const dir = mkdtempSync(join(tmpdir(), 'engine-'))
    const first = open(dir)
    first.request('database.insertDocument', { collectionName: 'lessons', data: [ejson({ _id: 'a', n: 1 })] })
    first.close()
    const second = open(dir)
    expect(second.all('lessons')).toEqual([{ _id: 'a', n: 1 }])
    second.close()
    rmSync(dir, { recursive: true })
  })

  it('refuses a second document with the same key, and a missing collection', () => {
    const db = open()
    const add = { collectionName: 'lessons', data: [ejson({ _id: 'a' })] }
    db.request('database.insertDocument', add)
    expect(db.request('database.insertDocument', add).answer).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    expect(db.request('database.getDocument', { collectionName: 'none' }).answer).toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
  })
})
