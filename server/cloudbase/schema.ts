/**
 * Every collection, its indexes and unique keys, once. The engine creates from it and refuses, in tests, a query that no
 * index serves; the deploy script applies it. All are closed to clients (ADMINONLY): functions authorise.
 */
export const SCHEMA = {
  collections: [
    // By openid.
    { name: 'accounts', indexes: [{ name: 'person', keys: { personId: 1 } }] },
    {
      name: 'orgs',
      indexes: [
        { name: 'path', keys: { path: 1 }, unique: true },
        { name: 'grantee', keys: { 'grants.openid': 1 } },
        // Pairs of characters of the names, for the search.
        { name: 'terms', keys: { terms: 1 } },
        { name: 'memberCount', keys: { memberCount: -1 } },
      ],
    },
    // Append-only. By unit, the newest first.
    { name: 'audits', indexes: [{ name: 'unit', keys: { unitIds: 1, at: -1, _id: -1 } }] },
    {
      name: 'members',
      indexes: [
        { name: 'branch', keys: { branchId: 1, name: 1 } },
        { name: 'openid', keys: { openid: 1 } },
      ],
    },
    { name: 'lessons', indexes: [{ name: 'endsAt', keys: { endsAt: 1 } }] },
    {
      name: 'checkIns',
      indexes: [
        // `<lesson>:<person>`: one check-in for each. Why not `_id`: docs/decisions/0006.
        { name: 'attendance', keys: { attendance: 1 }, unique: true },
        { name: 'lesson', keys: { lessonId: 1, at: -1 } },
        { name: 'person', keys: { personId: 1, at: -1 } },
      ],
    },
  ],
} as const satisfies { collections: readonly { name: string; indexes: readonly Index[] }[] }

interface Index {
  name: string
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

export type CollectionName = (typeof SCHEMA)['collections'][number]['name']
