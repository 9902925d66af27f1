import { byDay, withFirst, withOlder, withoutAttempts } from './audit-rows'
import type { AuditRow } from './types'

const NOON = Date.UTC(2026, 10, 24, 4)
const row = (id: string, at = NOON, refused: string | null = null): AuditRow => ({
  ...{ id, at, refused, actorName: '唐示例', fn: 'organisation', action: 'move', unit: '', target: '' },
  ...{ targetName: '', personName: '', placeName: '', reason: null, facts: {} },
})
const page = (ids: string, next: string | null) => ({
  rows: [...ids].map((id) => row(id)),
  next: next === null ? null : { at: NOON, id: next },
})
const ids = ({ rows }: { rows: AuditRow[] }) => rows.map(({ id }) => id).join('')

it('reads on where a page ended, and shows what comes twice once', () => {
  const read = withOlder(page('fed', 'd'), page('dcb', 'b'))
  expect(ids(read)).toBe('fedcb')
  expect(read.next?.id).toBe('b')
})

it('keeps what was read below when something new comes on top', () => {
  const read = withOlder(page('fed', 'd'), page('cba', null))
  expect(ids(withFirst(read, page('hgf', 'f')))).toBe('hgfedcba')
  expect(withFirst(read, page('hgf', 'f')).next).toBeNull()
})

it('begins anew rather than leave a gap', () => {
  const anew = withFirst(page('cba', null), page('zyx', 'x'))
  expect(ids(anew)).toBe('zyx')
  expect(anew.next?.id).toBe('x')
})

it('shows a refusal instead of its attempt', () => {
  const rows = [row('b-refused', NOON, 'ORG_MISFIT'), row('b'), row('a')]
  expect(withoutAttempts(rows).map(({ id }) => id)).toEqual(['b-refused', 'a'])
})

it('gathers by Beijing day', () => {
  const days = byDay([row('b', Date.UTC(2026, 10, 24, 16)), row('a', Date.UTC(2026, 10, 24, 15, 59))])
  expect(days.map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-24'])
})
