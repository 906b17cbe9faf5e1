import './check-node.mjs';
import { spawnSync } from 'node:child_process';

const NODE_OPTIONS = [
  process.env.NODE_OPTIONS ?? '',
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  `--import=${new URL('./ts-loader.mjs', import.meta.url).href}`,
].join(' ');
const run = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS } },
);
process.exit(run.status ?? 1);
