import cloud from 'wx-server-sdk'

/** Where the function runs is told by its environment: CloudBase's own, or the local engine's. */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export const db = cloud.database()
export const command = db.command

/** The caller's openid, as the platform says it. Empty for a call that no person makes (a timer). */
export const callerId = (): string => cloud.getWXContext().OPENID ?? ''

/** Where the call came from: `wx_trigger` for a timer. */
export const callSource = (): string => (cloud.getWXContext() as { SOURCE?: string }).SOURCE ?? ''

/** Addresses under which files can be read for a while, in the order asked; null for one that is not there. One request, 50 files at most. */
export async function temporaryUrls(fileIds: readonly string[], seconds?: number): Promise<(string | null)[]> {
  const fileList = fileIds.map((fileID) => (seconds === undefined ? fileID : { fileID, maxAge: seconds }))
  const answer = (await cloud.getTempFileURL({ fileList: fileList as string[] })) as unknown as {
    fileList: { tempFileURL?: string }[]
  }
  return fileIds.map((_, i) => answer.fileList[i]?.tempFileURL || null)
}

/** Deletes files. Those that are gone already are none the less gone. */
export async function removeFiles(fileIds: string[]): Promise<void> {
  await cloud.deleteFile({ fileList: fileIds })
}
