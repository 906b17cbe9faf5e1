const lib = process.env.MUTATED_LIB;
const reports = `reports/mutation/${lib}`;

export default {
  packageManager: 'npm',
  mutate: [`libs/${lib}/src/**/*.ts`, `!libs/${lib}/src/**/*.spec.ts`],
  ignorePatterns: ['/apps', '/bench', '/docs', '/faults', '/samples'],
  plugins: ['./tools/mutation/runner.mjs'],
  testRunner: 'unit-tests',
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: `${reports}/index.html` },
  jsonReporter: { fileName: `${reports}/mutants.json` },
  tempDirName: 'reports/mutation/sandbox',
  thresholds: { high: 95, low: 90, break: 90 },
};
