import '../check-node.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TARGETS } from './targets.mjs';

/** Of the dashboard there are so many that they are tried where they are asked for. */
const BY_ITSELF = ['situation', 'board'];
const { specs, rest } = withoutFlag('--specs', process.argv.slice(2));
const isNamed = rest[0] in TARGETS;
const left = ['**/*.spec.ts', '**/*.spec.tsx', ...(TARGETS[rest[0]]?.untouched ?? [])];
const [first, ...flags] = rest.map(withoutLeft);

// Tests that are ended because a mutant lets them wait for ever leave their files.
const temporary = mkdtempSync(join(tmpdir(), 'sitlog-mutation-'));
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
    { stdio: 'inherit', env: { ...process.env, MUTATED: name, SPECS: specs, TMPDIR: temporary } },
  );
  status ||= run.status ?? 1;
}
rmSync(temporary, { recursive: true, force: true });
process.exit(status);

/** `--specs <folder>`: only the specs of this folder are run. That is quicker, and what they notice is noticed by all. */
function withoutFlag(flag, all) {
  const at = all.indexOf(flag);
  return at < 0 ? { specs: '', rest: all } : { specs: all[at + 1], rest: all.toSpliced(at, 2) };
}

/** A pattern of what to mutate takes the place of the list in the settings: it means sources, never their specs nor what the target leaves to other tests. */
function withoutLeft(argument, i, all) {
  if (all[i - 1] !== '--mutate') return argument;
  return [argument, ...left.map((path) => `!${path}`)].join(',');
}
