import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { openLab } from '../../server/test/support/server.js';
import { describeInBrowser, launchBrowser, openPage } from './support/browser.js';

/** What of each screen comes from which answer of the server; no more screens than a browser has connections for. */
const SCREENS: readonly (readonly [path: string, place: string, text: RegExp])[] = [
  ['board', '.tiles', /The ceasefire announced/],
  ['timeline', '.filter-count', /\d+ entries/],
  ['map?lang=ar', '.filter-count', /\d/],
  ['handover', '.report h3', /Aleppo/],
];

/** Notes whether the strip ever says Live while something says that it failed. */
const WATCH = `new MutationObserver(() => {
  if (document.querySelector('.truth.live') && document.querySelector('.failure')) window.liveBesideFailure = true;
}).observe(document, { subtree: true, childList: true, attributes: true })`;

describeInBrowser('screens that are opened while the server is away', () => {
  const lab = openLab();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await lab.clean();
  });

  it('show all once it is back, and say Live only then', async () => {
    const folder = lab.folder();
    const first = await lab.startProcess({ folder, sample: true });
    const { page: opener, context } = await openPage(browser);
    await context.addInitScript(WATCH);
    await opener.goto(`${first.url}/situations/ALE/board`);
    await opener.locator('.truth.live').waitFor();
    await opener.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await first.kill();

    const pages: (readonly [Page, string, RegExp])[] = [];
    for (const [path, place, text] of SCREENS) {
      const page = await context.newPage();
      await page.goto(`${first.url}/situations/ALE/${path}`);
      await page.locator('.truth.offline').waitFor();
      pages.push([page, place, text]);
    }
    const start = opener;
    await start.goto(first.url);
    await start.locator('.failure').waitFor();

    const { port } = new URL(first.url);
    await lab.start({ folder, sample: true, env: { PORT: port } });
    for (const [page, place, text] of pages) {
      await page.locator('.truth.live').waitFor();
      await page.locator(place, { hasText: text }).first().waitFor();
      expect(await page.locator('.failure').count()).toBe(0);
      expect(await page.evaluate('window.liveBesideFailure')).toBeUndefined();
    }
    await start.locator('.situations a', { hasText: 'Aleppo' }).waitFor();
    await start.locator('.failure').waitFor({ state: 'detached' });
  });
});
