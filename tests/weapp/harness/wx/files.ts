import { type ApiContext, ApiFailure, asyncApi } from './api'

/** What the person did with a file that the app handed them. */
export interface HandedOn {
  how: 'sent' | 'opened' | 'stored' | 'shown'
  fileName: string
  content: Buffer
}

/** The app's own folder of files, and what left it. */
export interface Files {
  kept: Map<string, Buffer>
  folders: Set<string>
  handedOn: HandedOn[]
}

const HOME = 'http://usr'
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

/** `wx.getFileSystemManager` as far as an app writes files to hand them on, and the ways to do that. */
export function filesApi(app: ApiContext, files: Files): Record<string, unknown> {
  const read = (path: unknown): Buffer => {
    const content = files.kept.get(String(path))
    if (!content) throw new ApiFailure(`no such file or directory ${String(path)}`)
    return content
  }
  const hand = (how: HandedOn['how'], path: unknown, fileName = nameOf(String(path))) => {
    files.handedOn.push({ how, fileName, content: read(path) })
    return undefined
  }
  return {
    env: { USER_DATA_PATH: HOME },
    getFileSystemManager: () => manager(app, files),
    shareFileMessage: asyncApi(app, 'shareFileMessage', ({ filePath, fileName }) =>
      hand('sent', filePath, fileName === undefined ? undefined : String(fileName)),
    ),
    openDocument: asyncApi(app, 'openDocument', ({ filePath }) => hand('opened', filePath)),
    showShareImageMenu: asyncApi(app, 'showShareImageMenu', ({ path }) => hand('shown', path)),
    saveFileToDisk: asyncApi(app, 'saveFileToDisk', ({ filePath }) => hand('stored', filePath)),
  }
}

function manager(app: ApiContext, { kept, folders }: Files) {
  const fail = (api: string, why: string): never => {
    throw new Error(`${api}:fail ${why}`)
  }
  return {
    getFileInfo: asyncApi(app, 'getFileInfo', ({ filePath }) => {
      const content = kept.get(String(filePath))
      if (!content) throw new ApiFailure(`no such file or directory ${String(filePath)}`)
      return { size: content.length }
    }),
    mkdirSync: (path: string) => {
      if (folders.has(path)) fail('mkdirSync', `file already exists ${path}`)
      folders.add(path)
    },
    rmdirSync: (path: string) => {
      if (!folders.delete(path)) fail('rmdirSync', `no such file or directory ${path}`)
      for (const file of [...kept.keys()]) if (file.startsWith(`${path}/`)) kept.delete(file)
    },
    writeFileSync: (path: string, data: string, encoding: BufferEncoding) => {
      const folder = folderOf(path)
      if (folder !== HOME && !folders.has(folder)) fail('writeFileSync', `no such file or directory ${path}`)
      kept.set(path, Buffer.from(data, encoding))
    },
  }
}
