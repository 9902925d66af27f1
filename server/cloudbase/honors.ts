import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import type { Actor } from '#core/kernel/roles'
import { type Honor, type HonorSubject, OBJECTIONS_MOST, type Objection } from '#core/points/honor'
import type { HonorStatus } from '#core/points/words'
import { type CallerRow, toActor, withCaller } from './accounts'
import { collection } from './collection'
import { stating } from './effects'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** `holding` is unique: the same honor, of the same year, for the same person; of one that was withdrawn its own id. */
export type HonorDocument = Honor & { holding: string; effects?: Effect[]; effectsDue?: Instant }

const honors = collection<HonorDocument>('honors')
const MANY = 200

/** The caller, and the honor that they call about, in one request. Null when there is no such honor. */
export async function enterHonor(
  openid: string,
  honorId: string,
): Promise<{ actor: Actor; subject: HonorSubject } | null> {
  const [row] = await honors.aggregate<HonorDocument & CallerRow & { org: { path: string }[] }>([
    { $match: { _id: honorId } },
    { $lookup: { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'org' } },
    ...withCaller(openid),
  ])
  if (!row) return null
  const { account, member, branchPath, posts, org, ...honor } = row
  const actor = toActor(openid, { account, member, branchPath, posts })
  return { actor, subject: seenBy([actor.personId, account?.personId ?? ''], { ...honor, org }) }
}

/** An honor as some person sees it. */
export function seenBy(personIds: readonly string[], honor: HonorDocument & { org: { path: string }[] }): HonorSubject {
  const { org, ...rest } = honor
  return {
    ...rest,
    orgPath: org[0]?.path ?? `/${honor.unitIds.join('/')}`,
    mine: personIds.includes(honor.personId),
    objected: honor.objections.some(({ personId }) => personIds.includes(personId)),
  }
}

export const honorStore = {
  /** `double`: there is the same already; `there`: this very command made it before. */
  async add(honor: HonorDocument): Promise<'added' | 'there' | 'double'> {
    try {
      await honors.add(honor)
      return 'added'
    } catch (error) {
      const index = duplicateIndex(error)
      if (index === null) throw error
      const own = await honors.findOne({ _id: honor._id })
      return own ? 'there' : 'double'
    }
  },

  /** One step, if it stands where it was seen. */
  step: (
    honorId: string,
    from: HonorStatus,
    change: Partial<HonorDocument>,
    effects: readonly Effect[],
    now: Instant,
  ) => honors.update({ _id: honorId, status: from }, { ...change, ...stating(now, effects) }),

  find: (honorId: string) => honors.findOne({ _id: honorId }),

  /** Once for each person, as long as the name lies open. */
  object: (honorId: string, objection: Objection) =>
    honors.update(
      {
        _id: honorId,
        status: 'noticed',
        noticeUntil: command.gt(objection.at),
        'objections.personId': command.neq(objection.personId),
        [`objections.${OBJECTIONS_MOST - 1}`]: command.exists(false),
      },
      { objections: command.push([objection]) },
    ),

  /** Those of a unit and below, the last to be nominated first. */
  async of(unitId: string, statuses: readonly HonorStatus[]): Promise<(HonorDocument & { org: { path: string }[] })[]> {
    return honors.aggregate([
      { $match: { unitIds: unitId, status: command.in([...statuses]) } },
      { $sort: { nominatedAt: -1 } },
      { $limit: MANY },
      { $lookup: { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'org' } },
      { $project: { effects: 0, effectsDue: 0 } },
    ])
  },

  /** A person's own, as far as they have been told. */
  async ofPerson(personIds: readonly string[]): Promise<(HonorDocument & { org: { path: string }[] })[]> {
    return honors.aggregate([
      { $match: { personId: command.in([...personIds]) } },
      { $match: { status: command.in(['noticed', 'awarded']) } },
      { $sort: { nominatedAt: -1 } },
      { $limit: MANY },
      { $lookup: { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'org' } },
      { $project: { effects: 0, effectsDue: 0 } },
    ])
  },
}

export type HonorStore = typeof honorStore
