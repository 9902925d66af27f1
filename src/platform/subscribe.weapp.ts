import Taro from '@tarojs/taro'
import type { AskToSubscribe } from './subscribe-answer'

export const canSubscribe = true

/** The person has switched off messages of this mini-program altogether. */
const MAIN_SWITCH_OFF = 20004
const MOST = 3

export const askToSubscribe: AskToSubscribe = async (templateIds) => {
  const tmplIds = templateIds.slice(0, MOST)
  try {
    // Alipay's own field is required by Taro's type, and means nothing in WeChat.
    const said = (await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) as unknown as Record<string, unknown>
    return {
      off: false,
      accepted: tmplIds.filter((id) => said[id] === 'accept'),
      declined: tmplIds.filter((id) => said[id] === 'reject' || said[id] === 'ban'),
    }
  } catch (error) {
    const { errCode } = (error ?? {}) as { errCode?: unknown }
    return { off: errCode === MAIN_SWITCH_OFF, accepted: [], declined: [] }
  }
}
