import { invalidParam } from './errors'
import type { Request } from './request'
import { parseEjson } from './value/ejson'
import { type Doc, isDoc } from './value/types'

export function collectionName(params: Record<string, unknown>): string {
  const name = params.collectionName
  if (typeof name !== 'string' || name === '') throw invalidParam('collectionName must be a string')
  return name
}

/** The query of a request; none given means every document. */
export function queryOf({ params, now }: Request): Doc {
  const text = params.query
  if (text === undefined || text === null || text === '') return {}
  return docOf('query', text, now)
}

/** A parameter that is the EJSON of a document. */
export function docOf(name: string, text: unknown, now: number): Doc {
  const value = parseEjson(text, now)
  if (!isDoc(value)) throw invalidParam(`${name} must be an object`)
  return value
}

export const optionalDoc = (name: string, { params, now }: Request): Doc | undefined =>
  params[name] === undefined || params[name] === null ? undefined : docOf(name, params[name], now)

/** A count that must be a whole number of at least `least`. */
export function countOf(name: string, params: Record<string, unknown>, fallback: number, least: number): number {
  const value = params[name]
  if (value === undefined || value === null) return fallback
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    throw invalidParam(`${name} must be a whole number of at least ${least}`)
  }
  return value
}
