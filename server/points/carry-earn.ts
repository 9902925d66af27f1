import type { Instant } from '#core/kernel/day'
import { unitIds } from '#core/kernel/org-path'
import { earnedEntry, type Placement } from '#core/points/chain'
import type { Earn } from '#core/points/earn'
import { entryIdOf } from '#core/points/entry'
import { periodsOf } from '#core/points/period'
import { hasCaps, type RuleSet, ruleFor, ruleSetAt, type Sums } from '#core/points/rule-set'
import type { OrgDocument } from '../cloudbase/orgs'
import type { Belonging } from '../cloudbase/point-people'
import type { Handler } from '../effect/drain'
import { appendEntry } from './append'
import type { LedgerStores } from './stores'

/** People whose entries are written at the same time; those of one person follow one another. */
const AT_ONCE = 8

const NOTHING: Sums = { day: 0, month: 0, year: 0 }

interface Known {
  sets: readonly RuleSet[]
  units: Map<string, OrgDocument>
  belonging: Map<string, Belonging>
}

/** Enters what was earned: each cause once for each person. What there is already is left as it is. */
export function carryEarn(stores: LedgerStores): Handler<'earn'> {
  return async (effects, now) => {
    const earned = await fresh(
      effects.map(({ facts }) => facts),
      stores,
    )
    if (earned.length > 0) {
      const known = await lookUp(earned, stores)
      await eachPerson(earned, async (own) => {
        for (const earn of own) await enter(earn, known, stores, now)
      })
    }
    return effects.map(() => 'done' as const)
  }
}

const idOf = ({ cause, causeId, personId }: Earn) => entryIdOf(cause, causeId, personId)

async function fresh(all: readonly Earn[], { entries }: LedgerStores): Promise<Earn[]> {
  const there = await entries.existing(all.map(idOf))
  return all.filter((earn) => !there.has(idOf(earn)))
}

async function lookUp(earned: readonly Earn[], { ruleSets, orgs, people }: LedgerStores): Promise<Known> {
  const [sets, units, belonging] = await Promise.all([
    ruleSets.all(),
    orgs.byIds(earned.map(({ orgId }) => orgId)),
    people.belonging([...new Set(earned.map(({ personId }) => personId))]),
  ])
  return { sets, units, belonging }
}

async function eachPerson(earned: readonly Earn[], act: (own: Earn[]) => Promise<void>): Promise<void> {
  const byPerson = new Map<string, Earn[]>()
  for (const earn of earned) byPerson.set(earn.personId, [...(byPerson.get(earn.personId) ?? []), earn])
  const people = [...byPerson.values()]
  for (let i = 0; i < people.length; i += AT_ONCE) await Promise.all(people.slice(i, i + AT_ONCE).map(act))
}

async function enter(earn: Earn, known: Known, { entries, people }: LedgerStores, now: Instant): Promise<void> {
  const set = ruleSetAt(known.sets, earn.at)
  const rule = ruleFor(set, earn.cause)
  const placement = placementOf(earn, known)
  await people.name(earn.personId, earn.name, earn.at)
  await appendEntry(
    entries,
    earn.personId,
    // The sums after the end of the chain: what comes in between makes this one come second.
    async (last) => {
      const sums =
        rule && last && hasCaps(rule) ? await entries.sums(earn.personId, { ...earn, ...periodsOf(earn.at) }) : NOTHING
      return earnedEntry(earn, placement, set, sums, last, now)
    },
    now,
  )
}

/** Where it counts, and who somebody is, as it is when this is carried out. */
function placementOf({ orgId, personId }: Earn, { units, belonging }: Known): Placement {
  const unit = units.get(orgId)
  const { standing, home, branchId } = belonging.get(personId) ?? { standing: 'neither', home: [], branchId: null }
  return { unit: unit?.name ?? '', unitIds: unit ? unitIds(unit.path) : [orgId], standing, home, branchId }
}
