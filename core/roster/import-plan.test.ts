import fc from 'fast-check'
import { type PlanRow, planImport, type RosterRow } from './import-plan'

/** Few values, so that people are often alike. */
const fileRow = fc.record({
  branchId: fc.constantFrom('b1', 'b2'),
  name: fc.constantFrom('甲', '乙'),
  joinedOn: fc.constantFrom(undefined, '2001-07-01', '2002-07-01'),
  gender: fc.constantFrom(undefined, 'male' as const, 'female' as const),
  phone: fc.constantFrom(undefined, 'p1', 'p2', 'p3', 'p4'),
})
type Seen = typeof fileRow extends fc.Arbitrary<infer T> ? T : never

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T

const toPlanRow = ({ phone, ...rest }: Seen, i: number): PlanRow =>
  defined({ ...rest, row: i + 2, phoneKeys: phone ? [phone] : [] }) as PlanRow
const toRosterRow = ({ phone, ...rest }: Seen, i: number): RosterRow =>
  defined({ ...rest, memberId: `m${i}`, phoneKey: phone, v: 0 }) as RosterRow

/** What a roster is after a plan has been carried out. */
function carryOut(rows: readonly PlanRow[], roster: readonly RosterRow[]): RosterRow[] {
  const after = new Map(roster.map((member) => [member.memberId, { ...member }]))
  const byRow = new Map(rows.map((row) => [row.row, row]))
  for (const item of planImport(rows, roster).items) {
    const row = byRow.get(item.row)
    if (!row || item.kind === 'same') continue
    const { name, branchId, gender, joinedOn, phoneKeys } = row
    const memberId = item.kind === 'add' ? `new-${row.row}` : item.memberId
    const before = after.get(memberId) ?? { memberId, name, branchId, v: 0 }
    after.set(memberId, { ...before, ...defined({ gender, joinedOn, phoneKey: phoneKeys[0] }) } as RosterRow)
  }
  return [...after.values()]
}

const files = fc.array(fileRow, { maxLength: 8 }).map((rows) => rows.map(toPlanRow))
/** As rosters are: a number stands once in a branch. */
const rosters = fc
  .uniqueArray(fileRow, { maxLength: 6, selector: ({ phone }) => phone ?? Symbol() })
  .map((rows) => rows.map(toRosterRow))

describe('an import', () => {
  it('done a second time changes nothing', () => {
    fc.assert(
      fc.property(files, rosters, (rows, roster) => {
        const after = carryOut(rows, roster)
        const again = planImport(rows, after)
        // A row that was refused may read otherwise now: what stood against it may have been changed by another.
        const refused = new Set(planImport(rows, roster).faults.map(({ row }) => row))
        expect(again.items.filter(({ row, kind }) => kind !== 'same' && !refused.has(row))).toEqual([])
        expect(again.faults.filter(({ row }) => !refused.has(row))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('deals with every row once: planned or wrong, and no row of the roster is matched twice', () => {
    fc.assert(
      fc.property(files, rosters, (rows, roster) => {
        const { items, faults } = planImport(rows, roster)
        const dealtWith = [...items.map(({ row }) => row), ...faults.map(({ row }) => row)].sort((a, b) => a - b)
        expect(dealtWith).toEqual(rows.map(({ row }) => row))
        const matched = items.flatMap((item) => (item.kind === 'add' ? [] : [item.memberId]))
        expect(new Set(matched).size).toBe(matched.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives no number to two people of a file', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const numbers = carryOut(rows, []).flatMap(({ phoneKey }) => (phoneKey ? [phoneKey] : []))
        expect(new Set(numbers).size).toBe(numbers.length)
      }),
    )
  })

  const person = (row: number, more: Partial<PlanRow> = {}): PlanRow => ({
    row,
    branchId: 'b1',
    name: '甲',
    phoneKeys: [],
    ...more,
  })
  const member = (memberId: string, more: Partial<RosterRow> = {}): RosterRow => ({
    memberId,
    branchId: 'b1',
    name: '甲',
    v: 3,
    ...more,
  })

  it('tells two people of one name apart by number or day', () => {
    const rows = [
      person(2, { phoneKeys: ['p1'] }),
      person(3, { phoneKeys: ['p2'] }),
      person(4, { phoneKeys: ['p2'], name: '乙' }),
    ]
    expect(planImport(rows, [])).toMatchObject({
      items: [
        { kind: 'add', row: 2 },
        { kind: 'add', row: 3 },
      ],
      faults: [{ row: 4, code: 'DUPLICATE_IN_FILE', other: 3 }],
    })
  })

  it('finds a person by an older key of their number, and gives them a new number by name and day', () => {
    expect(planImport([person(2, { phoneKeys: ['new', 'old'] })], [member('m1', { phoneKey: 'old' })]).items).toEqual([
      { kind: 'same', row: 2, memberId: 'm1' },
    ])
    const day = '2001-07-01'
    expect(
      planImport([person(2, { phoneKeys: ['p2'], joinedOn: day })], [member('m1', { phoneKey: 'p1', joinedOn: day })])
        .items,
    ).toEqual([{ kind: 'change', row: 2, memberId: 'm1', v: 3, fields: ['phone'] }])
  })

  it('lets a number go from one person to another in one file, unless its owner keeps it', () => {
    const day = '2001-07-01'
    const owner = member('m1', { phoneKey: 'p1', joinedOn: day })
    const taker = person(2, { name: '乙', phoneKeys: ['p1'] })
    const giver = person(3, { phoneKeys: ['p2'], joinedOn: day })
    expect(planImport([taker, giver], [owner])).toMatchObject({
      faults: [],
      items: [{ kind: 'add' }, { kind: 'change' }],
    })
    expect(planImport([taker, giver], [owner, member('m2', { name: '丙', phoneKey: 'p2' })])).toMatchObject({
      faults: [
        { row: 2, code: 'PHONE_OF_ANOTHER' },
        { row: 3, code: 'PHONE_OF_ANOTHER' },
      ],
    })
  })

  it('says so when a number is somebody else’s, when two could be meant, and when they are in another branch', () => {
    expect(
      planImport([person(2, { phoneKeys: ['p1'] })], [member('m1', { name: '乙', phoneKey: 'p1' })]).faults,
    ).toMatchObject([{ code: 'PHONE_OF_ANOTHER' }])
    expect(planImport([person(2)], [member('m1'), member('m2')]).faults).toMatchObject([{ code: 'AMBIGUOUS' }])
    expect(
      planImport([person(2, { phoneKeys: ['p1'] })], [member('m1', { branchId: 'b2', phoneKey: 'p1' })]).faults,
    ).toMatchObject([{ code: 'ON_OTHER_BRANCH' }])
  })

  it('is planned in linear time: 30,000 people of one name', () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => person(i + 2, { phoneKeys: [`p${i}`] }))
    const begun = performance.now()
    expect(planImport(rows, []).items).toHaveLength(30_000)
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
