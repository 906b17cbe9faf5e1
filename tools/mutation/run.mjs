import '../check-node.mjs';
import { spawnSync } from 'node:child_process';

const LIBS = ['situation', 'board'];
const [lib, ...flags] = process.argv.slice(2);
const named = LIBS.includes(lib);

let status = 0;
for (const mutated of named ? [lib] : LIBS) {
  console.log(`Mutants of libs/${mutated}`);
  const run = spawnSync(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      'tools/mutation/stryker.config.mjs',
      ...(named || lib === undefined ? flags : [lib, ...flags]),
    ],
    { stdio: 'inherit', env: { ...process.env, MUTATED_LIB: mutated } },
  );
  status ||= run.status ?? 1;
}
process.exit(status);
