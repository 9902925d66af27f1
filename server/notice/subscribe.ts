import type { NoticeContract } from '#core/notice/contract'
import { TEMPLATE_KEYS } from '#core/notice/templates'
import type { UseCase } from '../kernel/use-case'
import type { NoticeStores } from './stores'

/** Counts what was accepted, once for each command. Templates that are not set up were never asked for. */
export const subscribe: UseCase<NoticeContract['subscribe'], NoticeStores> = async ({ accepted }, call) => {
  const { actor, newId, subscriptions, templates } = call
  const commandId = newId()
  const ids = [...new Set(accepted)].flatMap((key) => templates[key]?.id ?? [])
  await Promise.all(ids.map((templateId) => subscriptions.grant(actor.openid, templateId, commandId)))
  return { templates: await held(actor.openid, call) }
}

export const getSubscriptions: UseCase<NoticeContract['subscriptions'], NoticeStores> = async (_, call) => ({
  templates: await held(call.actor.openid, call),
})

async function held(openid: string, { subscriptions, templates }: NoticeStores) {
  const rows = await subscriptions.of(openid)
  const counts = new Map(rows.map(({ templateId, count }) => [templateId, count]))
  return TEMPLATE_KEYS.flatMap((key) => {
    const template = templates[key]
    return template ? [{ key, templateId: template.id, held: counts.get(template.id) ?? 0 }] : []
  })
}
