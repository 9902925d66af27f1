import { RequestError } from './body'

const HEADER_END = Buffer.from('\r\n\r\n')

/**
 * Reads the fields of a multipart form: text as strings, `requestData` as the bytes that it is.
 *
 * @throws RequestError INVALID_PARAM when it is not a well-formed form
 */
export function parseMultipart(body: Buffer, contentType: string): Record<string, unknown> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (!boundary) throw malformed()
  // A null prototype: a field may have any name.
  const fields: Record<string, unknown> = Object.create(null)
  for (const part of split(body, Buffer.from(`--${boundary}`))) {
    const end = part.indexOf(HEADER_END)
    const name = /name="([^"]*)"/.exec(part.toString('latin1', 0, Math.max(end, 0)))?.[1]
    if (end < 0 || name === undefined) throw malformed()
    // After the headers' blank line, up to the line break before the next boundary.
    const value = part.subarray(end + HEADER_END.length, part.length - 2)
    fields[name] = name === 'requestData' ? Buffer.from(value) : value.toString('utf8')
  }
  return fields
}

function split(body: Buffer, delimiter: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let at = body.indexOf(delimiter)
  if (at < 0) throw malformed()
  for (;;) {
    const start = at + delimiter.length
    if (body.toString('latin1', start, start + 2) === '--') return parts
    const next = body.indexOf(delimiter, start)
    if (next < 0) throw malformed()
    parts.push(body.subarray(start + 2, next))
    at = next
  }
}

function malformed(): RequestError {
  return new RequestError(400, 'INVALID_PARAM', 'the request body is not a well-formed multipart form')
}
