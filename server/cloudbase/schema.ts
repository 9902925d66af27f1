/**
 * Every collection, its indexes and unique keys, once. The engine creates from it and refuses, in tests, a query that no
 * index serves; the deploy script applies it. All are closed to clients (ADMINONLY): functions authorise.
 */
export const SCHEMA = {
  collections: [
    // By openid.
    {
      name: 'accounts',
      indexes: [
        { name: 'person', keys: { personId: 1 } },
        { name: 'join', keys: { 'join.branchId': 1, 'join.at': 1 } },
        { name: 'joinedAt', keys: { 'join.at': 1 } },
        // Whoever saved a filter of 榜单.
        { name: 'watched', keys: { watched: 1, _id: 1 } },
        { name: 'volunteer', keys: { 'volunteer.communityId': 1, 'volunteer.at': -1 } },
        { name: 'effectsDue', keys: { effectsDue: 1 } },
      ],
    },
    {
      name: 'orgs',
      indexes: [
        { name: 'path', keys: { path: 1 }, unique: true },
        { name: 'grantee', keys: { 'grants.openid': 1 } },
        // Pairs of characters of the names, for the search.
        { name: 'terms', keys: { terms: 1 } },
        { name: 'memberCount', keys: { memberCount: -1 } },
        { name: 'change', keys: { 'change.id': 1 } },
        { name: 'effectsDue', keys: { effectsDue: 1 } },
      ],
    },
    // Append-only. By unit, the newest first.
    {
      name: 'audits',
      indexes: [
        { name: 'unit', keys: { unitIds: 1, at: -1, _id: -1 } },
        { name: 'at', keys: { at: 1 } },
      ],
    },
    {
      name: 'members',
      indexes: [
        { name: 'branch', keys: { branchId: 1, name: 1, _id: 1 } },
        // An account is bound to one row at most. Rows without one hold their own id in `unbound`: a key knows no "missing".
        { name: 'bound', keys: { openid: 1, unbound: 1 }, unique: true },
        { name: 'row', keys: { branchId: 1, _id: 1 } },
        // A number stands once on a roster, whoever writes it at the same moment: docs/decisions/0012.
        { name: 'phoneSlot', keys: { branchId: 1, phoneSlot: 1 }, unique: true },
        { name: 'code', keys: { 'bindCode.digest': 1 } },
        { name: 'codeUntil', keys: { 'bindCode.until': 1 } },
        { name: 'phone', keys: { 'phone.key': 1 } },
        { name: 'transfer', keys: { 'transfer.to': 1, 'transfer.at': 1 } },
        { name: 'transferAt', keys: { 'transfer.at': 1 } },
        { name: 'reportIn', keys: { 'reportIn.communityId': 1, 'reportIn.at': -1 } },
        { name: 'reportInAt', keys: { 'reportIn.at': 1 } },
        { name: 'leftAt', keys: { leftAt: 1 } },
        { name: 'effectsDue', keys: { effectsDue: 1 } },
        // 政治生日, the same for everybody who joined on that day of a year.
        { name: 'partyDay', keys: { partyDay: 1, _id: 1 } },
      ],
    },
    { name: 'imports', indexes: [{ name: 'at', keys: { at: 1 } }] },
    // `<import>:<part>`.
    { name: 'importParts', indexes: [{ name: 'at', keys: { at: 1 } }] },
    {
      name: 'lessons',
      indexes: [
        { name: 'endsAt', keys: { endsAt: 1 } },
        { name: 'startsAt', keys: { startsAt: 1 } },
        { name: 'confirmBy', keys: { confirmBy: 1 } },
        { name: 'effectsDue', keys: { effectsDue: 1 } },
        // Where somebody's name stands, to take it away.
        { name: 'signedUp', keys: { 'roster.personId': 1 } },
        // 核算 looks through what a unit has held.
        { name: 'unit', keys: { orgId: 1 } },
      ],
    },
    {
      name: 'challenges',
      indexes: [
        // 榜单: what is open, the newest first.
        { name: 'open', keys: { status: 1, at: -1, _id: -1 } },
        { name: 'unit', keys: { orgId: 1, at: -1 } },
        { name: 'location', keys: { location: '2dsphere' } },
        { name: 'people', keys: { people: 1, at: -1 } },
        { name: 'appeal', keys: { 'past.appeal.state': 1, orgId: 1 } },
        { name: 'due', keys: { due: 1 } },
        { name: 'effectsDue', keys: { effectsDue: 1 } },
      ],
    },
    {
      name: 'checkIns',
      indexes: [
        // `<lesson>:<person>`: one check-in for each. Why not `_id`: docs/decisions/0006.
        { name: 'attendance', keys: { attendance: 1 }, unique: true },
        { name: 'lesson', keys: { lessonId: 1, at: -1 } },
        { name: 'way', keys: { lessonId: 1, how: 1, at: 1 } },
        { name: 'person', keys: { personId: 1, at: -1 } },
        { name: 'effectsDue', keys: { effectsDue: 1 } },
      ],
    },
    // `<effect>:<person>`.
    {
      name: 'notices',
      indexes: [
        { name: 'inbox', keys: { personId: 1, at: -1, _id: -1 } },
        { name: 'unread', keys: { personId: 1, read: 1, at: 1 } },
        { name: 'sendDue', keys: { 'send.due': 1 } },
        { name: 'failed', keys: { failed: 1 } },
        // Whose name it holds, to take it away.
        { name: 'about', keys: { about: 1 } },
        { name: 'at', keys: { at: 1 } },
      ],
    },
    // `<openid>:<template>`.
    { name: 'subscriptions', indexes: [{ name: 'account', keys: { openid: 1 } }] },
    // By the effect's id.
    {
      name: 'parkedEffects',
      indexes: [
        { name: 'effectsDue', keys: { effectsDue: 1 } },
        { name: 'parkedAt', keys: { parkedAt: -1 } },
      ],
    },
    // 流水, append-only. `<cause>:<causeId>:<person>`; docs/decisions/0015.
    {
      name: 'pointsEntries',
      indexes: [
        // The chain: who comes second with the same number reads again.
        { name: 'chain', keys: { personId: 1, seq: -1 }, unique: true },
        { name: 'statement', keys: { personId: 1, postedAt: -1, _id: -1 } },
        { name: 'reverses', keys: { reverses: 1 } },
        // What caps and roll-ups add up.
        { name: 'sums', keys: { personId: 1, year: 1, cause: 1 } },
        { name: 'unit', keys: { unitIds: 1, personId: 1 } },
        { name: 'appeals', keys: { 'appeal.state': 1, unitIds: 1, 'appeal.at': 1 } },
        { name: 'effectsDue', keys: { effectsDue: 1 } },
      ],
    },
    // By version.
    { name: 'pointsRules', indexes: [{ name: 'version', keys: { version: 1 } }] },
    // By person.
    { name: 'pointsPeople', indexes: [] },
    // `<person>:<period>`.
    {
      name: 'pointsTotals',
      indexes: [
        { name: 'ranking', keys: { unitIds: 1, period: 1, points: -1, _id: 1 } },
        { name: 'branch', keys: { 'homes.branchId': 1, period: 1 } },
        { name: 'person', keys: { personId: 1 } },
      ],
    },
    // `<branch>:<period>`.
    { name: 'pointsBranchTotals', indexes: [{ name: 'ranking', keys: { unitIds: 1, period: 1, points: -1, _id: 1 } }] },
    // By code.
    {
      name: 'certificates',
      indexes: [
        { name: 'holding', keys: { holding: 1 }, unique: true },
        { name: 'person', keys: { personId: 1 } },
      ],
    },
    {
      name: 'honors',
      indexes: [
        { name: 'holding', keys: { holding: 1 }, unique: true },
        { name: 'unit', keys: { unitIds: 1, nominatedAt: -1 } },
        { name: 'person', keys: { personId: 1 } },
        { name: 'objector', keys: { 'objections.personId': 1 } },
        { name: 'effectsDue', keys: { effectsDue: 1 } },
      ],
    },
    // By name.
    { name: 'schedules', indexes: [] },
  ],
} as const satisfies { collections: readonly { name: string; indexes: readonly Index[] }[] }

interface Index {
  name: string
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

export type CollectionName = (typeof SCHEMA)['collections'][number]['name']
