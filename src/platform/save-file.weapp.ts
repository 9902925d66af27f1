import Taro from '@tarojs/taro'
import type { SaveFile } from './save-file-props'

/** What WeChat shows by itself, with its own menu for saving and sending; anything else is sent to a chat of one's own. */
const SHOWN = /\.(xlsx|docx|pdf)$/

/** Writes a file into the app's own folder, and opens it with WeChat's menu: from there it is saved or sent on. */
export const saveFile: SaveFile = async ({ fileName, base64 }) => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  try {
    await write(filePath, base64)
    if (SHOWN.test(fileName)) await Taro.openDocument({ filePath, showMenu: true })
    else await Taro.shareFileMessage({ filePath, fileName })
    return true
  } catch (error) {
    // Closing the menu is not a failure: the file was there to be had.
    return /cancel/i.test(String((error as { errMsg?: unknown } | undefined)?.errMsg ?? ''))
  }
}

const write = (filePath: string, data: string) =>
  new Promise<void>((resolve, reject) => {
    const files = Taro.getFileSystemManager()
    files.writeFile({ filePath, data, encoding: 'base64', success: () => resolve(), fail: reject })
  })
