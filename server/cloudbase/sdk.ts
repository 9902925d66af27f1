import cloud from 'wx-server-sdk'

/** Where the function runs is told by its environment: CloudBase's own, or the local engine's. */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export const db = cloud.database()
export const command = db.command

/** The caller's openid, as the platform says it. Empty for a call that no person makes (a timer). */
export const callerId = (): string => cloud.getWXContext().OPENID ?? ''

/** Where the call came from: `wx_trigger` for a timer. */
export const callSource = (): string => (cloud.getWXContext() as { SOURCE?: string }).SOURCE ?? ''

/** An address under which a file can be read for a while; null when there is no such file. */
export async function temporaryUrl(fileId: string): Promise<string | null> {
  const answer = (await cloud.getTempFileURL({ fileList: [fileId] })) as unknown as {
    fileList: { tempFileURL?: string }[]
  }
  return answer.fileList[0]?.tempFileURL || null
}

/** Deletes files. Those that are gone already are none the less gone. */
export async function removeFiles(fileIds: string[]): Promise<void> {
  await cloud.deleteFile({ fileList: fileIds })
}
