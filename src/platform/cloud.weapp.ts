import Taro from '@tarojs/taro'
import type { CallFunction, CloudReply } from './cloud-reply'

declare const __CLOUD_ENV__: string

/** Set when the app is built; without it WeChat takes the environment that the app was opened with. */
const env = typeof __CLOUD_ENV__ === 'string' ? __CLOUD_ENV__ : ''

let ready = false

function prepare(): void {
  if (ready) return
  Taro.cloud.init(env ? { env } : {})
  ready = true
}

/** Calls a cloud function through WeChat, which vouches for who is calling. */
export const callFunction: CallFunction = async (name, event) => {
  prepare()
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
