import type { Instant } from '#core/kernel/day'
import { seedChallenges } from './challenges'
import { seedLessons } from './lessons'
import { branchesOf, counted, gridOf, readDivisions } from './organisation'
import { seedPastChallenges } from './past-challenges'
import { accountsOf, membersOf, type SealPhone } from './people'
import { personaAccounts, personaMembers, withPosts } from './personas'
import { seedPoints } from './points'

/** Where documents are put: the engine's database. */
interface Target {
  insertMany(collection: string, documents: readonly Record<string, unknown>[]): void
}

/** 解东社区 shows all five levels. */
const GRID_COMMUNITY = '450302001002'

/** Loads the demo district: the real organisation, invented people, lessons around `now`. */
export function seedDemoDistrict(target: Target, now: Instant, seal: SealPhone): void {
  const divisions = readDivisions()
  const branches = branchesOf(divisions)
  const grid = divisions.filter((unit) => unit._id === GRID_COMMUNITY).flatMap(gridOf)
  const members = membersOf(branches, seal)
  const roster = [...members, ...personaMembers]
  const { lessons, checkIns } = seedLessons(now, branches, members)
  const units = [...divisions, ...branches, ...grid]
  const challenges = seedChallenges(now, units, roster)
  const pastChallenges = seedPastChallenges(now, units, roster)
  const rows = {
    orgs: counted(withPosts(units), roster),
    members: roster,
    accounts: [...accountsOf(members), ...personaAccounts],
    lessons,
    checkIns,
    challenges: [...challenges, ...pastChallenges],
    ...seedPoints({ now, units, members: roster, challenges: [...challenges, ...pastChallenges], lessons, checkIns }),
  }
  for (const [collection, documents] of Object.entries(rows)) {
    target.insertMany(collection, documents as unknown as Record<string, unknown>[])
  }
}
