const common = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@sitlog/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: true,
          },
        },
        module: { type: 'es6' },
      },
    ],
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
        '<rootDir>/{apps,libs}/**/*.spec.ts',
        '<rootDir>/test/*.spec.ts',
        '<rootDir>/faults/**/*.spec.mjs',
      ],
      testPathIgnorePatterns: ['\\.e2e\\.spec\\.ts$'],
    },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/{apps,libs}/**/*.e2e.spec.ts'] },
  ],
};
