import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { openLab, type Server, type ServerProcess } from '../../server/test/support/server.js';
import { describeInBrowser, launchBrowser, openPage } from './support/browser.js';

interface Entry {
  readonly headline: string;
  readonly mode: string;
  readonly kind: string;
  readonly time: { readonly occurred: { readonly from: string }; readonly clientAt?: object };
}

const OPS = '/v1/situations/OPS';
const COUNCIL = { name: 'Korvat city council', type: 'party', reliability: 'D', side: 'opp' };
const LINE = 'Shelling heard #hostilities.shelling +ea ^mon @pl-old-town';

const KEPT_NAMES = `new Promise((resolve) => {
  const request = indexedDB.open('sitlog');
  request.onsuccess = () => {
    const count = request.result.transaction('names').objectStore('names').count();
    count.onsuccess = () => { request.result.close(); resolve(count.result); };
  };
})`;

describeInBrowser('a line that is written while the names are not here', () => {
  const lab = openLab();
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await lab.clean();
  });

  const desk = async (folder = lab.folder(), port = '0'): Promise<ServerProcess> =>
    lab.startProcess({ folder, env: { PORT: port } });
  const filled = async (): Promise<ServerProcess> => {
    const server = await desk();
    const { api } = server;
    const situation = { code: 'OPS', name: 'Desk', timeZone: 'Asia/Damascus', mode: 'actual' };
    await api.post('/v1/situations', situation);
    const source = { name: 'Monitoring group (MON)', type: 'monitor', reliability: 'C' };
    await api.put(`${OPS}/sources/src-mon`, source);
    await api.put(`${OPS}/sources/src-council`, COUNCIL);
    await api.put(`${OPS}/places/pl-old-town`, { name: 'Old town' });
    await api.put(`${OPS}/subjects/ea`, { type: 'area', name: 'The old town' });
    return server;
  };
  const opened = async (url: string, lang = 'en'): Promise<Page> => {
    const { page, context } = await openPage(browser);
    contexts.push(context);
    await page.goto(`${url}/?lang=${lang}`);
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    return page;
  };
  const back = async (first: Server): Promise<ServerProcess> =>
    desk(first.folder, new URL(first.url).port);
  /** All entries, in the order of the log itself. */
  const entries = async ({ api }: Server): Promise<readonly Entry[]> => {
    const { body } = await api.get<{ events: readonly { data: { entry?: Entry } }[] }>('/v1/log', {
      limit: 1000,
    });
    return body.events.flatMap(({ data }) => data.entry ?? []);
  };
  const queued = async (page: Page, count: number): Promise<void> => {
    while ((await page.locator('.log-queue li').count()) !== count);
  };
  const bar = (page: Page) => page.locator('.log-line textarea');
  const write = async (page: Page, text: string): Promise<void> => {
    await bar(page).fill(text);
    await bar(page).press('Enter');
  };

  it.each(['en', 'ar'])(
    'waits, is read as of its moment once they are, and is sent by itself only if all of it is known (%s)',
    async (lang) => {
      const first = await filled();
      const page = await opened(first.url, lang);
      await first.kill();
      await page.goto(`${first.url}/situations/OPS/board?lang=${lang}`);
      await page.locator('.truth.offline').waitFor();
      await bar(page).fill(`${LINE} ~now`);
      // No chip says of the line what it does not say, and no word of it is said to stay text.
      expect(await page.locator('.log-chip').count()).toBe(0);
      await bar(page).press('Enter');
      await write(page, 'Fire in the depot ^nobody ~now');
      const typed = new Date().toISOString();
      expect(await bar(page).inputValue()).toBe('');
      await queued(page, 2);
      await page.reload();
      await queued(page, 2);

      const second = await back(first);
      await page.locator('.log-refused', { hasText: '^nobody' }).waitFor();
      await queued(page, 0);
      const [sent, ...others] = await entries(second);
      expect(others).toEqual([]);
      expect(sent).toMatchObject({
        headline: 'Shelling heard',
        mode: 'statement',
        kind: 'hostilities.shelling',
        attribution: [{ sourceId: 'src-mon' }],
        places: [{ placeId: 'pl-old-town' }],
        about: ['ea'],
      });
      expect(sent?.time.clientAt).toBeDefined();
      expect(Date.parse(sent?.time.occurred.from ?? '')).toBeLessThanOrEqual(Date.parse(typed));

      await page.locator('.log-refused button').first().click();
      await bar(page).fill('Fire in the depot ^mon ~now');
      await bar(page).press('Enter');
      await page.locator('.log-state.recorded').waitFor();
      await page.locator('.truth-queued').waitFor({ state: 'detached' });
      const all = await entries(second);
      expect(all.map(({ headline }) => headline)).toEqual(['Shelling heard', 'Fire in the depot']);
      // What was written then happened then, also when it was mended later.
      expect(Date.parse(all[1]?.time.occurred.from ?? '')).toBeLessThanOrEqual(Date.parse(typed));
    },
  );

  it('knows the names of an earlier visit, and keeps nothing but these', async () => {
    const first = await filled();
    const page = await opened(first.url);
    await page.goto(`${first.url}/situations/OPS/board`);
    await page.locator('.truth.live').waitFor();
    while ((await page.evaluate(KEPT_NAMES)) !== 1);
    await first.kill();
    await page.reload();
    await page.locator('.truth.offline').waitFor();
    await bar(page).fill(LINE);
    await page.locator('.log-chip', { hasText: 'Monitoring group (MON)' }).waitFor();
    await bar(page).press('Enter');
    // Somebody else may have registered it meanwhile.
    await write(page, 'Seen by the new team ^newteam');
    await queued(page, 2);

    await page.context().setOffline(true);
    const second = await back(first);
    const team = { name: 'newteam', type: 'ngo', reliability: 'B' };
    await second.api.put(`${OPS}/sources/src-newteam`, team);
    await page.context().setOffline(false);
    await queued(page, 0);
    const sent = await entries(second);
    expect(sent.map(({ headline, mode }) => [headline, mode])).toEqual(
      expect.arrayContaining([
        ['Shelling heard', 'statement'],
        ['Seen by the new team', 'statement'],
      ]),
    );
    expect(sent).toHaveLength(2);
  });

  it('registers nothing that may be there already, and never over what is', async () => {
    const server = await filled();
    const page = await opened(server.url);
    // The registers of this page are those of before the council was registered, and none at first.
    const answers: { stale?: object } = {};
    await page.route(`**${OPS}`, async (route) =>
      answers.stale === undefined ? route.abort() : route.fulfill({ json: answers.stale }),
    );
    await page.goto(`${server.url}/situations/OPS/board`);
    await page.locator('.truth.partial').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Curfew lifted ^Council');
    expect(await page.getByRole('listbox').count()).toBe(0);

    const { body } = await server.api.get<{ sources: readonly { id: string }[] }>(OPS);
    answers.stale = { ...body, sources: body.sources.filter(({ id }) => id !== 'src-council') };
    await page.getByRole('option', { name: /Register the source Council/ }).click();
    await page.locator('.log-register:focus').press('Enter');
    await page.getByText('src-council is registered already').first().waitFor();
    const after = await server.api.get<{ sources: readonly object[] }>(OPS);
    expect(after.body.sources).toContainEqual({ id: 'src-council', ...COUNCIL });
  });
});
