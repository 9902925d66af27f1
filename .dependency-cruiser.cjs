/** The rooms of the house and the doors between them (docs/map.md). */
const only = (room, allowed, why) => ({
  name: `${room.replace(/[^\w]+/g, '-')}-imports-only-what-it-may`,
  comment: why,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: allowed.map((path) => `^${path}`) },
})

module.exports = {
  forbidden: [
    only(
      'core',
      ['core/', 'node_modules/(valibot|@noble/hashes|dayjs)/'],
      'The rules: pure TypeScript, no IO, no clock, no Taro, no wx.',
    ),
    only(
      'server',
      ['server/', 'core/', 'node_modules/(valibot|wx-server-sdk|fflate|saxen|csv-parse)/', '(node:)?crypto$'],
      'Use-cases know the rules and their stores, never a screen or the engine.',
    ),
    {
      name: 'only-cloudbase-imports-the-sdk',
      comment: 'What is CloudBase stands in one folder.',
      severity: 'error',
      from: { path: '^(core|server|src|cloudfunctions)/', pathNot: '^server/cloudbase/' },
      to: { path: 'node_modules/wx-server-sdk/' },
    },
    only(
      'cloudfunctions',
      ['cloudfunctions/', 'server/', 'core/'],
      'Deploy units put contract, use-cases and stores together, and nothing else.',
    ),
    {
      name: 'client-never-imports-the-server',
      comment: 'The client knows the contracts and the rules; the server is behind the wire.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(server|cloudfunctions|local|tests|scripts|bench)/' },
    },
    {
      name: 'engine-knows-no-product',
      comment: 'The engine is a tool of its own: it runs any project’s functions.',
      severity: 'error',
      from: { path: '^local/engine/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(core|server|src|cloudfunctions|local/(gateway|seed))/' },
    },
    {
      name: 'a-context-reaches-another-only-through-its-contract',
      comment: 'core/<context> may use the kernel and its own files; of another context only contract.ts.',
      severity: 'error',
      from: { path: '^core/([^/]+)/', pathNot: '^core/kernel/' },
      to: { path: '^core/', pathNot: ['^core/kernel/', '^core/$1/', '^core/[^/]+/contract\\.ts$'] },
    },
    {
      name: 'shared-parts-know-no-screen',
      comment: 'pages and packages → features → ui, api, platform, i18n: never back.',
      severity: 'error',
      from: { path: '^src/(ui|api|platform|i18n|features)/' },
      to: { path: '^src/(pages|packages)/' },
    },
    {
      name: 'no-circles',
      comment:
        'Types may know each other; what runs may not. But a $lookup runs a pipeline, in which there may be a $lookup.',
      severity: 'error',
      from: { pathNot: '^local/engine/database/aggregate/(lookup|run|pipeline)\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
}
