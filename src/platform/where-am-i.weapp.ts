import Taro from '@tarojs/taro'
import { coarse, type WhereAmI } from './where-am-i-answer'

/** Asks WeChat where the phone is. Only in a tap: nobody is asked who did not want to know. */
export async function whereAmI(): Promise<WhereAmI> {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' })
    return { ok: true, point: coarse({ latitude, longitude }) }
  } catch (error) {
    return { ok: false, why: reason(String((error as { errMsg?: unknown } | undefined)?.errMsg)) }
  }
}

function reason(message: string): 'refused' | 'off' | 'failed' {
  if (/LOCATIONSWITCHOFF|system permission/i.test(message)) return 'off'
  return /auth|den(y|ied)/i.test(message) ? 'refused' : 'failed'
}

/** WeChat's own screen where a refusal is taken back; only in a tap. */
export const openLocationSettings: (() => void) | undefined = () =>
  void Promise.resolve(Taro.openSetting()).catch(() => undefined)
