/** A node as Taro hands it to WXML: `nn` kind, `cn` children, `cl` class, `st` style, `v` text, `sid`/`uid` ids. */
export interface NodeData {
  nn: string
  sid: string
  uid?: string
  cl?: string
  st?: string
  v?: string
  cn?: NodeData[]
  [property: string]: unknown
}

export interface PageData {
  root?: { cn?: NodeData[] }
  [key: string]: unknown
}

type Branch = Record<string, unknown>

/** Applies one `setData` path, `root.cn.[0].cn[2].v`, as WeChat does: what is missing on the way is made. */
export function applyPath(data: Branch, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop()
  if (last === undefined) return
  let branch = data
  for (const [i, key] of keys.entries()) {
    if (typeof branch[key] !== 'object' || branch[key] === null) {
      branch[key] = /^\d+$/.test(keys[i + 1] ?? last) ? [] : {}
    }
    branch = branch[key] as Branch
  }
  branch[last] = value
}
