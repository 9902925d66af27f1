import type { CallFunction } from './cloud-reply'
import { currentPersona } from './persona'

/** In WeChat everybody is somebody. A browser tab in which nobody was chosen yet is a visitor. */
const VISITOR = 'visitor'

/** Calls a function on the local gateway as the persona of this tab. Only where the gateway runs: never in WeChat. */
export const callFunction: CallFunction = async (name, event) => {
  try {
    const response = await fetch(`/fn/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': currentPersona() ?? VISITOR },
      body: JSON.stringify(event),
    })
    if (response.status === 504) return { kind: 'lost', timedOut: true }
    if (!response.ok) return { kind: 'fault', id: String(response.status) }
    const { result } = (await response.json()) as { result: unknown }
    return { kind: 'answered', answer: result }
  } catch {
    return { kind: 'lost', timedOut: false }
  }
}
