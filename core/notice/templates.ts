import * as v from 'valibot'
import { FIELD_TYPES, type FieldType } from './template-fields'

/** What a template's field can show: the text and time slots that its messages fill. */
const SLOTS = {
  title: 'text',
  from: 'text',
  place: 'text',
  result: 'text',
  note: 'text',
  at: 'time',
} as const

export type Slot = keyof typeof SLOTS
export type SlotValue = string | number

/**
 * 订阅消息模板: what this app asks people to accept, and the slots that it fills in each. Which template of the account it is, and
 * which of its fields shows what, is configuration.
 */
export const TEMPLATES = {
  /** 开课提醒. */
  lessonSoon: ['title', 'at', 'place', 'note'],
  /** 候补成功. */
  seatGiven: ['title', 'at', 'place', 'note'],
  /** 申请结果. */
  answered: ['title', 'result', 'at', 'note'],
  /** 待办提醒. */
  asked: ['title', 'from', 'at', 'note'],
} as const satisfies Record<string, readonly Slot[]>

export type TemplateKey = keyof typeof TEMPLATES
export const TEMPLATE_KEYS = Object.keys(TEMPLATES) as [TemplateKey, ...TemplateKey[]]

export interface Template {
  /** WeChat's id of it. */
  id: string
  /** Of each field (`thing1`): what it shows. */
  fields: Record<string, Slot>
}

export type Templates = Partial<Record<TemplateKey, Template>>

const template = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  fields: v.record(v.string(), v.picklist(Object.keys(SLOTS) as Slot[])),
})
const config = v.strictObject(Object.fromEntries(TEMPLATE_KEYS.map((key) => [key, v.optional(template)])))

/**
 * The account's templates, as they are configured: `{"lessonSoon": {"id": "…", "fields": {"thing1": "title", "time2": "at"}}}`. None
 * is a configuration, too: then nobody is asked, and everything is found in the app.
 *
 * @throws Error saying what is wrong: it is read when a function starts, and not when the first message goes
 */
export function readTemplates(text: string): Templates {
  if (text.trim() === '') return {}
  const parsed = v.parse(config, JSON.parse(text)) as Templates
  for (const key of TEMPLATE_KEYS) {
    const found = parsed[key]
    if (found) assertFields(key, found)
  }
  const ids = Object.values(parsed).map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new Error('two templates have the same id')
  return parsed
}

function assertFields(key: TemplateKey, { fields }: Template): void {
  const slots: readonly Slot[] = TEMPLATES[key]
  if (Object.keys(fields).length === 0) throw new Error(`template ${key} has no fields`)
  for (const [name, slot] of Object.entries(fields)) {
    const type = fieldType(name)
    if (type === null) throw new Error(`template ${key}: no field is called ${name}`)
    if (!slots.includes(slot)) throw new Error(`template ${key} has nothing for ${slot}`)
    if (!(FIELD_TYPES[type] as readonly string[]).includes(SLOTS[slot]))
      throw new Error(`template ${key}: ${name} cannot show ${slot}`)
  }
}

/** A field's type is its name without the number. */
export function fieldType(name: string): FieldType | null {
  const [, type = ''] = /^([a-z_]+)\d{1,2}$/.exec(name) ?? []
  return Object.hasOwn(FIELD_TYPES, type) ? (type as FieldType) : null
}
