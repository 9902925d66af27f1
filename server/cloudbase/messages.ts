import cloud from 'wx-server-sdk'
import type { Outgoing, Sent } from '../notice/send-messages'

/** What WeChat answers when it has sent nothing and asks to come again: the system is busy, or the minute's limit is reached. */
const BUSY = [-1, 45009]

/** Sends a subscribe message. Only `jobs` may: its config.json asks for the permission. */
export async function sendSubscribeMessage({ openid, templateId, page, data }: Outgoing): Promise<Sent> {
  try {
    await cloud.openapi.subscribeMessage.send({ touser: openid, templateId, page, data, lang: 'zh_CN' } as never)
    return { how: 'sent' }
  } catch (error) {
    return read(error)
  }
}

function read(error: unknown): Sent {
  const { errCode, errMsg } = error as { errCode?: unknown; errMsg?: unknown }
  const code = Number(errCode)
  if (code === 43101) return { how: 'refused' }
  if (BUSY.includes(code) && /45009|system error|busy|limit/i.test(String(errMsg))) return { how: 'busy' }
  // WeChat's own codes say that nothing was sent; without one the answer was lost on the way, and nobody knows.
  if (code >= 40000 && code < 100_000) return { how: 'wrong', code, message: String(errMsg).slice(0, 200) }
  if (code === -604101)
    return { how: 'wrong', code, message: 'permissions.openapi of jobs lacks subscribeMessage.send' }
  console.error(JSON.stringify({ level: 'error', job: 'messages', error: String(errMsg ?? error).slice(0, 200) }))
  return { how: 'lost' }
}
