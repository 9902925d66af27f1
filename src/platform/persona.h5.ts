/**
 * 演示身份: who this browser tab is. Only the local gateway believes it; in WeChat the platform tells who calls.
 * It lives in the tab's own session, so that two tabs can be two people.
 */
const KEY = 'persona'

export interface Persona {
  openid: string
  name: string
  /** What they are, in words. */
  roles: string[]
  org: string
}

export function currentPersona(): string | undefined {
  return sessionStorage.getItem(KEY) ?? undefined
}

/** Reloads, so that nothing of the one before stays in memory. */
export function choosePersona(openid: string | undefined): void {
  if (openid === undefined) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, openid)
  location.reload()
}

export async function listPersonas(): Promise<Persona[]> {
  const response = await fetch('/personas')
  if (!response.ok) throw new Error(`personas: ${response.status}`)
  return (await response.json()) as Persona[]
}

/** Keeps apart on one device what belongs to different people. */
export const personKey = (): string => currentPersona() ?? 'nobody'
