// As in the cloud. Inside jest nothing can set it later.
process.env.TZ = 'UTC'

/** One runner for every room. Each project is a kind of test; `npm test` runs them all and counts them once. */
const common = {
  transform: {
    '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }],
  },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@noble|uqr|saxen)/)', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testEnvironment: 'node',
}
const project = (displayName, ...testMatch) => ({ ...common, displayName, testMatch })

module.exports = {
  // A busy machine is no failure: what has to be fast is counted, not timed.
  testTimeout: 60_000,
  projects: [
    project('rules', '<rootDir>/core/**/*.test.ts'),
    project('server', '<rootDir>/server/**/*.test.ts'),
    project('engine', '<rootDir>/local/**/*.test.ts'),
    project('conformance', '<rootDir>/tests/conformance/**/*.test.ts'),
    project('functions', '<rootDir>/tests/functions/**/*.test.ts'),
    // What runs in a browser: of each platform pair the h5 half.
    {
      ...project('client', '<rootDir>/src/**/*.test.ts'),
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'json'],
    },
    project('house', '<rootDir>/tests/house/**/*.test.ts'),
    project('weapp', '<rootDir>/tests/weapp/**/*.test.ts'),
    project('e2e', '<rootDir>/tests/e2e/**/*.test.ts'),
  ],
}
