import { type ChooseTable, tableEnding } from './choose-table-props'

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

/** To the gateway, which stands for the cloud's storage. `fetch` does not tell how far an upload is. */
function send(file: File, unitId: string, told: (part: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/upload/imports/${unitId}.${tableEnding(file.name)}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Error('upload failed'))
    request.onload = () => {
      const { fileID } = (request.response ?? {}) as { fileID?: unknown }
      if (request.status === 200 && typeof fileID === 'string') resolve(fileID)
      else reject(new Error(`upload: ${request.status}`))
    }
    request.send(file)
  })
}
