// Makes sure that there is a Chromium for the tests of the dashboard; without one they are skipped, and say so.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM, chromiumHere } from './chromium.mjs';

const SHELL = 'chromium-headless-shell';

function install(name) {
  try {
    execSync(`apt-get update -q && apt-get install -y -q --no-install-recommends ${name}`, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
    });
  } catch (error) {
    console.log(`${name} could not be installed: ${error.message}`);
  }
}

const chosen = process.env.CHROMIUM_PATH !== undefined || CHROMIUM?.endsWith(SHELL) === true;
const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
if (!chosen && canInstall) {
  install(SHELL);
  if (chromiumHere() === undefined) install('chromium');
}
const found = chromiumHere();
console.log(
  found === undefined
    ? 'There is no Chromium here, and installing one needs apt-get and root. Install it, or set CHROMIUM_PATH.'
    : `The tests of the dashboard use ${found}.`,
);
