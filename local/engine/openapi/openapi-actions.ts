import { type AdminHandler, type AdminReply, type AdminRequest, refusal } from '../admin/admin-request'
import type { FunctionSpec } from '../functions/function-spec'
import { isObject } from '../http/body'
import { ApiError } from './api-error'
import type { ApiMethod } from './api-method'
import { decodeParams, encodeAnswer, encodeSystemError, type OpenapiAnswer } from './openapi-message'

/** WeChat's own refusals, before a method is asked. */
const NO_SUCH_API = -604100
const NO_PERMISSION = -604101
const SYSTEM_ARGS = -601002

export interface OpenapiWorld {
  methods: ReadonlyMap<string, ApiMethod>
  functionSpec: (name: string) => FunctionSpec | undefined
}

/** Both ways in which the SDK calls WeChat's server API: `cloud.openapi.…` and the older `cloud.callOpenAPI`. */
export function openapiActions(world: OpenapiWorld): [string, AdminHandler][] {
  return [
    ['wx.openApi', (request) => callWithBytes(world, request)],
    ['wx.api', (request) => callWithJson(world, request)],
  ]
}

async function callWithBytes(world: OpenapiWorld, request: AdminRequest): Promise<AdminReply> {
  const { apiName, requestData } = request.params
  if (!Buffer.isBuffer(requestData)) return refusal('INVALID_PARAM', 'requestData must be bytes in a multipart form')
  const params = readBytes(requestData)
  if (params === undefined) return encodeSystemError(SYSTEM_ARGS)
  const answer = await callApi(world, request, apiName, params)
  return typeof answer === 'number' ? encodeSystemError(answer) : encodeAnswer(answer)
}

async function callWithJson(world: OpenapiWorld, request: AdminRequest) {
  const { apiName, requestData } = request.params
  const params = readText(requestData)
  if (params === undefined) return refusal('INVALID_PARAM', 'requestData must be a JSON object in a string')
  const answer = await callApi(world, request, apiName, params)
  if (typeof answer === 'number') return refusal('SYS_ERR', `error code: ${answer}`)
  if ('json' in answer) return { data: { responseData: JSON.stringify(answer.json) } }
  return refusal('SYS_ERR', 'this API answers with bytes; call it as cloud.openapi')
}

/** The method's answer, its own error as WeChat words it, or the number of a refusal. */
async function callApi(
  world: OpenapiWorld,
  request: AdminRequest,
  apiName: unknown,
  params: Record<string, unknown>,
): Promise<OpenapiAnswer | number> {
  const method = typeof apiName === 'string' ? world.methods.get(apiName) : undefined
  if (!method || typeof apiName !== 'string') return NO_SUCH_API
  if (!mayCall(world, request, apiName)) return NO_PERMISSION
  try {
    return await method(params)
  } catch (error) {
    if (error instanceof ApiError) return { json: { errcode: error.errcode, errmsg: error.errmsg } }
    throw error
  }
}

/** A function may call what its config.json lists; a script that is no function acts for the operator. */
function mayCall({ functionSpec }: OpenapiWorld, { invocation }: AdminRequest, apiName: string): boolean {
  if (!invocation) return true
  return functionSpec(invocation.functionName)?.openapi.includes(apiName) ?? false
}

function readBytes(data: Buffer): Record<string, unknown> | undefined {
  try {
    return decodeParams(data)
  } catch {
    return undefined
  }
}

function readText(data: unknown): Record<string, unknown> | undefined {
  if (data === undefined || data === '') return {}
  try {
    const value: unknown = JSON.parse(String(data))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
