import { DAY, HOUR, type Instant, startOfBeijingDay } from '#core/kernel/day'
import { unitIds } from '#core/kernel/org-path'
import { earnedEntry, type Placement } from '#core/points/chain'
import type { Earn } from '#core/points/earn'
import type { PointsEntry } from '#core/points/entry'
import { NOTICE_FOR } from '#core/points/honor'
import { periodsOf } from '#core/points/period'
import { totalsOf } from '#core/points/recompute'
import type { RuleSet, Sums } from '#core/points/rule-set'
import { branchTotals } from '#core/points/totals'
import type { HonorKind, HonorStatus } from '#core/points/words'
import type { CheckInFact } from '#core/study/lesson-subject'
import type { ChallengeDocument } from '#server/cloudbase/challenges'
import type { HonorDocument } from '#server/cloudbase/honors'
import type { OrgDocument } from '#server/cloudbase/orgs'
import { VOLUNTEER } from './past-challenges'
import type { MemberDocument } from './people'

interface Source {
  now: Instant
  units: readonly OrgDocument[]
  members: readonly MemberDocument[]
  challenges: readonly ChallengeDocument[]
  lessons: readonly { _id: string; orgId: string }[]
  checkIns: readonly CheckInFact[]
}

export const seedRules = (now: Instant): RuleSet & { _id: string; by: string } => ({
  _id: 'v1',
  by: 'seed',
  version: 1,
  from: startOfBeijingDay(now - 400 * DAY),
  publishedAt: now - 410 * DAY,
  note: '试行：揭榜按榜上所列积分计，党课签到每次 2 分。',
  rules: [
    { cause: 'challengeDone', points: 5, stated: true, most: 20, who: 'both', perDay: 40, perMonth: 200 },
    { cause: 'lessonAttended', points: 2, stated: false, most: 2, who: 'members', perDay: 4, perYear: 60 },
  ],
})

/** The ledger of the demo: what its people have earned in the last half year, entered as the app enters it. */
export function seedPoints(source: Source) {
  const { now } = source
  const rules = seedRules(now)
  const byPerson = new Map<string, Earn[]>()
  for (const earn of [...source.challenges.flatMap(earnedBy), ...lessonsOf(source)])
    byPerson.set(earn.personId, [...(byPerson.get(earn.personId) ?? []), earn])
  const chains = [...byPerson].map(([personId, earned]) => chainOf(personId, earned, rules, source))
  const totals = chains.flatMap((chain) => totalsOf(chain[0]?.personId ?? '', chain))
  const dated = totals.map((total) => ({ ...total, computedAt: now }))
  return {
    pointsRules: [rules],
    pointsEntries: chains.flat(),
    pointsPeople: [...byPerson].map(([_id, [first]]) => ({ _id, name: first?.name ?? '' })),
    pointsTotals: dated,
    pointsBranchTotals: branchTotals(dated, now),
    honors: seedHonors(source),
  }
}

/** What an accepted challenge earns, as the app states it. */
function earnedBy({ _id, title, orgId, points, slots }: ChallengeDocument): Earn[] {
  return slots.flatMap(({ state, fence, claim }, slot) => {
    if (state !== 'accepted' || !claim?.work) return []
    const { work } = claim
    const causeId = `${_id}.${slot}.${fence}`
    const done = { cause: 'challengeDone' as const, causeId, title, orgId, at: work.at, minutes: work.minutes, points }
    return [claim, ...claim.team].map(({ personId, name }) => ({ ...done, personId, name }))
  })
}

function lessonsOf({ lessons, checkIns }: Source): Earn[] {
  const held = new Map(lessons.map(({ _id, orgId }) => [_id, orgId]))
  return checkIns.map(({ lessonId, title, personId, name, at }) => ({
    cause: 'lessonAttended',
    causeId: lessonId,
    title,
    orgId: held.get(lessonId) ?? '',
    personId,
    name,
    at,
    points: 0,
    minutes: 0,
  }))
}

function chainOf(personId: string, earned: readonly Earn[], rules: RuleSet, { units, members }: Source): PointsEntry[] {
  const path = (id: string) => units.find(({ _id }) => _id === id)?.path ?? ''
  const branchId = members.find(({ _id }) => _id === personId)?.branchId ?? null
  const home = unitIds(path(branchId ?? VOLUNTEER.communityId))
  const standing = branchId === null ? 'volunteer' : 'member'
  const chain: PointsEntry[] = []
  for (const earn of [...earned].sort((a, b) => a.at - b.at)) {
    const unit = units.find(({ _id }) => _id === earn.orgId)
    const placement: Placement = {
      unit: unit?.name ?? '',
      unitIds: unitIds(unit?.path ?? ''),
      standing,
      home,
      branchId,
    }
    const sums = sumsOf(chain, earn)
    chain.push(earnedEntry(earn, placement, rules, sums, chain.at(-1) ?? null, earn.at + HOUR))
  }
  return chain
}

function sumsOf(chain: readonly PointsEntry[], { cause, at }: Earn): Sums {
  const { day, month, year } = periodsOf(at)
  const own = chain.filter((entry) => entry.cause === cause && entry.year === year)
  const sum = (some: readonly PointsEntry[]) => some.reduce((added, { points }) => added + points, 0)
  return {
    day: sum(own.filter((entry) => entry.day === day)),
    month: sum(own.filter((entry) => entry.month === month)),
    year: sum(own),
  }
}

/** One of each status: nominated, with its name lying open, awarded, withdrawn. */
function seedHonors({ now, units, members }: Source): HonorDocument[] {
  const [first, second, third] = members.filter(({ branchId }) => branchId === '450302001002-b1')
  const honor = (
    n: number,
    kind: HonorKind,
    status: HonorStatus,
    person: { _id: string; name: string } | undefined,
    more: Partial<HonorDocument> = {},
  ): HonorDocument => {
    const orgId = person === VOLUNTEER ? VOLUNTEER.communityId : '450302001002'
    const unit = units.find(({ _id }) => _id === orgId)
    const { year } = periodsOf(now)
    const personId = person?._id ?? ''
    return {
      _id: `honor00${n}`,
      holding: status === 'withdrawn' ? `honor00${n}` : `${kind}:${year}:${personId}`,
      kind,
      status,
      personId,
      name: person?.name ?? '',
      orgId,
      unit: unit?.name ?? '',
      unitIds: unitIds(unit?.path ?? ''),
      year,
      deeds: '常年参加社区志愿服务，邻里有事随叫随到，带动身边人一起参与。',
      nominatedAt: now - (10 + n) * DAY,
      objections: [],
      last: 'seed',
      ...more,
    }
  }
  const notice = { noticedAt: now - 2 * DAY, noticeUntil: now - 2 * DAY + NOTICE_FOR }
  const over = { noticedAt: now - 9 * DAY, noticeUntil: now - 9 * DAY + NOTICE_FOR }
  return [
    honor(1, 'modelMember', 'nominated', first),
    honor(2, 'starOfCommunity', 'noticed', second, notice),
    honor(3, 'bestVolunteer', 'awarded', VOLUNTEER, { ...over, awardedAt: now - 3 * DAY }),
    honor(4, 'bestVolunteer', 'withdrawn', third, { withdrawnReason: '本人谢绝' }),
    honor(5, 'modelMember', 'awarded', { _id: 'p-member', name: '陈示例' }, { ...over, awardedAt: now - 3 * DAY }),
  ]
}
