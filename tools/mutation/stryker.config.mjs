import { TARGETS } from './targets.mjs';

const name = process.env.MUTATED;
const { folders, ignored, untouched = [], thresholds } = TARGETS[name];
const reports = `reports/mutation/${name}`;

export default {
  packageManager: 'npm',
  mutate: [
    ...folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    ...[...folders.map((folder) => `${folder}/**/*.spec.{ts,tsx}`), ...untouched].map(
      (path) => `!${path}`,
    ),
  ],
  ignorePatterns: ['/bench', '/docs', '/faults', '/samples', ...ignored],
  plugins: ['./tools/mutation/runner.mjs', './tools/mutation/looks.mjs'],
  ignorers: ['looks'],
  testRunner: 'unit-tests',
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  // Only for what never comes back to its process: tests that wait are ended by the runner.
  timeoutMS: 20_000,
  concurrency: 1,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: `${reports}/index.html` },
  jsonReporter: { fileName: `${reports}/mutants.json` },
  tempDirName: 'reports/mutation/sandbox',
  thresholds,
};
