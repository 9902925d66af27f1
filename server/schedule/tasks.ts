import type { Templates } from '#core/notice/templates'
import { RETENTION_BATCH } from '#core/privacy/retention'
import { watchLeases } from '../challenge/watch-leases'
import type { ChallengeStore } from '../cloudbase/challenges'
import type { CarrierStore, ParkedStore } from '../cloudbase/effects'
import type { LessonStore } from '../cloudbase/lessons'
import type { NoticeStore } from '../cloudbase/notices'
import type { ChangeStore } from '../cloudbase/org-changes'
import type { RecipientStore } from '../cloudbase/recipients'
import type { SubscriptionStore } from '../cloudbase/subscriptions'
import { drainEffects } from '../effect/drain'
import { carryNotify } from '../notice/carry-notify'
import { carryResend, type MessageStores, sendMessages } from '../notice/send-messages'
import { finishChanges } from '../organisation/finish-changes'
import { recountUnits } from '../organisation/recount'
import { carryCorrect } from '../points/carry-correct'
import { carryEarn } from '../points/carry-earn'
import { carryTally } from '../points/carry-tally'
import type { LedgerStores } from '../points/stores'
import { type RetentionStore, runRetention } from '../privacy/run-retention'
import { greetPartyDays } from '../roster/greet-party-days'
import { remindOfLessons } from '../study/remind'
import { settleSeats } from '../study/settle-seats'
import type { Tasks } from './run-schedules'

interface ScheduledStores extends LedgerStores {
  carriers: readonly CarrierStore[]
  notices: NoticeStore
  recipients: RecipientStore
  subscriptions: SubscriptionStore
  parked: ParkedStore
  lessons: LessonStore
  challenges: ChallengeStore
  changes: ChangeStore
  retention: RetentionStore
  send: MessageStores['send']
  templates: Templates
  /** What is wrong with the configured templates, if something is. */
  fault: string | null
}

/** What each schedule does. */
export function scheduledTasks(stores: ScheduledStores): Tasks {
  const { carriers, notices, lessons, challenges, orgs, changes, retention, fault } = stores
  const handlers = {
    notify: carryNotify(stores),
    resend: carryResend(notices),
    earn: carryEarn(stores),
    tally: carryTally(stores),
    correct: carryCorrect(stores),
  }
  return {
    reminders: async ({ now, timeLeft }) => {
      const { more, stated } = await remindOfLessons(lessons, now, timeLeft)
      return { more, facts: { stated } }
    },
    seats: async ({ now, timeLeft }) => {
      const { more, ...facts } = await settleSeats(lessons, now, timeLeft)
      return { more, facts }
    },
    leases: ({ now, timeLeft }) => watchLeases(challenges, now, timeLeft),
    effects: async ({ now, timeLeft }) => {
      const { more, ...facts } = await drainEffects(carriers, handlers, now, timeLeft)
      return { more, facts }
    },
    messages: async ({ now, timeLeft }) => {
      const { more, ...facts } = await sendMessages(stores, now, timeLeft)
      // Everything else goes on; this one shows where an officer looks.
      if (fault !== null) throw new Error(fault)
      return { more, facts }
    },
    changes: async () => ({ more: false, facts: { finished: await finishChanges(changes) } }),
    birthdays: async ({ now, timeLeft, state }) => {
      const { made, ...rest } = await greetPartyDays(stores, now, state, timeLeft)
      return { ...rest, facts: { made } }
    },
    recount: async ({ timeLeft, state }) => {
      const { corrected, ...rest } = await recountUnits(orgs, state, timeLeft)
      return { ...rest, facts: { corrected } }
    },
    retention: async ({ now }) => {
      const removed = Object.entries(await runRetention(retention, now))
      const failed = removed.filter(([, count]) => count === 'failed')
      if (failed.length > 0) throw new Error(`retention failed for ${failed.map(([rule]) => rule).join(', ')}`)
      const facts = Object.fromEntries(removed.map(([rule, count]) => [rule, Number(count)]))
      return { more: Object.values(facts).some((count) => count >= RETENTION_BATCH), facts }
    },
  }
}
