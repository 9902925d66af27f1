import { useCallback, useEffect } from 'react'
import { MINUTE } from '#core/kernel/day'
import type { TemplateKey } from '#core/notice/templates'
import { api } from '../../api/api'
import { cacheKey } from '../../api/cache'
import { refresh, snapshotOf } from '../../api/query-store'
import { keepQuietly } from '../../api/queue'
import { askToSubscribe, canSubscribe } from '../../platform/subscribe'
import type { SubscribeAnswer } from '../../platform/subscribe-answer'
import { forgetDeclined, isLeftAlone, noteDeclined } from './not-asked'
import type { Subscription } from './types'

/** Whoever holds so many of a kind is not asked for more by the way. */
const PLENTY = 3
const FRESH = 10 * MINUTE

const key = () => cacheKey(api.notice.subscriptions, {})
const known = () => snapshotOf<{ templates: Subscription[] }>(key()).answer

/**
 * 订阅 by the way: asks in a tap whether WeChat may tell what follows from it. Call the returned function before anything is awaited, with
 * what the tap does: that goes on whatever is answered, and the answer is told after it, so that somebody who only now becomes
 * known keeps what they accepted. Nobody is asked who holds enough or has said no lately.
 */
export function useAskForMessages(keys: readonly TemplateKey[]): (meanwhile?: Promise<unknown>) => void {
  useEffect(() => {
    // Templates have to be known before the tap: in it there is no time to ask.
    if (canSubscribe && Date.now() - (known()?.at ?? 0) > FRESH) void refresh(key(), api.notice.subscriptions, {})
  }, [])
  const wanted = keys.join()
  return useCallback(
    (meanwhile = Promise.resolve()) => {
      const templates = (known()?.data.templates ?? []).filter(
        (one) => wanted.split(',').includes(one.key) && one.held < PLENTY && !isLeftAlone(one.key),
      )
      if (canSubscribe && templates.length > 0) void askFor(templates, meanwhile)
    },
    [wanted],
  )
}

/** Asks for these now, tells what was accepted, and remembers what was not. Only in a tap. */
export async function askFor(
  templates: readonly Subscription[],
  meanwhile: Promise<unknown> = Promise.resolve(),
): Promise<SubscribeAnswer> {
  const said = await askToSubscribe(templates.map(({ templateId }) => templateId))
  if (said.off) noteDeclined('all')
  else if (said.accepted.length > 0) forgetDeclined('all')
  for (const one of templates) {
    if (said.declined.includes(one.templateId)) noteDeclined(one.key)
    if (said.accepted.includes(one.templateId)) forgetDeclined(one.key)
  }
  await meanwhile.catch(() => undefined)
  const accepted = templates.filter(({ templateId }) => said.accepted.includes(templateId)).map((one) => one.key)
  if (accepted.length > 0) await tell(accepted)
  return said
}

async function tell(accepted: TemplateKey[]): Promise<void> {
  const { ok } = await keepQuietly(api.notice.subscribe, { accepted })
  if (ok) await refresh(key(), api.notice.subscriptions, {}, { anew: true })
}
