import { randomUUID } from 'node:crypto'
import { writeXlsx } from '#server/roster/import/write-xlsx'
import { startWorld } from '../tests/support/world'

const PEOPLE = 25_000
const DISTRICT = '450302'
const OFFICER = 'demo-officer'
const HEAD = ['姓名', '性别', '入党日期', '手机号', '所在党支部']
const DIGITS = '零一二三四五六七八九'
const FIRST_PHONE = 13_800_000_000

const name = (i: number): string => `示${[...String(i)].map((digit) => DIGITS[Number(digit)]).join('')}`

/** Writes are counted where they happen: rows inserted and changed on rosters, by the engine. */
const WRITES = ['database.insertDocument', 'database.modifyDocument']

/** A district's whole roster out of one workbook: looked through, confirmed, written; and what each row cost. */
export async function benchRoster(): Promise<Record<string, number>> {
  const world = await startWorld()
  try {
    const branch = '解东社区第二党支部'
    const rows = Array.from({ length: PEOPLE }, (_, i) => [name(i), '女', '2001/7/1', String(FIRST_PHONE + i), branch])
    const bytes = writeXlsx([HEAD, ...rows])
    const before = world.documents('members').length
    world.engine.resetStats()
    const begun = performance.now()
    const fileId = await world.engine.storage.put(`imports/${DISTRICT}/${randomUUID()}.xlsx`, bytes)
    const officer = world.as(OFFICER)
    let state = await officer.get('roster.importPreview', { unitId: DISTRICT, fileId })
    while (state.state !== 'done') state = await officer.get('roster.importConfirm', { importId: state.importId })
    const seconds = (performance.now() - begun) / 1000
    const written = world.documents<{ v: number }>('members')
    const added = written.length - before
    const { actions } = world.engine.stats()
    const requests = WRITES.reduce((sum, action) => sum + (actions[action]?.count ?? 0), 0)
    return {
      'roster.import.seconds': seconds,
      'roster.import.rows': added,
      // Each row is inserted once and never changed: `v` counts its changes.
      'roster.import.writesPerRow': written.slice(before).reduce((sum, { v }) => sum + 1 + v, 0) / added,
      'roster.import.writeRequests': requests,
    }
  } finally {
    await world.close()
  }
}
