import type { InputOf } from '../kernel/contract'
import { unitIds } from '../kernel/org-path'
import type { Actor } from '../kernel/roles'
import type { Challenge } from './challenge'
import type { ChallengeContract } from './contract'
import { isFor } from './serves'

/** 订阅榜单: a filter that somebody saved. */
export type HallWatch = NonNullable<InputOf<ChallengeContract['saveFilter']>['filter']>

type Looked = Pick<Challenge, 'kind' | 'skills' | 'urgency' | 'orgPath' | 'openTo'>

/** Whether a new challenge is one that a saved filter waits for. An empty list asks for nothing in particular. */
export function fits(filter: HallWatch, challenge: Looked, who: Pick<Actor, 'serves'>): boolean {
  const { kinds = [], skills = [], unitId, urgent, claimable } = filter
  return (
    (kinds.length === 0 || kinds.includes(challenge.kind)) &&
    (skills.length === 0 || skills.some((skill) => challenge.skills.includes(skill))) &&
    (unitId === undefined || unitIds(challenge.orgPath).includes(unitId)) &&
    (!urgent || challenge.urgency === 'urgent') &&
    (!claimable || isFor(challenge, who))
  )
}
