import Taro from '@tarojs/taro'
import { prepareCloud } from './cloud.weapp'

interface Task {
  onProgressUpdate: (listener: (state: { progress: number }) => void) => void
}

/** Puts a file into the cloud's storage, where the functions find it; resolves to its id. */
export function sendFile(cloudPath: string, filePath: string, told: (part: number) => void): Promise<string> {
  prepareCloud()
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: reject,
    }) as unknown as Task | undefined
    task?.onProgressUpdate(({ progress }) => told(progress / 100))
  })
}
