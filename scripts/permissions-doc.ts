import { CONTRACTS } from '#core/contracts'
import type { AnyAction } from '#core/kernel/contract'
import { ROLES, type Role } from '#core/kernel/roles'
import { GRANT_RULES, GRANTABLE } from '#core/organisation/grants'
import { isShape, KINDS, ORG_KINDS, PARTY_KINDS, shapersOf, type UnitShape } from '#core/organisation/kinds'

const NAMES: Record<Role, string> = {
  resident: '居民',
  volunteer: '志愿者',
  member: '党员',
  buildingSteward: '楼栋长',
  communityWorker: '社区工作者',
  branchSecretary: '支部书记',
  streetOfficer: '街道',
  districtOfficer: '区',
  auditor: '审计',
}

const INTRODUCTION = `# Who may do what

Generated from the contracts by \`npx tsx scripts/permissions.ts\`; a test fails when it is out of date, and another one calls every
action as every role, inside and outside its scope (\`tests/house/permissions.test.ts\`).

- **●** the role lets in where it is held at or above the place that the action is about
- **○** the role lets in wherever it is held; what is seen or done is the caller's own, or everybody's
- **审** leaves a row of the audit before it is done
- **隐** what is elsewhere reads as not there
- Whatever is not marked is refused. The rules may ask for more: who shapes which unit and who gives which role is told below.
`

/** docs/permissions.md, as the contracts have it. */
export function permissionsDoc(): string {
  const contexts = Object.entries(CONTRACTS).map(
    ([name, contract]) => `## ${name}\n\n${table(header(), Object.entries<AnyAction>(contract).map(actionRow))}`,
  )
  return `${[INTRODUCTION.trim(), ...contexts, grantsSection(), shapesSection()].join('\n\n')}\n`
}

const header = (): string[] => ['action', '', ...ROLES.map((role) => NAMES[role])]

function actionRow([name, { access, audited, kind }]: [string, AnyAction]): string[] {
  const marks = [...(audited ? ['审'] : []), ...(access.hides ? ['隐'] : [])].join(' ')
  const everybody = access.roles.includes('resident')
  const cells = ROLES.map((role) => {
    if (!everybody && !access.roles.includes(role)) return ''
    return access.within ? '●' : '○'
  })
  return [kind === 'query' ? `\`${name}\`` : `**\`${name}\`**`, marks, ...cells]
}

function grantsSection(): string {
  const rows = GRANTABLE.map((role) => {
    const { on, above, here } = GRANT_RULES[role]
    return [NAMES[role], `\`${role}\``, shapes(on), names(above), names(here)]
  })
  return `## Who gives which role (授权)

The same people take it away. Nobody gives a role above their own, or on a unit above their own; the last district officer whose role does
not end stays. 党员 follows from the roster, 志愿者 from one's own registration; everybody is 居民.

${table(['role', '', 'can be held on', 'given by, held strictly above', 'given by, held on the unit itself'], rows)}`
}

/** Kinds of place, and party organisations, that a rule holds for; whichever of the two it looks at. */
function shapes(on: (unit: UnitShape) => boolean): string {
  const kinds = ORG_KINDS.filter((kind) => on({ kind }))
  if (kinds.length === ORG_KINDS.length) return 'any unit'
  const carried = PARTY_KINDS.filter((partyKind) => on({ kind: 'party', partyKind }))
  return kinds.length > 0 ? kinds.join(', ') : `units with a party organisation: ${carried.join(', ')}`
}

function shapesSection(): string {
  const rows = ORG_KINDS.map((kind) => {
    const carried = PARTY_KINDS.filter((partyKind) => isShape({ kind, partyKind }))
    return [`\`${kind}\``, KINDS[kind].under.join(', ') || '—', carried.join(', '), names(KINDS[kind].shapedBy)]
  })
  const groups = names(shapersOf({ kind: 'party', partyKind: 'group' }))
  return `## Who shapes which unit (组织调整)

Making, renaming, moving and merging units: the role is held on the unit above, or higher; for a move at both ends. A district is renamed by
its own officers and made by the operator. A \`party\` unit that is a \`group\` is shaped by ${groups}.

${table(['unit', 'lies under', 'can carry', 'shaped by'], rows)}`
}

const names = (roles: readonly Role[]): string => roles.map((role) => NAMES[role]).join('、') || '—'

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
