import type { Said } from './kinds'
import { fitField } from './template-fields'
import { fieldType, type Slot, type SlotValue, type Template, type TemplateKey } from './templates'

/** What a subscribe message says of a notice: its template, what stands in the slots, and the page that it opens. */
export interface Message {
  template: TemplateKey
  slots: Partial<Record<Slot, SlotValue>>
  page: string
}

const OWN = 'pages/me/index'
const lessonPage = (lessonId: string): string => `packages/study/lesson/index?lessonId=${lessonId}`

/**
 * The message of a notice that was made at a moment; null for kinds that nobody is called for. Messages are in Chinese: WeChat
 * shows a template's own words around them.
 */
export function messageOf(said: Said, at: number): Message | null {
  switch (said.kind) {
    case 'lessonSoon':
      return lesson('lessonSoon', said.facts, said.facts.when === 'day' ? '明天开课，请准时参加' : '一小时内开课')
    case 'seatGiven':
      return lesson('seatGiven', said.facts, '有人让出座位，您已从候补转为正式')
    case 'seatToConfirm':
      return lesson('lessonSoon', said.facts, '请确认到场，逾期座位将让给候补')
    case 'lessonCalledOff':
      // The reminder that this was accepted for will not come.
      return lesson('lessonSoon', said.facts, `已取消：${said.facts.reason}`)
    case 'joinConfirmed':
      return answered(`加入${said.facts.branch}`, true, at, '已与名册绑定')
    case 'joinDeclined':
      return answered(`加入${said.facts.branch}`, false, at, said.facts.reason)
    case 'moved':
      return answered(`组织关系转入${said.facts.branch}`, true, at, `原支部：${said.facts.from}`)
    case 'reportInConfirmed':
      return answered(`到${said.facts.community}报到`, true, at, '社区已确认')
    case 'reportInDeclined':
      return answered(`到${said.facts.community}报到`, false, at, said.facts.reason)
    case 'joinAsked':
      return asked('有人申请加入支部', said.facts.name, at, said.facts.branch)
    case 'transferAsked':
      return asked('组织关系待接收', said.facts.name, at, `来自${said.facts.from}`)
    case 'reportInAsked':
      return asked('党员到社区报到', said.facts.name, at, said.facts.branch)
    default:
      return null
  }
}

interface LessonFacts {
  lessonId: string
  title: string
  startsAt: number
  venue: string
}

function lesson(template: TemplateKey, { lessonId, title, startsAt, venue }: LessonFacts, note: string): Message {
  return { template, slots: { title, at: startsAt, place: venue, note }, page: lessonPage(lessonId) }
}

function answered(title: string, yes: boolean, at: number, note: string): Message {
  return { template: 'answered', slots: { title, result: yes ? '已通过' : '未通过', at, note }, page: OWN }
}

function asked(title: string, from: string, at: number, note: string): Message {
  return { template: 'asked', slots: { title, from, at, note }, page: OWN }
}

/** A message's fields, as the configured template has them. */
export function fieldsOf({ slots }: Message, { fields }: Template): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, slot]) => [
      name,
      { value: fitField(fieldType(name) ?? 'thing', slots[slot] ?? '') },
    ]),
  )
}
