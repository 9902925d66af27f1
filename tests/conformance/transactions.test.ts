import { type Cloud, openCloud } from './support/cloud'
import { refusalOf, rule } from './support/rule'
import type { Collection, Command, Database, Refusal, Transaction } from './support/sdk'

let cloud: Cloud
let db: Database
let _: Command
let accounts: Collection

const NAME = 'conformance'
const inside = (transaction: Transaction): Collection => transaction.collection(NAME)
const balance = async (id: string): Promise<unknown> => (await accounts.doc(id).get()).data?.n

beforeAll(async () => {
  cloud = await openCloud()
  db = cloud.db
  _ = db.command
})
beforeEach(async () => {
  accounts = await cloud.fill(NAME, { _id: 'a', n: 100 }, { _id: 'b', n: 0 })
})
afterAll(() => cloud.close())

describe('commit and rollback', () => {
  rule('everything or nothing', 'WeChat: Database.startTransaction', async () => {
    const transaction = await db.startTransaction()
    await inside(transaction)
      .doc('a')
      .update({ data: { n: _.inc(-10) } })
    await inside(transaction)
      .doc('b')
      .update({ data: { n: _.inc(10) } })
    expect([await balance('a'), await balance('b')]).toEqual([100, 0])
    await transaction.commit()
    expect([await balance('a'), await balance('b')]).toEqual([90, 10])
  })
  rule('rolled back, nothing happened', 'WeChat: Transaction.rollback', async () => {
    const transaction = await db.startTransaction()
    await inside(transaction).doc('a').remove()
    await inside(transaction)
      .doc('c')
      .set({ data: { n: 1 } })
    await transaction.rollback()
    expect((await accounts.get()).data).toHaveLength(2)
  })
  rule('runTransaction commits what the callback did and gives what it returned', 'SDK: runTransaction', async () => {
    expect(
      await db.runTransaction(async (t) => {
        await inside(t).add({ data: { _id: 'c', n: 5 } })
        return 'done'
      }),
    ).toBe('done')
    expect(await balance('c')).toBe(5)
  })
  rule('an error in the callback rolls back and comes out', 'SDK: runTransaction', async () => {
    const error = await refusalOf(
      db.runTransaction(async (t) => {
        await inside(t)
          .doc('a')
          .update({ data: { n: 0 } })
        throw new Error('enough')
      }),
    )
    expect(error.message).toBe('enough')
    expect(await balance('a')).toBe(100)
  })
})

describe('what a transaction sees', () => {
  rule('its own writes', 'MongoDB: read your own writes', async () => {
    const transaction = await db.startTransaction()
    const mine = inside(transaction)
    await mine.doc('a').update({ data: { n: 1 } })
    await mine.add({ data: { _id: 'new', n: 2 } })
    await mine.doc('b').remove()
    expect((await mine.doc('a').get()).data).toEqual({ _id: 'a', n: 1 })
    expect((await mine.doc('new').get()).data).toEqual({ _id: 'new', n: 2 })
    expect((await refusalOf(mine.doc('b').get())).errMsg).toContain('does not exist')
    expect(
      (
        await mine
          .where({ n: _.gte(0) })
          .orderBy('n', 'desc')
          .get()
      ).data,
    ).toEqual([
      { _id: 'new', n: 2 },
      { _id: 'a', n: 1 },
    ])
    await transaction.rollback()
  })
  rule('the others as they were at its first operation', 'MongoDB: snapshot isolation', async () => {
    const transaction = await db.startTransaction()
    await inside(transaction).doc('a').get()
    await accounts.doc('a').update({ data: { n: 1 } })
    await accounts.doc('b').remove()
    await accounts.add({ data: { _id: 'c', n: 7 } })
    expect((await inside(transaction).doc('a').get()).data?.n).toBe(100)
    expect((await inside(transaction).doc('b').get()).data?.n).toBe(0)
    expect(
      (
        await inside(transaction)
          .where({ n: _.gte(0) })
          .get()
      ).data
        .map((doc) => doc._id)
        .sort(),
    ).toEqual(['a', 'b'])
    await transaction.rollback()
  })
  rule('set tells created from updated', 'SDK: DocumentReference.set in a transaction', async () => {
    const transaction = await db.startTransaction()
    expect(
      (
        await inside(transaction)
          .doc('a')
          .set({ data: { n: 1 } })
      ).stats.updated,
    ).toBe(1)
    expect(
      (
        await inside(transaction)
          .doc('new')
          .set({ data: { n: 1 } })
      ).stats.updated,
    ).toBe(0)
    await transaction.rollback()
  })
})

