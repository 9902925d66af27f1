import { type ChooseTable, tableEnding } from './choose-table-props'
import { sendFile } from './send-file.h5'

/** The browser's own file dialog. */
export const chooseTable: ChooseTable = () =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv'
    input.onchange = () => {
      const [file] = input.files ?? []
      resolve(file && { name: file.name, size: file.size, upload: (unitId, told) => send(file, unitId, told) })
    }
    // Browsers of before 2023 do not tell of a dialog that was closed: then nothing waits but this promise.
    input.oncancel = () => resolve(undefined)
    input.click()
  })

/** To the gateway, which stands for the cloud's storage. */
const send = (file: File, unitId: string, told: (part: number) => void): Promise<string> =>
  sendFile(`/upload/imports/${unitId}.${tableEnding(file.name)}`, file, told)
