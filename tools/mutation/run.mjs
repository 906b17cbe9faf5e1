import '../check-node.mjs';
import { spawnSync } from 'node:child_process';
import { TARGETS } from './targets.mjs';

/** Of the dashboard there are so many that they are tried where they are asked for. */
const BY_ITSELF = ['situation', 'board'];
const [first, ...flags] = process.argv.slice(2);
const isNamed = first in TARGETS;

let status = 0;
for (const name of isNamed ? [first] : BY_ITSELF) {
  console.log(`Mutants of ${TARGETS[name].folders.join(' and ')}`);
  const run = spawnSync(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      'tools/mutation/stryker.config.mjs',
      ...(isNamed || first === undefined ? flags : [first, ...flags]),
    ],
    { stdio: 'inherit', env: { ...process.env, MUTATED: name } },
  );
  status ||= run.status ?? 1;
}
process.exit(status);
