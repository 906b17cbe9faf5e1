// Installs what the lockfile names and this folder lacks. Runs on any Node that npm runs on,
// because it runs before the project's own Node is there. Scripts of package.json call it themselves:
// npm runs no script before them while install scripts are off.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

// By content: the times of files say nothing after a checkout or a copy. What is optional may be for other machines.
function isComplete() {
  const there = packagesIn(installed);
  const wanted = Object.entries(packagesIn('package-lock.json')).filter(([path]) => path !== '');
  return wanted.every(([path, { version, optional = false }]) =>
    there[path] === undefined ? optional : there[path].version === version,
  );
}

if (!isComplete()) {
  console.log('Installing what package-lock.json names (about half a minute the first time) …');
  execSync('npm ci --no-fund --no-audit --loglevel=error', { stdio: 'inherit' });
}
