// Takes the pictures of docs/screenshots from the sample: every screen in English (light) and in Arabic (dark).
// Needs `npm run build` and a Chromium (npm run chromium, or CHROMIUM_PATH).
import '../check-node.mjs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../server-process.mjs';
import { CHROMIUM } from './chromium.mjs';
import { openScreen, SCREENS } from './screens.mjs';

const OUT = 'docs/screenshots';
const LOOKS = [
  ['en-light', { lang: 'en', colorScheme: 'light', locale: 'en-GB' }],
  ['ar-dark', { lang: 'ar', colorScheme: 'dark', locale: 'ar' }],
];

const folder = await mkdtemp(join(tmpdir(), 'sitlog-pictures-'));
const server = startServer({ folder, env: { SITLOG_LOG: 'text', EVENTSTOREDB_URL: '' } });
const address = await server.listening;
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(OUT, { recursive: true });
  for (const [look, { lang, ...device }] of LOOKS) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...device });
    for (const screen of SCREENS) {
      const [name] = screen;
      const page = await openScreen(context, address, screen, lang);
      await page.screenshot({ path: `${OUT}/${name}-${look}.png`, animations: 'disabled' });
      console.log(`${OUT}/${name}-${look}.png`);
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
