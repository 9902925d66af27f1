import Taro from '@tarojs/taro'
import type { FileToSave, SavedAs, SaveFile } from './save-file-props'

/** What WeChat shows by itself, with a menu to send it on or keep it. */
const SHOWN = ['xlsx', 'xls', 'docx', 'doc', 'pptx', 'ppt', 'pdf'] as const
const COMPUTERS = ['windows', 'mac']

const folder = () => `${Taro.env.USER_DATA_PATH}/out`

/**
 * Hands a file on: a table is opened, on a computer anything else is stored, on a phone it is sent to a chat of the person's
 * choice. The app keeps one file at most, and only for as long as something may be reading it.
 */
export const saveFile: SaveFile = async (file) => {
  try {
    const filePath = write(file)
    const fileType = SHOWN.find((ending) => file.fileName.endsWith(`.${ending}`))
    if (fileType) await Taro.openDocument({ filePath, fileType, showMenu: true })
    else if (COMPUTERS.includes(Taro.getDeviceInfo().platform)) await Taro.saveFileToDisk({ filePath })
    else await Taro.shareFileMessage({ filePath, fileName: file.fileName })
    if (!fileType) clear()
    return 'saved'
  } catch (error) {
    clear()
    return becameOf(error)
  }
}

function write(file: FileToSave): string {
  const files = Taro.getFileSystemManager()
  clear()
  files.mkdirSync(folder(), true)
  const filePath = `${folder()}/${file.fileName}`
  if ('text' in file) files.writeFileSync(filePath, file.text, 'utf8')
  else files.writeFileSync(filePath, file.base64, 'base64')
  return filePath
}

function clear(): void {
  try {
    Taro.getFileSystemManager().rmdirSync(folder(), true)
  } catch {
    // Nothing there.
  }
}

function becameOf(error: unknown): SavedAs {
  const { errMsg } = (error ?? {}) as { errMsg?: unknown }
  return /cancel/.test(String(errMsg)) ? 'cancelled' : 'failed'
}
