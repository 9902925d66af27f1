import cloud from 'wx-server-sdk'

/** Where the function runs is told by its environment: CloudBase's own, or the local engine's. */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export const db = cloud.database()
export const command = db.command

/** The caller's openid, as the platform says it. Empty for a call that no person makes (a timer). */
export const callerId = (): string => cloud.getWXContext().OPENID ?? ''
