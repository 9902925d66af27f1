import type { WechatAccount } from '../engine'
import type { Messages } from '../messages/messages'
import type { Clock } from '../types'
import type { ApiMethod } from './api-method'
import { type MediaVerdict, mediaCheckAsync, msgSecCheck } from './security'
import { sendSubscribeMessage } from './subscribe-message'
import { getUnlimited } from './wxacode'

/** The methods of WeChat's server API that the engine serves, by the names that `permissions.openapi` lists. */
export function apiMethods(
  { templates, pages, riskyWords = [] }: WechatAccount,
  messages: Messages,
  now: Clock,
  push: (verdict: MediaVerdict) => void,
): Map<string, ApiMethod> {
  return new Map([
    ['subscribeMessage.send', sendSubscribeMessage({ messages, now, templates, pages })],
    ['wxacode.getUnlimited', getUnlimited(now, pages)],
    ['security.msgSecCheck', msgSecCheck(now, riskyWords)],
    ['security.mediaCheckAsync', mediaCheckAsync(now, riskyWords, push)],
  ])
}
