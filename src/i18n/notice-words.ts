import type { Instant } from '#core/kernel/day'
import { noticeKinds as en } from './en/notice-kinds'
import type { Language } from './languages'
import type { NoticeSaid } from './notice-facts'
import { noticeKinds as zh } from './zh/notice-kinds'

type Words = (facts: object, now: Instant) => NoticeSaid
const CATALOGUES = { zh, en } as unknown as Record<Language, Record<string, Words | undefined>>
const NEWER = {
  zh: { title: '新消息', text: '请更新到最新版本查看' },
  en: { title: 'New message', text: 'Update the app to read it' },
}

/** A notice in words. A kind that this build does not know yet says so. */
export const noticeWords = (said: { kind: string; facts: object }, now: Instant, language: Language): NoticeSaid =>
  CATALOGUES[language][said.kind]?.(said.facts, now) ?? NEWER[language]
