import Taro from '@tarojs/taro'
import type { CallFunction, CloudReply } from './cloud-reply'

/** Set by `CLOUD_ENV` when the app is built; empty: WeChat takes the account's first environment. */
declare const __CLOUD_ENV__: string

let ready = false

/** Names the environment to WeChat, once. */
export function prepareCloud(): void {
  if (ready) return
  Taro.cloud.init(__CLOUD_ENV__ ? { env: __CLOUD_ENV__ } : {})
  ready = true
}

/** Calls a cloud function through WeChat, which vouches for who is calling. */
export const callFunction: CallFunction = async (name, event) => {
  prepareCloud()
  try {
    const { result } = await Taro.cloud.callFunction({ name, data: event })
    return { kind: 'answered', answer: result }
  } catch (error) {
    return explain(error)
  }
}

/** CloudBase's own errors carry a code like -504002; what never reached it says only that it failed. */
function explain(error: unknown): CloudReply {
  const { errCode, errMsg } = (error ?? {}) as { errCode?: unknown; errMsg?: unknown }
  const text = `${errCode ?? ''} ${errMsg ?? ''}`
  if (/time ?-?out|-504003|-404012/i.test(text)) return { kind: 'lost', timedOut: true }
  const code = /-[45]0\d{4}/.exec(text)?.[0]
  return code ? { kind: 'fault', id: code } : { kind: 'lost', timedOut: false }
}
