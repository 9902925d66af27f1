import { residentId } from '#core/kernel/ids'
import { challengeStore } from '#server/cloudbase/challenges'
import { carriers, parkedStore } from '#server/cloudbase/effects'
import { lessonStore } from '#server/cloudbase/lessons'
import { sendSubscribeMessage } from '#server/cloudbase/messages'
import { noticeStore } from '#server/cloudbase/notices'
import { changeStore } from '#server/cloudbase/org-changes'
import { orgStore } from '#server/cloudbase/orgs'
import { pointEntryStore } from '#server/cloudbase/point-entries'
import { pointPeopleStore } from '#server/cloudbase/point-people'
import { pointRuleStore } from '#server/cloudbase/point-rules'
import { pointTotalStore } from '#server/cloudbase/point-totals'
import { recipientStore } from '#server/cloudbase/recipients'
import { retentionStore } from '#server/cloudbase/retention'
import { scheduleStore } from '#server/cloudbase/schedules'
import { callerId, callSource } from '#server/cloudbase/sdk'
import { subscriptionStore } from '#server/cloudbase/subscriptions'
import { configuredTemplates } from '#server/notice/configured-templates'
import { runSchedules } from '#server/schedule/run-schedules'
import { scheduledTasks } from '#server/schedule/tasks'

const tasks = scheduledTasks({
  carriers,
  notices: noticeStore,
  recipients: recipientStore,
  subscriptions: subscriptionStore,
  parked: parkedStore,
  lessons: lessonStore,
  challenges: challengeStore,
  orgs: orgStore,
  changes: changeStore,
  retention: retentionStore,
  entries: pointEntryStore,
  ruleSets: pointRuleStore,
  people: pointPeopleStore,
  totals: pointTotalStore,
  send: sendSubscribeMessage,
  ...configuredTemplates(),
})

/** Deploy unit for what the clock does. Only a timer may: to anybody else there is nothing here. */
export async function main(): Promise<unknown> {
  if (callSource() !== 'wx_trigger') {
    const caller = callerId() === '' ? '' : residentId(callerId())
    console.warn(JSON.stringify({ level: 'warn', fn: 'jobs', refused: 'FORBIDDEN', source: callSource(), caller }))
    return { ok: false, error: { code: 'FORBIDDEN', details: {} } }
  }
  return { ok: true, data: await runSchedules(tasks, scheduleStore, Date.now) }
}