describe('conflicts', () => {
  const conflict =
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.'

  rule(
    'the first to write wins at once; the other is refused at its operation, as -501001 and without a code',
    'cloud logs; SDK: error-checker drops the code',
    async () => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()]
      await inside(second).doc('a').get()
      await inside(first)
        .doc('a')
        .update({ data: { n: 1 } })
      const error = await refusalOf(
        inside(second)
          .doc('a')
          .update({ data: { n: 2 } }),
      )
      expect([error.errCode, error.code]).toEqual([-501001, undefined])
      expect(error.errMsg).toContain(conflict)
      await first.commit()
      expect(await balance('a')).toBe(1)
    },
  )
  rule(
    'so is one whose snapshot is older than a write of somebody else',
    'node-sdk: tests of its transactions',
    async () => {
      const transaction = await db.startTransaction()
      await inside(transaction).doc('a').get()
      await accounts.doc('a').update({ data: { n: 5 } })
      expect(
        (
          await refusalOf(
            inside(transaction)
              .doc('a')
              .update({ data: { n: 6 } }),
          )
        ).errMsg,
      ).toContain(conflict)
      expect(await balance('a')).toBe(5)
    },
  )
  rule('runTransaction does not retry such a one', 'SDK: runTransaction looks for error.code', async () => {
    let runs = 0
    const error = await refusalOf(
      db.runTransaction(async (t) => {
        runs++
        await inside(t).doc('a').get()
        await accounts.doc('a').update({ data: { n: _.inc(1) } })
        await inside(t)
          .doc('a')
          .update({ data: { n: 0 } })
      }),
    )
    expect([runs, error.errCode]).toEqual([1, -501001])
  })
  rule(
    'the loser is over: rolling it back is accepted, anything else is not',
    'MongoDB: TransientTransactionError aborts; drivers ignore errors of abort',
    async () => {
      const transaction = await db.startTransaction()
      await inside(transaction).doc('a').get()
      await accounts.doc('a').update({ data: { n: 5 } })
      await refusalOf(
        inside(transaction)
          .doc('a')
          .update({ data: { n: 6 } }),
      )
      expect((await refusalOf(inside(transaction).doc('b').get())).errMsg).toContain('TransactionNotExist')
      await transaction.rollback()
    },
  )
  rule(
    'write skew is possible: each reads what the other writes',
    'MongoDB: snapshot isolation is not serializable',
    async () => {
      await accounts.doc('b').update({ data: { n: 100 } })
      const [first, second] = [await db.startTransaction(), await db.startTransaction()]
      for (const one of [first, second]) for (const id of ['a', 'b']) await inside(one).doc(id).get()
      await inside(first)
        .doc('a')
        .update({ data: { n: 0 } })
      await inside(second)
        .doc('b')
        .update({ data: { n: 0 } })
      await first.commit()
      await second.commit()
      expect([await balance('a'), await balance('b')]).toEqual([0, 0])
    },
  )
  rule(
    'an ordinary write waits until the transaction that has the document is over',
    'WeChat: transactions, 锁; MongoDB: write conflicts outside transactions',
    async () => {
      const transaction = await db.startTransaction()
      await inside(transaction)
        .doc('a')
        .update({ data: { n: _.inc(-10) } })
      let written = false
      const write = accounts
        .doc('a')
        .update({ data: { n: _.inc(1) } })
        .then((answer) => {
          written = true
          return answer
        })
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect(written).toBe(false)
      await transaction.commit()
      expect((await write).stats.updated).toBe(1)
      expect(await balance('a')).toBe(91)
    },
  )
})

