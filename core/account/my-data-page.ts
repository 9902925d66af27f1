import type { Role } from '../kernel/roles'

/** One block of what is stored about somebody: a heading, and lines of words and values. */
export interface DataBlock {
  title: string
  lines: [label: string, value: string][]
}

/** Roles in words: what somebody takes away is read without this app. */
export const ROLE_WORDS: Record<Role, string> = {
  resident: '居民',
  volunteer: '志愿者',
  member: '党员',
  buildingSteward: '楼栋长',
  communityWorker: '社区工作者',
  branchSecretary: '支部书记',
  streetOfficer: '街道干部',
  districtOfficer: '区级干部',
  auditor: '审计员',
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

/** What is stored about somebody as a page that any browser shows, with nothing in it that runs or loads. */
export function dataPage(title: string, blocks: readonly DataBlock[]): string {
  const body = blocks.map(({ title: heading, lines }) => `<h2>${escaped(heading)}</h2>\n${table(lines)}`).join('\n')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>body{font:17px/1.6 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}th{text-align:left;padding-right:1em;vertical-align:top}</style>
</head><body><h1>${escaped(title)}</h1>
${body}
</body></html>
`
}

function table(lines: DataBlock['lines']): string {
  if (lines.length === 0) return '<p>—</p>'
  const rows = lines.map(([label, value]) => `<tr><th>${escaped(label)}</th><td>${escaped(value)}</td></tr>`)
  return `<table>\n${rows.join('\n')}\n</table>`
}
