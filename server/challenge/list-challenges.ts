import { type ChallengeContract, POSTERS } from '#core/challenge/contract'
import { claims, summarize } from '#core/challenge/view'
import type { UseCase } from '../kernel/use-case'
import type { ChallengeStores } from './stores'

const PAGE = 30

/** 榜单. */
export const listChallenges: UseCase<ChallengeContract['list'], ChallengeStores> = async (
  { filter: { claimable, ...filter }, near, after },
  { actor, now, lists },
) => {
  const mayClaim = claims(actor, now)
  const wanted = { ...filter, ...(claimable && { claimableAt: actor.serves ?? [] }) }
  const rows = await (claimable && !mayClaim
    ? []
    : near
      ? lists.near(actor.personId, wanted, near, now)
      : lists.hall(actor.personId, wanted, after, PAGE + 1, now))
  const page = near ? rows : rows.slice(0, PAGE)
  const last = rows.length > page.length ? page.at(-1) : undefined
  const challenges = page.map((row) => summarize(row, actor, now, near ? (row.distance ?? null) : null))
  const posting = actor.grants.filter(
    ({ role, until }) => POSTERS.some((poster) => poster === role) && (until ?? now + 1) > now,
  )
  const paths = new Set(posting.map(({ path }) => path))
  return {
    challenges,
    next: last ? { postedAt: last.postedAt ?? 0, challengeId: last._id } : null,
    claims: mayClaim,
    posts: (actor.units ?? []).filter(({ path }) => paths.has(path)),
  }
}
