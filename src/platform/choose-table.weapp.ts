import Taro from '@tarojs/taro'
import { type ChooseTable, tableEnding } from './choose-table-props'
import { sendFile } from './send-file.weapp'

/** A file out of a chat: WeChat lets a mini-program see no other. */
export const chooseTable: ChooseTable = async () => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] })
    const [file] = tempFiles
    if (!file) return undefined
    const { name, size, path } = file
    return { name, size, upload: (unitId, told) => send({ name, path }, unitId, told) }
  } catch {
    // Closed without a choice.
    return undefined
  }
}

/** A name of its own; who may read what lies under it, the cloud's rules and the function say. */
const freshName = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2).padEnd(10, '0')}`

const send = (file: { name: string; path: string }, unitId: string, told: (part: number) => void): Promise<string> =>
  sendFile(`imports/${unitId}/${freshName()}.${tableEnding(file.name)}`, file.path, told)
