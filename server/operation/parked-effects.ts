import { AppError } from '#core/kernel/app-error'
import type { Effect } from '#core/kernel/effect'
import { holds } from '#core/kernel/roles'
import '#core/notice/notify'
import '#core/points/earn'
import '#core/points/entry'
import type { OperationContract } from '#core/operation/contract'
import type { ParkedDocument } from '../cloudbase/effects'
import type { UseCase } from '../kernel/use-case'
import type { OperationStores } from './stores'

const PAGE = 50

export const listParked: UseCase<OperationContract['parked'], OperationStores> = async (
  _,
  { actor, now, subject, parked },
) => {
  const rows = await parked.page(PAGE + 1)
  return {
    effects: rows.slice(0, PAGE).map(show),
    more: rows.length > PAGE,
    can: { retry: holds(actor, ['districtOfficer'], subject.path, now) },
  }
}

function show({ _id, collection, effects, parkedAt, errorId, error, effectsDue }: ParkedDocument) {
  const [effect] = effects ?? []
  const what = effect ? whatOf(effect) : ''
  const kind = effect?.kind ?? ''
  const retrying = effectsDue !== undefined
  return { id: _id, kind, what, collection, at: effect?.at ?? parkedAt, parkedAt, errorId, error, retrying }
}

function whatOf({ kind, facts }: Effect): string {
  if (kind === 'notify') return facts.kind
  if (kind === 'resend') return facts.template
  if (kind === 'earn') return facts.title
  return kind === 'tally' ? facts.month : facts.entryId
}

/** Puts it back into the queue. On its way already, or done meanwhile: nothing to do. */
export const retryEffect: UseCase<OperationContract['retry'], OperationStores> = async (
  { effectId },
  { now, parked },
) => {
  if (!(await parked.retry(effectId, now)) && !(await parked.find(effectId))) throw new AppError('NOT_FOUND')
  return { effectId }
}
