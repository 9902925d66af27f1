import type { OpenapiAnswer } from './openapi-message'

/** One method of WeChat's server API. Parameters arrive in snake case, as WeChat has them. */
export type ApiMethod = (params: Record<string, unknown>) => OpenapiAnswer | Promise<OpenapiAnswer>

export const OK: { json: Record<string, unknown> } = { json: { errcode: 0, errmsg: 'ok' } }
