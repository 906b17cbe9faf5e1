import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { openLab } from '../../server/test/support/server.js';
import { describeInBrowser, launchBrowser, openPage } from './support/browser.js';

interface Stored {
  readonly data: { readonly entry?: object };
}

const EIGHT_THIRTY = '2019-12-10T08:30:00+02:00';
const BOARD = '/situations/ALE/board';

describeInBrowser('a page that is opened while the server is away', () => {
  const lab = openLab();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await lab.clean();
  });

  it('says so, takes entries, keeps nothing of the log itself, and sends what was written once the server is back', async () => {
    const folder = lab.folder();
    const first = await lab.startProcess({ folder, sample: true });
    const { page } = await openPage(browser);
    await page.goto(first.url + BOARD);
    await page.locator('.truth.live').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.waitForFunction(`localStorage['sitlog.desk.ALE']?.includes('scriptedAt')`);
    await first.kill();

    await page.goto(`${first.url}${BOARD}?lang=ar`);
    await page.locator('.truth.offline').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.goto(first.url + BOARD);
    await page.locator('.truth.offline').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Convoy waits at the crossing ~0830');
    await page.keyboard.press('Enter');
    await page.locator('.truth-queued', { hasText: '1 queued here' }).waitFor();
    expect(await page.locator('.log-state.recorded').count()).toBe(0);
    const kept: string[] = await page.evaluate(`caches.keys().then(async (names) =>
      (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat())`);
    expect(kept).toContain('/');
    expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);

    await page.reload();
    await page.locator('.truth-queued', { hasText: '1 queued here' }).waitFor();
    const { port } = new URL(first.url);
    const second = await lab.start({ folder, sample: true, env: { PORT: port } });
    await page.locator('.truth.live').waitFor();
    await page.locator('.truth-queued').waitFor({ state: 'detached' });
    const { body } = await second.api.get<{ events: readonly Stored[] }>('/v1/log', {
      limit: 1000,
    });
    // In the situation's zone, on the day of the exercise, though the page that it was written on never reached the server.
    expect(body.events.at(-1)?.data.entry).toMatchObject({
      headline: 'Convoy waits at the crossing',
      time: { occurred: { from: EIGHT_THIRTY } },
    });
  });
});
