import { nextLook, overdueLevel, settle, type Watched, warn } from '#core/challenge/clock'
import type { Instant } from '#core/kernel/day'
import type { ChallengeStore } from '../cloudbase/challenges'
import type { Done } from '../schedule/run-schedules'
import { leasesEnded, leasesEnding, overdue } from './told'

const PAGE = 50
/** Each look does one thing; what is still due is looked at again in the same run. */
const PAGES_MOST = 40

/**
 * 揭榜到期: nothing of what is right depends on it. It ends claims that ran out and that nobody else wanted, tells holders before
 * that, shows what is overdue up the line, and sets when to look again.
 */
export async function watchLeases(challenges: ChallengeStore, now: Instant, timeLeft: () => boolean): Promise<Done> {
  const facts = { looked: 0, lapsed: 0, warned: 0, overdue: 0 }
  for (let page = 0; page < PAGES_MOST; page++) {
    const due = await challenges.due(now, PAGE)
    for (const challenge of due) {
      if (!timeLeft()) return { more: true, facts }
      facts.looked++
      const done = await look(challenges, challenge, now)
      if (done) facts[done]++
    }
    if (due.length === 0) return { more: false, facts }
  }
  return { more: true, facts }
}

/** Does the first thing that is due of a challenge; when nothing is, it rests until something will be. */
async function look(store: ChallengeStore, challenge: Watched, now: Instant) {
  const settled = settle(challenge, now)
  if (settled) {
    await store.commit(challenge._id, settled, now, leasesEnded(challenge, settled, now))
    return 'lapsed'
  }
  const warned = warn(challenge, now)
  if (warned) {
    await store.commit(challenge._id, warned, now, leasesEnding(challenge, warned, now))
    return 'warned'
  }
  const level = overdueLevel(challenge, now)
  if (level > (challenge.overdueTold ?? 0)) {
    await store.tellOverdue(challenge, level, [overdue(challenge, level, now)], now)
    return 'overdue'
  }
  await store.rest(challenge, nextLook(challenge, now))
  return null
}
