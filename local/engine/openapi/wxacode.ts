import { encode } from 'uqr'
import * as v from 'valibot'
import type { Clock } from '../types'
import { invalidPage, invalidParameter, invalidScene } from './api-error'
import type { ApiMethod } from './api-method'
import { drawPng } from './png'
import { RateLimit } from './rate-limit'
import { pageSchema, readParams } from './read-params'

const PER_MINUTE = 5000
const DEFAULT_WIDTH = 430

const schema = v.object({
  scene: v.pipe(v.string(), v.regex(/^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/)),
  page: v.optional(pageSchema),
  check_path: v.optional(v.boolean(), true),
  env_version: v.optional(v.picklist(['release', 'trial', 'develop'])),
  width: v.optional(v.pipe(v.number(), v.minValue(280), v.maxValue(1280)), DEFAULT_WIDTH),
})

const ERRORS = { scene: invalidScene, page: invalidPage, width: () => invalidParameter('width') }

/**
 * `wxacode.getUnlimited`: a code that opens a page with a scene. The engine draws a QR code of `page?scene=…` instead of
 * WeChat's round one, which only WeChat can make and read.
 */
export function getUnlimited(now: Clock, pages: readonly string[] | undefined): ApiMethod {
  const limit = new RateLimit(PER_MINUTE, now)
  return (params) => {
    const { scene, page, check_path: isChecked, width } = readParams(schema, params, ERRORS)
    if (isChecked && page !== undefined && pages !== undefined && !pages.includes(page)) throw invalidPage()
    limit.take()
    const target = `${page ?? pages?.[0] ?? 'pages/index/index'}?scene=${encodeURIComponent(scene)}`
    return { contentType: 'image/png', bytes: drawPng(encode(target, { border: 2 }).data, Math.round(width)) }
  }
}