describe('unique keys', () => {
  rule('a key that is taken is a duplicate inside a transaction, too', 'cloud logs: E11000', async () => {
    const transaction = await db.startTransaction()
    const error = await refusalOf(inside(transaction).add({ data: { _id: 'a' } }))
    expect([error.errCode, error.errMsg?.includes('E11000')]).toEqual([-502001, true])
  })
  rule('two transactions do not both get one', 'MongoDB: unique indexes', async () => {
    const coded = await cloud.fill('conformance_unique')
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await first.collection('conformance_unique').add({ data: { _id: 'x', code: 1 } })
    const ways = [
      () => second.collection('conformance_unique').add({ data: { _id: 'y', code: 1 } }),
      () => second.commit(),
    ]
    await first.commit()
    const results: string[] = []
    for (const way of ways)
      results.push(
        await way().then(
          () => 'done',
          (error: Error) => error.message,
        ),
      )
    expect(results.join()).toMatch(/E11000|TransactionConflict/)
    expect((await coded.count()).total).toBe(1)
  })
  rule('a key that a transaction deletes is free within it', 'MongoDB: unique indexes', async () => {
    const coded = await cloud.fill('conformance_unique', { _id: 'x', code: 1 })
    await db.runTransaction(async (t) => {
      const mine = t.collection('conformance_unique')
      await mine.doc('x').remove()
      await mine.add({ data: { _id: 'y', code: 1 } })
    })
    expect((await coded.get()).data).toEqual([{ _id: 'y', code: 1 }])
  })
})

describe('the end', () => {
  const gone =
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.'

  rule('after commit or rollback there is no transaction', 'node-sdk: tests of its transactions', async () => {
    const transaction = await db.startTransaction()
    await transaction.commit()
    const error = await refusalOf(
      inside(transaction)
        .doc('a')
        .set({ data: { n: 1 } }),
    )
    expect([error.errCode, error.errMsg?.includes(gone)]).toEqual([-501001, true])
    expect((await refusalOf(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect((await refusalOf(transaction.rollback())).code).toBe('DATABASE_TRANSACTION_FAIL')
  })
  rule('after 30 seconds there is none either, and its documents are free', 'CloudBase: transactions', async () => {
    if (!cloud.advance) return
    const transaction = await db.startTransaction()
    await inside(transaction)
      .doc('a')
      .update({ data: { n: 1 } })
    await cloud.advance(31_000)
    expect((await refusalOf(transaction.commit())).message).toContain(gone)
    expect((await accounts.doc('a').update({ data: { n: 2 } })).stats.updated).toBe(1)
  })
})

describe('traps of the SDK', () => {
  rule(
    'two operations sent together in one transaction: the second is refused as busy',
    'cloud logs: [ResourceUnavailable.TransactionBusy]',
    async () => {
      const transaction = await db.startTransaction()
      const both = await Promise.allSettled([inside(transaction).doc('a').get(), inside(transaction).doc('b').get()])
      const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refusal] : []))
      expect(refused?.errCode).toBe(-501001)
      expect(refused?.errMsg).toContain('[ResourceUnavailable.TransactionBusy] Transaction is busy.')
      expect((await inside(transaction).doc('a').get()).data).toEqual({ _id: 'a', n: 100 })
      await transaction.commit()
    },
  )
  rule(
    'where().update, remove and count, and aggregate, work outside the transaction',
    "SDK: Query drops the transaction's id",
    async () => {
      const transaction = await db.startTransaction()
      await inside(transaction).doc('a').get()
      await inside(transaction)
        .where({ _id: 'b' })
        .update({ data: { n: 77 } })
      await transaction.rollback()
      expect(await balance('b')).toBe(77)
    },
  )
})
