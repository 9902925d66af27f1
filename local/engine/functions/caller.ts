/** Who calls a function, as WeChat would know. Nobody, when a timer or an operator does. */
export interface Caller {
  openid?: string
  appid?: string
  unionid?: string
  /** Where the call came from: `wx_client`, `wx_trigger`, `wx_http`, or a chain such as `wx_client,scf`. */
  source: string
}

export const LOCAL_APPID = 'wx0000000000000000'
export const LOCAL_ENV = 'local-env'

/** The variables in which the SDK finds the caller. `WX_API_TOKEN` comes back with each request: it names the invocation. */
export function callerEnv(caller: Caller, invocationId: string): Record<string, string> {
  const known: Record<string, string | undefined> = {
    WX_OPENID: caller.openid,
    WX_APPID: caller.appid ?? LOCAL_APPID,
    WX_UNIONID: caller.unionid,
    WX_CLIENTIP: '127.0.0.1',
    WX_API_TOKEN: invocationId,
  }
  const env = Object.fromEntries(Object.entries(known).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  const isTimer = caller.source === 'wx_trigger'
  return {
    ...env,
    WX_CONTEXT_KEYS: Object.keys(env).join(','),
    TCB_CONTEXT_KEYS: 'TCB_SOURCE,TCB_ENV',
    TCB_SOURCE: caller.source,
    ...(isTimer && { TRIGGER_SRC: 'timer' }),
  }
}

/** What every function finds in its environment: the SDK's redirect to the engine, and what the operator gave. */
export function functionEnv(engineUrl: string, given: Record<string, string>): Record<string, string> {
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((key) => {
    const value = process.env[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return {
    ...Object.fromEntries(inherited),
    ...given,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${engineUrl}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: LOCAL_ENV,
    TCB_ENV: LOCAL_ENV,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SILENCE: 'true',
    TZ: 'UTC',
  }
}
