import { bytesField, int32Field, readFields } from './protobuf'

/** What an openapi method answers: JSON, or bytes such as a picture. */
export type OpenapiAnswer = { json: Record<string, unknown> } | { contentType: string; bytes: Buffer }

const OPEN_API = 2
const PAIRS = 1

/**
 * Reads `CommApiData{2 openapiData{1 pairs{1 key, 2 value}}}`: the parameters of a call. Each value is
 * JSON, or a file's bytes where the pair names a content type.
 *
 * @throws RangeError or SyntaxError when it is not such a message
 */
export function decodeParams(requestData: Buffer): Record<string, unknown> {
  const params: Record<string, unknown> = Object.create(null)
  for (const data of nested(requestData, OPEN_API)) {
    for (const pair of nested(data, PAIRS)) {
      const [key, value, contentType] = [1, 2, 3].map((n) => readFields(pair).find(({ number }) => number === n)?.value)
      if (!Buffer.isBuffer(key) || !Buffer.isBuffer(value)) continue
      params[key.toString('utf8')] = contentType === undefined ? JSON.parse(value.toString('utf8')) : value
    }
  }
  return params
}

function nested(bytes: Buffer, number: number): Buffer[] {
  return readFields(bytes).flatMap((field) =>
    field.number === number && Buffer.isBuffer(field.value) ? [field.value] : [],
  )
}

/** Writes `CommOpenApiResp{1 respData, 2 contentType}`. */
export function encodeAnswer(answer: OpenapiAnswer): Buffer {
  const isJson = 'json' in answer
  const bytes = isJson ? Buffer.from(JSON.stringify(answer.json)) : answer.bytes
  const contentType = isJson ? 'application/json; charset=utf-8' : answer.contentType
  return Buffer.concat([bytesField(1, bytes), bytesField(2, Buffer.from(contentType))])
}

/** Writes `CommOpenApiResp{3 errorCode}`: refused by WeChat before the method itself was asked. */
export function encodeSystemError(errorCode: number): Buffer {
  return int32Field(3, errorCode)
}
