import { AppError } from '#core/kernel/app-error'
import { notify } from '#core/notice/notify'
import { assertMayAppeal } from '#core/points/appeal'
import { assertReversible, reversalEntry } from '#core/points/chain'
import type { PointsContract } from '#core/points/contract'
import { correct, reversalId } from '#core/points/entry'
import type { UseCase } from '../kernel/use-case'
import { appendEntry } from './append'
import { showEntry } from './show'
import type { PointsStores } from './stores'

/** 申诉: one conditional write on the entry, and those who decide are told by it. */
export const appealEntry: UseCase<PointsContract['appeal'], PointsStores> = async (
  { entryId, reason },
  { actor, now, newId, subject, entries },
) => {
  if (!subject.mine) throw new AppError('NOT_FOUND')
  const command = newId()
  if (subject.appeal?.command === command) return { ok: true }
  assertMayAppeal(subject, now)
  const { orgId, unit, title } = subject
  const told = notify(entryId, command, now, {
    kind: 'appealAsked',
    facts: { unitId: orgId, unit, orgPath: subject.orgPath, title, name: actor.name },
    to: { who: 'keepers', unitId: orgId },
    about: actor.personId,
  })
  const appeal = { state: 'asked', reason, at: now, command } as const
  if (await entries.appeal(entryId, appeal, [told])) return { ok: true }
  if ((await entries.find(entryId))?.appeal?.command !== command) throw new AppError('APPEAL_CLOSED')
  return { ok: true }
}

export const listAppeals: UseCase<PointsContract['appeals'], PointsStores> = async (
  { orgPath },
  { now, subject, entries },
) => {
  const rows = await entries.appeals(subject.unit?._id ?? orgPath)
  return { appeals: rows.map(({ name, ...entry }) => ({ name, entry: showEntry(entry, false, now) })) }
}

/** The decision stands in the same write as what follows from it: the reversal, the new entry, and the answer. */
export const decideAppeal: UseCase<PointsContract['decideAppeal'], PointsStores> = async (
  { entryId, upheld, points, answer },
  { now, newId, subject, entries },
) => {
  const decision = newId()
  if (subject.appeal?.decision === decision) return { ok: true }
  const { title, personId } = subject
  const answered = notify(entryId, decision, now, {
    kind: 'appealAnswered',
    facts: { title, upheld, answer },
    to: { who: 'person', personId },
  })
  const follows = upheld ? [correct(entryId, now, { entryId, reason: answer, points: points ?? null })] : []
  const decided = { state: upheld ? 'upheld' : 'declined', answer, decision } as const
  const given = upheld && points !== undefined ? { points } : {}
  if (await entries.decide(entryId, { ...decided, ...given }, [...follows, answered], now)) return { ok: true }
  if ((await entries.find(entryId))?.appeal?.decision !== decision) throw new AppError('APPEAL_CLOSED')
  return { ok: true }
}

/** 冲正: an entry that says the opposite, once. */
export const reverseEntry: UseCase<PointsContract['reverse'], PointsStores> = async (
  { entryId, reason },
  { now, newId, subject, entries },
) => {
  const by = newId()
  if (subject.reversedBy === null) {
    assertReversible(subject)
    const { orgPath: _, reversedBy: __, mine: ___, ...entry } = subject
    const made = (last: Parameters<typeof reversalEntry>[2]) => reversalEntry(entry, { reason, by }, last, now)
    if (await appendEntry(entries, subject.personId, made, now)) return { ok: true }
  }
  // There already: by this very command, sent before, or by somebody else.
  if ((await entries.find(reversalId(entryId)))?.by !== by) throw new AppError('ENTRY_NOT_REVERSIBLE')
  return { ok: true }
}
