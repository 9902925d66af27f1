/** What an engine answered: the status and the JSON body. */
export interface HttpAnswer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any
}

export async function request(url: string, init: RequestInit & { json?: unknown } = {}): Promise<HttpAnswer> {
  const { json, ...rest } = init
  const given = json === undefined ? rest : { method: 'POST', body: JSON.stringify(json), ...rest }
  const res = await fetch(url, given)
  const text = await res.text()
  return { status: res.status, headers: res.headers, body: text === '' ? undefined : JSON.parse(text) }
}

export function callAs(
  url: string,
  openid: string | undefined,
  name: string,
  event: unknown = {},
): Promise<HttpAnswer> {
  return request(`${url}/fn/${name}`, { json: event, ...(openid !== undefined && { headers: { 'x-openid': openid } }) })
}
