import Taro from '@tarojs/taro'
import { type ChooseTable, tableEnding } from './choose-table-props'
import { prepareCloud } from './cloud.weapp'

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

interface Task {
  onProgressUpdate: (listener: (state: { progress: number }) => void) => void
}

/** A name of its own; who may read what lies under it, the cloud's rules and the function say. */
const freshName = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2).padEnd(10, '0')}`

/** To the cloud's storage, where the function takes it from. */
function send(file: { name: string; path: string }, unitId: string, told: (part: number) => void): Promise<string> {
  prepareCloud()
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: `imports/${unitId}/${freshName()}.${tableEnding(file.name)}`,
      filePath: file.path,
      success: ({ fileID }) => resolve(fileID),
      fail: reject,
    }) as unknown as Task | undefined
    task?.onProgressUpdate(({ progress }) => told(progress / 100))
  })
}
