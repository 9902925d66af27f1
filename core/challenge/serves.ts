import { isWithin, type OrgPath, parentPath } from '../kernel/org-path'
import type { Actor } from '../kernel/roles'
import type { Challenge } from './challenge'

/**
 * 双服务: where somebody serves. A member does in their branch and in the community that it lies in, and in the one where they
 * reported in and were confirmed; a volunteer where they registered.
 */
export function servesAt(
  { branchPath, grants }: Pick<Actor, 'branchPath' | 'grants'>,
  reportedIn?: OrgPath,
): OrgPath[] {
  const volunteers = grants.filter(({ role }) => role === 'volunteer').map(({ path }) => path)
  const own = branchPath === undefined ? [] : [branchPath, ...communityOf(branchPath)]
  return [...new Set([...own, ...volunteers, ...(reportedIn === undefined ? [] : [reportedIn])])]
}

/** The unit above a branch; but a branch right under the district serves no whole district by that. */
function communityOf(branchPath: OrgPath): OrgPath[] {
  const above = parentPath(branchPath)
  return parentPath(above) === '' ? [] : [above]
}

/** True when somebody serves where it is: in the unit that posts it, above it or below it. */
export const servesHere = ({ orgPath }: Pick<Challenge, 'orgPath'>, { serves = [] }: Pick<Actor, 'serves'>): boolean =>
  serves.some((path) => isWithin(path, orgPath) || isWithin(orgPath, path))

/** True when a challenge is for somebody: they serve where it is, or it is for everybody. */
export const isFor = (challenge: Pick<Challenge, 'orgPath' | 'openTo'>, actor: Pick<Actor, 'serves'>): boolean =>
  challenge.openTo === 'everybody' || servesHere(challenge, actor)
