import { personKey } from '../platform/persona'
import { drop, keep, kept, keptKeys } from '../platform/storage'
import type { ActionRef } from './api'

/** Changes when an answer changes its shape: what older builds kept is then not read. */
const PREFIX = 'answer1'
const AT_MOST = 60

export interface Kept<T> {
  data: T
  /** When this device received it. */
  at: number
}

/** One answer of one person: the same question has the same key. */
export function cacheKey(ref: ActionRef, input: object): string {
  return `${PREFIX}/${personKey()}/${ref.fn}.${ref.action}/${JSON.stringify(input)}`
}

/**
 * What is about other people stays in memory: a phone that is lost or lent must not hold a roster, nor who failed to come. Nor does it hold
 * where its owner was: what was asked for from a place has the place in its key.
 */
const NOT_KEPT =
  /^[^/]*\/[^/]*\/(roster\.|challenge\.noShowAppeals\/|challenge\.list\/.*"near":|points\.(?!mine\/|rules\/))/

export const readAnswer = <T>(key: string): Kept<T> | undefined => kept<Kept<T>>(key)
export const dropAnswer = (key: string): void => drop(key)

interface Held {
  claims: unknown[]
  bids: unknown[]
}

/** A challenge as its poster sees it: who does it, and who would. Anybody else is shown none of that. */
const namesHolders = (key: string, { data }: Kept<unknown>): boolean =>
  /\/challenge\.get\//.test(key) && (data as Held).claims.length + (data as Held).bids.length > 0

interface Named {
  notices: { facts: object }[]
}

/** Of messages stays what is about oneself: that somebody else asks for something is read when there is a network. */
const ownPart = <T>(key: string, answer: Kept<T>): Kept<T> =>
  /\/notice\.list\//.test(key) ? { ...answer, data: withoutNames(answer.data as T & Named) } : answer

const withoutNames = <T extends Named>(data: T): T => ({
  ...data,
  notices: data.notices.filter(({ facts }) => !('name' in facts)),
})

/** Keeps an answer, and lets the oldest go when there are too many. */
export function keepAnswer<T>(key: string, answer: Kept<T>): void {
  if (NOT_KEPT.test(key)) return
  if (namesHolders(key, answer)) {
    drop(key)
    return
  }
  keep(key, ownPart(key, answer))
  const keys = keptKeys(PREFIX)
  if (keys.length <= AT_MOST) return
  const byAge = keys.map((each) => ({ each, at: readAnswer(each)?.at ?? 0 })).sort((a, b) => a.at - b.at)
  for (const { each } of byAge.slice(0, Math.floor(AT_MOST / 4))) drop(each)
}

/** What pages keep beside answers: forms not sent yet, the last check-in, which messages were declined. */
const OTHERS = ['form/', 'photos/', 'last-check-in/', 'not-asked/']

/** Forgets everything kept on this device but the choices of language and look. */
export function forgetKept(): void {
  for (const key of ['answer', ...OTHERS].flatMap(keptKeys)) drop(key)
}
