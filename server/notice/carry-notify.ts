import type { Instant } from '#core/kernel/day'
import type { Effect } from '#core/kernel/effect'
import { messageOf } from '#core/notice/message'
import { noticeId, TOLD } from '#core/notice/notify'
import type { Templates } from '#core/notice/templates'
import type { NoticeDocument, NoticeStore } from '../cloudbase/notices'
import type { PeoplePage, Person, RecipientStore } from '../cloudbase/recipients'
import type { SubscriptionStore } from '../cloudbase/subscriptions'
import type { Handler, Outcome } from '../effect/drain'

export interface NotifyStores {
  notices: NoticeStore
  recipients: RecipientStore
  subscriptions: SubscriptionStore
  templates: Templates
}

type NotifyEffect = Effect<'notify'>

/** Notices of one effect that are made at a time; a fan-out to more goes on where it was. */
const FAN_OUT = 200

/** Makes the notices of effects: for each who is to know now, and of a fan-out a page at a time. */
export function carryNotify(stores: NotifyStores): Handler<'notify'> {
  return async (effects, now) => {
    const timely = effects.filter(({ facts: { until } }) => until === undefined || until > now)
    const pages = await recipientsOf(timely, stores, now)
    const made = timely.flatMap((effect) => (pages.get(effect)?.people ?? []).map((person) => ({ effect, person })))
    const notices = await withMessages(made, stores, now)
    for (let i = 0; i < notices.length; i += FAN_OUT) await stores.notices.addAll(notices.slice(i, i + FAN_OUT))
    return effects.map((effect): Outcome => {
      const next = pages.get(effect)?.next
      return next === undefined ? 'done' : { cursor: next }
    })
  }
}

type Pages = Map<NotifyEffect, PeoplePage>

async function recipientsOf(effects: readonly NotifyEffect[], { recipients }: NotifyStores, now: Instant) {
  const pages: Pages = new Map()
  const unitsAsked = effects.flatMap(({ facts: { to } }) => (to.who === 'keepers' ? [to.unitId] : []))
  const keepers = unitsAsked.length > 0 ? await recipients.holders([...new Set(unitsAsked)], TOLD, now) : new Map()
  for (const effect of effects) {
    const { facts, cursor } = effect
    const { to } = facts
    if (to.who === 'person') pages.set(effect, { people: [{ personId: to.personId }] })
    else if (to.who === 'people') pages.set(effect, { people: to.personIds.map((personId) => ({ personId })) })
    else if (to.who === 'keepers') pages.set(effect, { people: keepers.get(to.unitId) ?? [] })
    else if (to.who === 'seats') pages.set(effect, await recipients.seats(to.lessonId, FAN_OUT, cursor))
    else if (to.who === 'roster') pages.set(effect, await recipients.roster(to.lessonId, FAN_OUT, cursor))
    else if (to.who === 'watchers') pages.set(effect, await recipients.watchers(to.challengeId, FAN_OUT, cursor))
    else pages.set(effect, await recipients.audience(to.unitId, FAN_OUT, cursor))
  }
  return pages
}

interface Made {
  effect: NotifyEffect
  person: Person
}

/** The notices, and with each the message that is to go: where its kind has one, and the person holds a grant. */
async function withMessages(made: readonly Made[], stores: NotifyStores, now: Instant): Promise<NoticeDocument[]> {
  const called = made.flatMap((one) => {
    const key = messageOf(one.effect.facts, one.effect.at)?.template
    const templateId = key && stores.templates[key]?.id
    return templateId ? [{ ...one, templateId }] : []
  })
  const unknown = called.flatMap(({ person: { personId, openid } }) => (openid === undefined ? [personId] : []))
  const accounts = unknown.length > 0 ? await stores.recipients.accountsOf(unknown) : new Map<string, string>()
  const asked = called.flatMap(({ effect, person, templateId }) => {
    const openid = person.openid ?? accounts.get(person.personId)
    return openid === undefined ? [] : [{ id: noticeId(effect.id, person.personId), openid, templateId }]
  })
  const held = await stores.subscriptions.held(asked)
  const sends = new Map(
    asked.filter(({ openid, templateId }) => held.has(`${openid}:${templateId}`)).map((one) => [one.id, one]),
  )
  return made.map(({ effect, person }) => {
    const notice = toNotice(effect, person)
    const send = sends.get(notice._id)
    if (!send) return notice
    const { openid, templateId } = send
    return { ...notice, send: { due: now, openid, templateId, tries: 0 } }
  })
}

function toNotice({ id, at, facts: { to: _, kind, facts, until, about } }: NotifyEffect, { personId }: Person) {
  return {
    _id: noticeId(id, personId),
    personId,
    kind,
    facts,
    at,
    read: false,
    ...(until !== undefined && { until }),
    ...(about !== undefined && { about }),
  } as NoticeDocument
}
