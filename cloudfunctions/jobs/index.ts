import { changeStore } from '#server/cloudbase/org-changes'
import { retentionStore } from '#server/cloudbase/retention'
import { callSource } from '#server/cloudbase/sdk'
import { finishChanges } from '#server/organisation/finish-changes'
import { runRetention } from '#server/privacy/run-retention'

/** Deploy unit for what the clock does. Only a timer may: to anybody else there is nothing here. */
export async function main(): Promise<unknown> {
  if (callSource() !== 'wx_trigger') return { ok: false, error: { code: 'FORBIDDEN', details: {} } }
  const retention = await runRetention(retentionStore, Date.now())
  return { ok: true, data: { retention, changesFinished: await finishChanges(changeStore) } }
}
