import * as v from 'valibot'
import type { Messages } from '../messages/messages'
import type { Clock } from '../types'
import { invalidArgument, invalidOpenid, invalidPage, invalidTemplate, userRefused } from './api-error'
import { type ApiMethod, OK } from './api-method'
import { openidSchema, readParams } from './read-params'
import { isFieldValue } from './template-fields'

/** What a template of the account looks like: the names of its fields. */
export type Templates = Record<string, string[]>

const schema = v.object({
  touser: openidSchema,
  template_id: v.pipe(v.string(), v.minLength(1)),
  page: v.optional(v.string()),
  data: v.record(v.string(), v.object({ value: v.union([v.string(), v.number()]) })),
  miniprogram_state: v.optional(v.picklist(['developer', 'trial', 'formal'])),
  lang: v.optional(v.picklist(['zh_CN', 'en_US', 'zh_HK', 'zh_TW'])),
})

const ERRORS = { touser: invalidOpenid, template_id: invalidTemplate, page: invalidPage }

export interface MessageWorld {
  messages: Messages
  now: Clock
  /** The account's templates; any id will do when not given. */
  templates?: Templates | undefined
  /** The app's published pages; any well-formed one will do when not given. */
  pages?: readonly string[] | undefined
}

/** `subscribeMessage.send`: reaches a person who accepted this template, once for each time they did. */
export function sendSubscribeMessage(world: MessageWorld): ApiMethod {
  return (params) => {
    const { touser, template_id: templateId, page, data } = readParams(schema, params, ERRORS)
    const fields = readFields(world.templates, templateId, data)
    if (page !== undefined && page !== '') assertPage(page, world.pages)
    const message = { openid: touser, templateId, ...(page && { page }), data: fields, sentAt: world.now() }
    if (!world.messages.send(message)) throw userRefused()
    return OK
  }
}

function readFields(
  templates: Templates | undefined,
  templateId: string,
  data: Record<string, { value: string | number }>,
): Record<string, string> {
  const names =
    templates === undefined ? Object.keys(data) : Object.hasOwn(templates, templateId) && templates[templateId]
  if (!names) throw invalidTemplate()
  const fields = names.map((name) => {
    const value = String((Object.hasOwn(data, name) ? data[name]?.value : undefined) ?? '')
    if (value === '') throw invalidArgument(`data.${name}.value is empty`)
    if (!isFieldValue(name, value)) throw invalidArgument(`data.${name}.value invalid`)
    return [name, value] as const
  })
  return Object.fromEntries(fields)
}

/** A message's page may carry a query, unlike a code's. */
function assertPage(page: string, pages: readonly string[] | undefined): void {
  const [path = ''] = page.split('?')
  if (path.startsWith('/') || path === '') throw invalidPage()
  if (pages !== undefined && !pages.includes(path)) throw invalidPage()
}
