import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Clock } from '../types'
import { invalidOpenid } from './api-error'
import type { ApiMethod } from './api-method'
import { RateLimit } from './rate-limit'
import { openidSchema, readParams } from './read-params'

const TEXT_PER_MINUTE = 4000
const MEDIA_PER_MINUTE = 2000
/** The text that WeChat's documentation gives for trying out a refusal. */
const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

const verdicts = {
  pass: { suggest: 'pass', label: 100 },
  risky: { suggest: 'risky', label: 20001 },
}

const sceneSchema = v.picklist([1, 2, 3, 4])
const textSchema = v.object({
  version: v.literal(2),
  openid: openidSchema,
  scene: sceneSchema,
  content: v.pipe(v.string(), v.minLength(1), v.maxLength(2500)),
})
const mediaSchema = v.object({
  version: v.literal(2),
  openid: openidSchema,
  scene: sceneSchema,
  media_url: v.pipe(v.string(), v.url()),
  media_type: v.picklist([1, 2]),
})

/** A text or media is risky when it holds one of these words, or WeChat's own sample; everything else passes. */
function judge(text: string, riskyWords: readonly string[]) {
  return [RISKY_SAMPLE, ...riskyWords].some((word) => text.includes(word)) ? verdicts.risky : verdicts.pass
}

/** `security.msgSecCheck`, version 2: says of a text whether it should pass. */
export function msgSecCheck(now: Clock, riskyWords: readonly string[]): ApiMethod {
  const limit = new RateLimit(TEXT_PER_MINUTE, now)
  return (params) => {
    const { content } = readParams(textSchema, params, { openid: invalidOpenid })
    limit.take()
    const result = judge(content, riskyWords)
    const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
    return { json: { errcode: 0, errmsg: 'ok', result, detail, trace_id: randomUUID() } }
  }
}

/** What WeChat pushes when it has looked at a media. */
export interface MediaVerdict {
  openid: string
  event: Record<string, unknown>
}

/** `security.mediaCheckAsync`, version 2: takes a media to be looked at; the verdict comes as a push. */
export function mediaCheckAsync(
  now: Clock,
  riskyWords: readonly string[],
  push: (verdict: MediaVerdict) => void,
): ApiMethod {
  const limit = new RateLimit(MEDIA_PER_MINUTE, now)
  return (params) => {
    const { openid, media_url: url } = readParams(mediaSchema, params, { openid: invalidOpenid })
    limit.take()
    const traceId = randomUUID()
    const result = judge(url, riskyWords)
    push({ openid, event: mediaEvent(openid, traceId, result, now()) })
    return { json: { errcode: 0, errmsg: 'ok', trace_id: traceId } }
  }
}

function mediaEvent(openid: string, traceId: string, result: typeof verdicts.pass, now: number) {
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  const message = { ToUserName: 'gh_local', FromUserName: openid, CreateTime: Math.floor(now / 1000), MsgType: 'event' }
  return {
    ...message,
    Event: 'wxa_media_check',
    trace_id: traceId,
    version: 2,
    detail,
    errcode: 0,
    errmsg: 'ok',
    result,
  }
}
