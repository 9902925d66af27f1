import type { OutputOf } from '#core/kernel/contract'
import type { Instant } from '#core/kernel/day'
import { type Actor, holds } from '#core/kernel/roles'
import { canAppeal } from '#core/points/appeal'
import type { PointsContract } from '#core/points/contract'
import { KEEPERS, OFFICERS } from '#core/points/contract'
import { canObject, canStep, type HonorSubject, isOpen } from '#core/points/honor'
import type { ShownEntry } from '../cloudbase/point-entries'

type Entry = OutputOf<PointsContract['mine']>['entries'][number]
type ShownHonor = OutputOf<PointsContract['mine']>['honors'][number]

/** An entry on a statement. `own`: its owner looks at it, and may appeal. */
export function showEntry(entry: ShownEntry, own: boolean, now: Instant): Entry {
  const { _id, seq, kind, cause, title, unit, points, minutes, uncapped, reverses, reversedBy, reason, balance } = entry
  const { appeal } = entry
  return {
    _id,
    seq,
    at: kind === 'reversal' ? entry.postedAt : entry.at,
    cause,
    title,
    unit,
    points,
    minutes,
    uncapped,
    reverses,
    reversedBy,
    reason,
    balance,
    appeal: appeal
      ? { state: appeal.state, reason: appeal.reason, answer: appeal.answer ?? null, at: appeal.at }
      : null,
    canAppeal: own && canAppeal(entry, now),
  }
}

/** A page, and where the next one begins. */
export function pageOf(rows: readonly ShownEntry[], most: number, own: boolean, now: Instant) {
  const shown = rows.slice(0, most)
  const last = rows.length > most ? shown.at(-1) : undefined
  return {
    entries: shown.map((entry) => showEntry(entry, own, now)),
    next: last ? { at: last.postedAt, entryId: last._id } : null,
  }
}

export function showHonor(honor: HonorSubject, actor: Actor, now: Instant): ShownHonor {
  const keeps = holds(actor, KEEPERS, honor.orgPath, now)
  const officer = holds(actor, OFFICERS, honor.orgPath, now)
  const { _id, kind, status, personId, name, unit, year, deeds, nominatedAt } = honor
  return {
    _id,
    kind,
    status,
    // Whose it is, ids say to those alone who can do something with them.
    personId: keeps || honor.mine ? personId : '',
    name,
    unit,
    year,
    deeds,
    nominatedAt,
    noticedAt: honor.noticedAt ?? null,
    noticeUntil: honor.noticeUntil ?? null,
    awardedAt: honor.awardedAt ?? null,
    withdrawnReason: honor.withdrawnReason ?? null,
    can: {
      notice: keeps && canStep('notice', honor),
      award: officer && canStep('award', honor) && !isOpen(honor, now),
      withdraw: keeps && canStep('withdraw', honor) && (officer || honor.status !== 'awarded'),
      object: canObject(honor, now),
      seeObjections: keeps && honor.objections.length > 0,
    },
  }
}
