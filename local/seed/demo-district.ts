import type { Instant } from '#core/kernel/day'
import { seedLessons } from './lessons'
import { branchesOf, readDivisions } from './organisation'
import { accountsOf, membersOf } from './people'
import { personaAccounts, personaMembers, withPosts } from './personas'

/** Where documents are put: the engine's database. */
interface Target {
  insertMany(collection: string, documents: readonly Record<string, unknown>[]): void
}

/** Loads the demo district: the real organisation, invented people, lessons around `now`. */
export function seedDemoDistrict(target: Target, now: Instant): void {
  const divisions = readDivisions()
  const branches = branchesOf(divisions)
  const members = membersOf(branches)
  const { lessons, checkIns } = seedLessons(now, branches, members)
  const rows = {
    orgs: withPosts([...divisions, ...branches]),
    members: [...members, ...personaMembers],
    accounts: [...accountsOf(members), ...personaAccounts],
    lessons,
    checkIns,
  }
  for (const [collection, documents] of Object.entries(rows)) {
    target.insertMany(collection, documents as unknown as Record<string, unknown>[])
  }
}
