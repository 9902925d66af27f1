import { chaos } from '../tests/support/chaos'
import { crowdOfNotices } from '../tests/support/notice-crowd'

/** 1,000 commands with effects, the engine killed twenty times; 10,000 notices due at the same moment. */
export async function benchEffects(): Promise<Record<string, number>> {
  const { lost, doubled, parked, waiting, effects } = await chaos(1000, 20, 11)
  return {
    'effects.stated': effects,
    'effects.lost': lost,
    'effects.doubled': doubled,
    'effects.parked': parked,
    'effects.waiting': waiting,
  }
}

export async function benchNotices(): Promise<Record<string, number>> {
  const crowd = await crowdOfNotices(10_000)
  return {
    'notices.made': crowd.made,
    'notices.doubled': crowd.doubled,
    'notices.sent': crowd.sent,
    'notices.perSecond': crowd.perSecond,
    'notices.requestsMean': crowd.requestsMean,
    'notices.beats': crowd.beats,
    'notices.slowestRunMs': crowd.slowestMs,
  }
}
