// Makes sure that there is a Chromium for the tests of the dashboard; without one they are skipped, and say so.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM } from './chromium.mjs';

if (CHROMIUM !== undefined) {
  console.log(`The tests of the dashboard use ${CHROMIUM}.`);
} else if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
  execSync('apt-get update -q && apt-get install -y -q --no-install-recommends chromium', {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
} else {
  console.log(
    'There is no Chromium here, and installing one needs apt-get and root. Install it, or set CHROMIUM_PATH.',
  );
}
