// Node takes JSON only from an import that says so.
const experimental = { keepImportAttributes: true };
const swc = (jsc) => [
  '@swc/jest',
  { jsc: { target: 'es2024', experimental, ...jsc }, module: { type: 'es6' } },
];

const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@sitlog/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^fast-check$': '<rootDir>/tools/testing/seeded-draws.mjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.ts$': swc({
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    }),
    '\\.tsx$': swc({
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    }),
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/reports'],
};

export default {
  // Only so that a test that hangs ends: how long one takes depends on what else the machine does.
  testTimeout: 300_000,
  // Many tests wait for a server or a browser, so two at once are done in little more than half the time.
  maxWorkers: 2,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{apps,libs}/**/*.spec.{ts,tsx}',
        '<rootDir>/test/**/*.spec.ts',
        '<rootDir>/faults/**/*.spec.mjs',
      ],
      testPathIgnorePatterns: ['\\.e2e\\.spec\\.ts$'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/{apps,libs}/**/*.e2e.spec.ts'],
      globalSetup: '<rootDir>/tools/testing/open-servers.mjs',
      globalTeardown: '<rootDir>/tools/testing/close-servers.mjs',
    },
  ],
};
