type Params = Partial<Record<string, string>>

/** Undoes one round of percent-encoding; text that was never encoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The code that opened this page, if one did: `c` from a link of ours, `scene` from a mini-program code, `q` from a link
 * that WeChat's own scanner opened.
 */
export function codeOfParams({ c, scene, q }: Params): string | undefined {
  const text = c ?? scene ?? q
  return text ? decoded(text) : undefined
}

/**
 * The code in what a scanner saw: a bare code or link as it is; of this app's own page path its parameter.
 * What is no code at all goes on unchanged: the server says so.
 */
export function codeOfScan(seen: string): string {
  const [, value] = /[?&](?:scene|c)=([^&#]+)/.exec(seen) ?? []
  return value ? decoded(value) : seen.trim()
}
