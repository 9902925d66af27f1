import { collection } from './collection'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** 订阅: how many messages of a template an account still allows, as far as is known. `_id` is `<openid>:<template>`. */
interface SubscriptionDocument {
  _id: string
  openid: string
  templateId: string
  count: number
  /** The last commands that counted it up: a repeat counts nothing. */
  commands: string[]
}

const subscriptions = collection<SubscriptionDocument>('subscriptions')
const COMMANDS_KEPT = 20
/** Nobody accepts more than this; what is reported comes from a phone and is a hint. */
const COUNT_MOST = 100
const MANY = 1000

const idOf = (openid: string, templateId: string) => `${openid}:${templateId}`

export const subscriptionStore = {
  /** Counts one up that was accepted, once for each command. */
  async grant(openid: string, templateId: string, commandId: string): Promise<void> {
    const _id = idOf(openid, templateId)
    if (await countUp(_id, commandId)) return
    try {
      await subscriptions.add({ _id, openid, templateId, count: 1, commands: [commandId] })
    } catch (error) {
      if (duplicateIndex(error) === null) throw error
      // There already: this command has counted, the most is reached, or a rival made it just now.
      await countUp(_id, commandId)
    }
  },

  /** Spends one, before the message is sent. False when there is none. */
  async spend(openid: string, templateId: string): Promise<boolean> {
    const held = { _id: idOf(openid, templateId), count: command.gt(0) }
    return (await subscriptions.update(held, { count: command.inc(-1) })) > 0
  },

  /** Gives one back that was spent on a message which failed for a reason of ours. */
  giveBack: (openid: string, templateId: string) =>
    subscriptions.update({ _id: idOf(openid, templateId) }, { count: command.inc(1) }),

  /** WeChat knows of none: what was counted here is wrong. */
  zero: (openid: string, templateId: string) => subscriptions.update({ _id: idOf(openid, templateId) }, { count: 0 }),

  /** Which of these accounts hold one of the templates they are asked for with: `<openid>:<template>`. */
  async held(asked: readonly { openid: string; templateId: string }[]): Promise<Set<string>> {
    if (asked.length === 0) return new Set()
    const rows = await subscriptions.aggregate<{ _id: string }>([
      { $match: { _id: command.in(asked.map(({ openid, templateId }) => idOf(openid, templateId))) } },
      { $match: { count: command.gt(0) } },
      { $limit: MANY },
      { $project: { _id: 1 } },
    ])
    return new Set(rows.map(({ _id }) => _id))
  },

  async of(openid: string): Promise<{ templateId: string; count: number }[]> {
    return subscriptions.aggregate([
      { $match: { openid } },
      { $limit: MANY },
      { $project: { _id: 0, templateId: 1, count: 1 } },
    ])
  },

  forget: (openid: string) => subscriptions.remove({ openid }),
}

async function countUp(_id: string, commandId: string): Promise<boolean> {
  const commands = command.push({ each: [commandId], slice: -COMMANDS_KEPT } as never)
  const guard = { _id, commands: command.neq(commandId), count: command.lt(COUNT_MOST) }
  return (await subscriptions.update(guard, { count: command.inc(1), commands })) > 0
}

export type SubscriptionStore = typeof subscriptionStore
