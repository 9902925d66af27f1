import type { Invoker } from '../functions/invoker'
import { type AdminHandler, refusal } from './admin-request'

/** `functions.invokeFunction`: one function calls another, as the same person; `scf` joins the chain of sources. */
export function invokeFunction(invoker: Invoker): AdminHandler {
  return async ({ params, invocation }) => {
    const { function_name: name, request_data: data } = params
    if (typeof name !== 'string' || name === '') return refusal('INVALID_PARAM', 'function_name must be a string')
    const event = data === undefined || data === '' ? '{}' : data
    if (typeof event !== 'string' || !isJsonObject(event)) {
      return refusal('INVALID_PARAM', 'request_data must be a JSON object in a string')
    }
    const source = [invocation?.caller.source, 'scf'].filter(Boolean).join(',')
    const { outcome } = await invoker.invoke(name, event, { ...invocation?.caller, source }, invocation)
    if (outcome.kind === 'result') return { data: { response_data: outcome.json } }
    return refusal(outcome.code, outcome.message)
  }
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
