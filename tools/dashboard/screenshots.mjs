// Takes the pictures of docs/screenshots from the sample: every screen in English (light) and in Arabic (dark).
// Needs `npm run build` and a Chromium (npm run chromium, or CHROMIUM_PATH).
import '../check-node.mjs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../server-process.mjs';
import { CHROMIUM } from './chromium.mjs';

const OUT = 'docs/screenshots';
const EIGHT = 'validAt=2016-12-14T08:00:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';
const THEN = 'validAt=2016-12-14T10:30:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';
const FROM = 'fromValidAt=2016-12-14T08:00:00%2B02:00&fromKnownAt=2016-12-14T08:00:00%2B02:00';

/** Name, address, and what must be there before the picture is taken. */
const PICTURES = [
  ['start', '/', '.situations .card'],
  ['board', `/situations/ALE/board?${EIGHT}`, '.state-contested'],
  ['timeline', `/situations/ALE/timeline?${THEN}`, '.timeline article'],
  ['map', `/situations/ALE/map?${THEN}`, '.map svg'],
  ['replay', `/situations/ALE/replay?${THEN}`, '.replayed [aria-busy="false"] .tiles'],
  ['compare', `/situations/ALE/compare?${THEN}&${FROM}`, 'main h3'],
  ['entry', '/situations/ALE/entry/ALE-022', '.evidence'],
  ['handover', `/situations/ALE/handover?${THEN}`, '.handover .tlp'],
  ['vocabulary', '/situations/ALE/vocabulary', '[data-pack=natural_hazard]'],
];
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
    for (const [name, path, wanted] of PICTURES) {
      const page = await context.newPage();
      await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      await page.locator(wanted).first().waitFor();
      await page
        .locator(path === '/' ? wanted : '.truth.live .tlp')
        .first()
        .waitFor();
      await page.waitForLoadState('load');
      await page.evaluate(() => globalThis.document.fonts.ready);
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
