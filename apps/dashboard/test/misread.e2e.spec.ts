import { expect, it } from '@jest/globals';
import { entryOf } from './support/input.js';
import { describeInBrowser } from './support/browser.js';
import { keptLine, writtenInBar } from './support/kept.js';
import { screenSuite } from './support/suite.js';

const ALE = '/situations/ALE';
const HIDDEN_IN_PAGE = `/[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]/.test(document.body.innerHTML)`;

/** Puts records into the store as they are, without the page. */
const putRaw = (records: object): string => `new Promise((resolve, reject) => {
  const request = indexedDB.open('sitlog');
  request.onsuccess = () => {
    const work = request.result.transaction(['outbox', 'drafts', 'names'], 'readwrite');
    for (const [table, [key, value]] of Object.entries(${JSON.stringify(records)})) work.objectStore(table).put(value, key);
    work.oncomplete = () => { request.result.close(); resolve(undefined); };
    work.onabort = () => reject(work.error);
  };
})`;

describeInBrowser('what cannot be read', () => {
  const { server, open } = screenSuite();

  it.each([
    ['board?validAt=abc&lang=en', 'validAt=abc'],
    ['board?validAt=abc&lang=ar', 'validAt=abc'],
    ['board?knownAt=2016-12-14T10:', 'knownAt=2016-12-14T10:'],
    ['nowhere', '/nowhere'],
    ['replay?validAt=2016-12-14T10:30:00%2B02:00&knownAt=rev:x', 'knownAt=rev:x'],
    ['timeline?tz=Mars/Base', 'tz=Mars/Base'],
    ['compare?fromValidAt=x&fromKnownAt=y', 'fromValidAt=x'],
  ])('in a link is told, and the rest is shown (%s)', async (path, unread) => {
    const page = await open(`${ALE}/${path}`);
    await page.locator('.unread-link', { hasText: unread }).waitFor();
    await page.locator('.truth.live').waitFor();
    await page.locator('main h2, main h3, main .tiles').first().waitFor();
    expect(await page.locator('.failure').count()).toBe(0);
    await page.keyboard.press('1');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.locator('.unread-link').waitFor({ state: 'detached' });
  });

  it('on the device leaves no page empty, and what waits is shown as it stands there', async () => {
    const page = await open(`${ALE}/board`);
    await page.locator('.truth.live').waitFor();
    const broken = {
      'sitlog.settings': '{"theme":7,"lang":"xx","digits":{},"operator":null}',
      'sitlog.desk.ALE': '{"timeZone":"Nowhere","scriptedAt":"x"}',
      'sitlog.seen.ALE': '{"knownRevision":3,"validAt":"yesterday"}',
      'sitlog.bookmarks.ALE': '[{"name":"Half a bookmark"}]',
      'sitlog.timeline.lanes': '{"by":"colour"}',
      'sitlog.outgoing.k1': '{"text":"Half an entry',
      'sitlog.draft.ALE': '{"text":"Half a line',
    };
    await page.evaluate(
      `Object.entries(${JSON.stringify(broken)}).forEach(([name, text]) => localStorage.setItem(name, text))`,
    );
    const records = {
      outbox: ['k2', { state: 'queued', text: 'A record without a key' }],
      drafts: ['line:ALE/x', { at: 1, open: 'no line' }],
      names: ['ALE', { at: Date.now(), open: { sources: 7 } }],
    };
    await page.evaluate(putRaw(records));
    for (const screen of ['timeline', 'replay', 'board']) {
      await page.goto(`${server().url}${ALE}/${screen}`);
      await page.locator('.truth.live').waitFor();
      await page.locator('main h2, main h3, main .tiles').first().waitFor();
    }
    const shown = page.locator('.log-refused pre');
    for (const text of ['Half an entry', 'Half a line', 'A record without a key', 'no line']) {
      await shown.filter({ hasText: text }).waitFor();
    }
    await page.goto(`${server().url}${ALE}/replay`);
    await shown.filter({ hasText: 'Half a bookmark' }).waitFor();
    const one = page.locator('.log-refused', { hasText: 'A record without a key' });
    await one.getByRole('button', { name: 'Discard' }).click();
    await one.waitFor({ state: 'detached' });
    await page.reload();
    await shown.filter({ hasText: 'Half an entry' }).waitFor();
    expect(await one.count()).toBe(0);
  });

  it('is a line of its own in each of two tabs, after a reload too', async () => {
    const page = await open(`${ALE}/board`);
    const other = await page.context().newPage();
    await other.goto(page.url());
    const bar = '.log-line textarea';
    await page.locator(bar).fill('Half a thought of the first tab');
    await keptLine(page, 'of the first tab');
    await other.locator(bar).fill('Half a thought of the second tab');
    await keptLine(other, 'of the second tab');
    for (const [tab, which] of [
      [page, 'first'],
      [other, 'second'],
    ] as const) {
      await tab.reload();
      await writtenInBar(tab, `Half a thought of the ${which} tab`);
    }
    await other.close();
    const third = await page.context().newPage();
    await third.goto(page.url());
    await writtenInBar(third, 'Half a thought of the second tab');
  });

  it.each(['en', 'ar'])('in an entry is shown wherever its text is (%s)', async (lang) => {
    const turned = { ...entryOf('Con\u200Bvoy hit by \u202EslebeR\u202C'), note: 'A \u2066note' };
    const { body } = await server().api.post<{ entryNo: string }>('/v1/situations/ALE/entries', {
      ...turned,
      narrative: 'Told \u200Fso.',
      recordedAt: '2019-12-10T10:00:00+02:00',
    });
    const page = await open(`${ALE}/timeline?lang=${lang}`);
    const mark = page.locator('.hidden-character');
    await mark.filter({ hasText: 'U+202E' }).first().waitFor();
    expect(await page.evaluate(HIDDEN_IN_PAGE)).toBe(false);
    await page.goto(`${server().url}${ALE}/entry/${body.entryNo}?lang=${lang}`);
    await mark.filter({ hasText: 'U+200F' }).first().waitFor();
    expect(await page.evaluate(HIDDEN_IN_PAGE)).toBe(false);
    await page.goto(`${server().url}${ALE}/timeline?lang=${lang}&filter=convoy+hit`);
    await mark.filter({ hasText: 'U+200B' }).first().waitFor();
    await page.locator('.log-line textarea').fill('Seen by \u202Eslebe');
    await page.locator('.log-hints .warning').waitFor();
  });

  it('is no word yet on the live example before the first one of the server', async () => {
    const page = await open('/health/live');
    await page.addInitScript(`window.EventSource = class {
      constructor() { setTimeout(() => this.onopen()); }
      addEventListener() {}
    }`);
    await page.goto(`${server().url}/examples/live`);
    await page.locator('#truth', { hasText: 'no word from the server' }).waitFor();
  });
});
