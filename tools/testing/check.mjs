// Format, lint and types, beside each other: none waits for another, and each leaves half of a small machine idle.
import '../check-node.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const CHECKS = [
  ['lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types of the page', 'node_modules/typescript/bin/tsc', '-p', 'apps/dashboard'],
  ['types of its worker', 'node_modules/typescript/bin/tsc', '-p', 'apps/dashboard/worker'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'],
];
const AT_ONCE = 2;

const waiting = [...CHECKS];
const failed = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await check(next);
  }),
);
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

/** What it prints is kept until it ends, so that no two stand in each other's lines. */
async function check([name, ...command]) {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (printed += chunk));
  }
  const [status] = await once(child, 'close');
  console.log(`${name}: ${status === 0 ? 'as it should be' : `failed\n${printed}`}`);
  if (status !== 0) failed.push(name);
}
