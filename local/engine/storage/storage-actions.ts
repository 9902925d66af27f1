import { randomUUID } from 'node:crypto'
import { type AdminHandler, refusal } from '../admin/admin-request'
import { isObject } from '../http/body'
import { fileIdOf, isCloudPath, pathOf } from './cloud-path'
import type { CloudStorage } from './cloud-storage'

const UPLOAD_SECONDS = 900
const DEFAULT_AGE_SECONDS = 86_400
const MAX_FILES = 50

/** The storage requests of the SDK. Files themselves travel over the addresses that these give out. */
export function storageActions(storage: CloudStorage): [string, AdminHandler][] {
  return [
    ['storage.getUploadMetadata', ({ params }) => uploadMetadata(storage, params.path)],
    ['storage.batchGetDownloadUrl', ({ params }) => downloadUrls(storage, params.file_list)],
    ['storage.batchDeleteFile', ({ params }) => deleteFiles(storage, params.fileid_list)],
  ]
}

function uploadMetadata(storage: CloudStorage, path: unknown) {
  if (!isCloudPath(path)) return refusal('INVALID_PARAM', `not a valid cloudPath: ${JSON.stringify(path)}`)
  const url = encodeURI(storage.address('put', path, UPLOAD_SECONDS))
  const fileId = fileIdOf(path)
  return { data: { url, token: randomUUID(), authorization: randomUUID(), fileId, cosFileId: randomUUID() } }
}

function downloadUrls(storage: CloudStorage, list: unknown) {
  if (!isFileList(list)) return refusal('INVALID_PARAM', `file_list must be an array of 1 to ${MAX_FILES} files`)
  const found = list.map((item) => {
    const { fileid, max_age: maxAge } = isObject(item) ? item : {}
    const path = pathOf(fileid)
    if (path === undefined || storage.files.size(path) === undefined) return missing(fileid)
    const seconds =
      typeof maxAge === 'number' && maxAge > 0 ? Math.min(maxAge, DEFAULT_AGE_SECONDS) : DEFAULT_AGE_SECONDS
    const tempFileURL = storage.address('get', path, seconds)
    return { fileID: fileid, tempFileURL, download_url: tempFileURL, maxAge: seconds, code: 'SUCCESS' }
  })
  return { data: { download_list: found } }
}

function deleteFiles(storage: CloudStorage, list: unknown) {
  if (!isFileList(list)) return refusal('INVALID_PARAM', `fileid_list must be an array of 1 to ${MAX_FILES} file ids`)
  const deleted = list.map((fileid) => {
    const path = pathOf(fileid)
    return path !== undefined && storage.files.remove(path) ? { fileID: fileid, code: 'SUCCESS' } : missing(fileid)
  })
  return { data: { delete_list: deleted } }
}

function isFileList(list: unknown): list is unknown[] {
  return Array.isArray(list) && list.length > 0 && list.length <= MAX_FILES
}

function missing(fileid: unknown) {
  return {
    fileID: typeof fileid === 'string' ? fileid : '',
    tempFileURL: '',
    code: 'STORAGE_FILE_NONEXIST',
    message: 'no such file',
  }
}
