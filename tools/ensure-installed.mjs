// Installs what the lockfile names and this folder lacks. Runs on any Node that npm runs on,
// because it runs before the project's own Node is there.
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const fresh =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!fresh) {
  console.log('Installing what package-lock.json names (about half a minute the first time) …');
  execSync('npm ci --no-fund --no-audit --loglevel=error', { stdio: 'inherit' });
}
