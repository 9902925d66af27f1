/** Posts a file to the gateway; resolves to the id it is stored under. `fetch` does not tell how far an upload is. */
export function sendFile(address: string, file: Blob, told: (part: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
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
