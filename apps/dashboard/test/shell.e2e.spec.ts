import { describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { entryOf, sampleWedNoon } from './support/input.js';
import { openLab } from '../../server/test/support/server.js';
import {
  axeFindings,
  describeInBrowser,
  faultsOfLook,
  launchBrowser,
  openPage,
  sticksOut,
} from './support/browser.js';
import { screenSuite } from './support/suite.js';

const EIGHT = '2016-12-14T08:00:00%2B02:00';
const HALF_PAST_TEN = '2016-12-14T10:30:00%2B02:00';

describeInBrowser('the shell and the board', () => {
  const { server: started, open } = screenSuite();

  const stateOf = (page: Page, id: string): Promise<string> =>
    page.locator(`[data-proposition="${id}"] .state`).first().innerText();

  it('leads from the list of situations to the board of one, by keyboard', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Eastern Aleppo: truce and evacuation' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ceasefire', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/situations/ALE/board');
  });

  it('answers the two questions of the README: holding as known at 08:00, contested as known at 10:30', async () => {
    const page = await open(`/situations/ALE/board?validAt=${EIGHT}&knownAt=${EIGHT}`);
    await page.locator('[data-proposition="agr-1/observance"]').waitFor();
    expect(await stateOf(page, 'agr-1/observance')).toBe('reported');
    await page.goto(
      `${started().url}/situations/ALE/board?validAt=${EIGHT}&knownAt=${HALF_PAST_TEN}`,
    );
    await page.locator('[data-proposition="agr-1/observance"].state-contested').waitFor();
    const accounts = page.locator('[data-proposition="agr-1/observance"] .split .account');
    expect(await accounts.locator('.value').allInnerTexts()).toEqual(['breached', 'holding']);
    await expect(page.locator('.sentence').innerText()).resolves.toMatch(
      /What had happened by\s+Wed, 14 Dec 2016, 08:00\s*, as known by\s+Wed, 14 Dec 2016, 10:30/,
    );
    expect(await page.locator('.past-word').innerText()).toBe('PAST VIEW');
  });

  it('sets both clocks by keyboard, and going back sets them back', async () => {
    const page = await open('/situations/ALE/board');
    await page.getByRole('heading', { name: 'Ceasefire', exact: true }).waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('t');
    await page.getByLabel('Had happened by').fill('2016-12-14T08:00');
    await page.keyboard.press('Enter');
    await page.waitForURL(/validAt=2016-12-14T08/);
    await page.keyboard.press('3');
    await page.waitForURL(/knownAt=2016-12-14T08/);
    await expect(page.locator('.sentence').innerText()).resolves.toContain('the same moment');
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('knownAt'));
    await page.keyboard.press('1');
    await page.waitForURL((url) => url.search === '');
  });

  it('copies a link that gives the same page later, whatever has been logged since', async () => {
    const page = await open('/situations/ALE/board', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('heading', { name: 'Ceasefire', exact: true }).waitFor();
    await page.keyboard.press('y');
    await page.locator('.notice').waitFor();
    const link: string = await page.evaluate('navigator.clipboard.readText()');
    expect(link).toMatch(/validAt=.*&knownAt=rev%3A\d+/);
    const before = await tilesAt(await open(link.replace(started().url, '')));
    const receipt = await started().api.post('/v1/situations/ALE/entries', entryOf('Nothing new'));
    expect(receipt.status).toBe(201);
    const after = await tilesAt(await open(link.replace(started().url, '')));
    expect(after).toEqual(before);
  });

  const tilesAt = async (page: Page): Promise<string> => {
    await page.getByRole('heading', { name: 'Ceasefire', exact: true }).waitFor();
    return page.locator('.tiles').innerText();
  };

  it('shows on one screen what is logged elsewhere, without being asked', async () => {
    const page = await open('/situations/ALE/board');
    await page.locator('.truth.live').waitFor();
    const before = await page.locator('.truth').innerText();
    await started().api.post('/v1/situations/ALE/entries', sampleWedNoon());
    await page.locator('[data-proposition="ea/airstrikes"]', { hasText: 'ongoing' }).waitFor();
    expect(await page.locator('.truth').innerText()).not.toBe(before);
  });

  it('shows the strictest marking of the situation on every screen', async () => {
    const page = await open(`/situations/ALE/board?validAt=${EIGHT}&knownAt=${EIGHT}`);
    await page.locator('.truth .tlp', { hasText: 'TLP:AMBER+STRICT' }).waitFor();
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'Handover' }).waitFor();
    await page.locator('.truth .tlp', { hasText: 'TLP:AMBER+STRICT' }).waitFor();
  });

  it('says on a wall display how fresh it is, that it is an exercise, its marking, and when it is of the past', async () => {
    const page = await open('/situations/ALE/board');
    await page.locator('.truth.live .tlp').waitFor();
    await page.keyboard.press('W');
    const head = page.locator('.wall-head');
    await head.waitFor();
    expect(await head.innerText()).toMatch(/^Live[\s\S]*EXERCISE[\s\S]*TLP:AMBER\+STRICT/);
    expect(await page.locator('.log-bar').isVisible()).toBe(false);
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 3840, height: 2160 },
    ]) {
      await page.setViewportSize(size);
      // In pages, since nobody scrolls it, and for who stands at the other end of the room.
      await page.locator('.wall-foot', { hasText: /^Page \d of [2-9]/ }).waitFor();
      expect(await faultsOfLook(page, size.height / 60)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(
        true,
      );
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.keyboard.press('3');
    await head.getByText('PAST VIEW').waitFor();
    await page.locator('.clocks .sentence').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await head.waitFor({ state: 'detached' });
  });

  it('opens an entry beside the board and closes it with Escape', async () => {
    const page = await open(`/situations/ALE/board?validAt=${EIGHT}&knownAt=${HALF_PAST_TEN}`);
    await page.getByRole('link', { name: 'ALE-018' }).first().click();
    const aside = page.getByRole('complementary', { name: 'Entry ALE-018' });
    await expect(aside.locator('.chain').innerText()).resolves.toMatch(
      /Ministry of Defence of Russia.*Interfax.*Al Jazeera/,
    );
    await page.keyboard.press('Escape');
    await aside.waitFor({ state: 'detached' });
  });

  it('finds commands, entries and moments in the palette', async () => {
    const page = await open('/situations/ALE/board');
    await page.getByRole('heading', { name: 'Ceasefire', exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Entry ALE-017' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('2016-12-14 08:00');
    await page.keyboard.press('Enter');
    await page.waitForURL(/validAt=2016-12-14T08.*knownAt=2016-12-14T08/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('buses turn back');
    await page
      .getByRole('option', { name: /^ALE-\d+ · .*Entry$/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ceasefire 13');
    await page.getByRole('option', { name: /Subject/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/subject=/);
    await page.getByText(/answers? (is|are) shown/).waitFor();
  });

  it('holds a fault where it is: other tiles are shown, and entries can be logged', async () => {
    const page = await open('/');
    await page.route('**/v1/situations/ALE/board?*', async (route) => {
      const answer = await route.fetch();
      const board = (await answer.json()) as { facets: object[] };
      const [, ...others] = board.facets;
      await route.fulfill({
        response: answer,
        json: {
          ...board,
          facets: [{ facet: 'ceasefire', propositions: [], figures: [{}] }, ...others],
        },
      });
    });
    await page.goto(`${started().url}/situations/ALE/board?validAt=${EIGHT}&knownAt=${EIGHT}`);
    await page.getByText('This part cannot be shown').waitFor();
    await page.getByRole('heading', { name: 'Evacuation', exact: true }).waitFor();
    // Before the stream has told where the clock of the exercise stands, a line asks for its moment.
    await page.locator('.truth.live').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Logged all the same');
    await page.keyboard.press('Enter');
    await page.locator('.log-state.recorded').waitFor();
  });

  it('says which situation does not exist', async () => {
    const page = await open('/situations/NONE/board');
    await page.getByText('There is no situation NONE.').waitFor();
  });

  describe.each([
    ['in English', 'lang=en', { colorScheme: 'light' }],
    ['in Arabic, dark', 'lang=ar', { colorScheme: 'dark' }],
    ['with forced colours', 'lang=en', { forcedColors: 'active' }],
  ] as const)('%s', (_name, lang, options) => {
    it.each([
      '/?',
      `/situations/ALE/board?validAt=${EIGHT}&knownAt=${HALF_PAST_TEN}&entry=ALE-018&`,
    ])('axe finds nothing at %s', async (path) => {
      const page = await open(`${path}${lang}`, options);
      await page.locator('main h2, main h3').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  it('runs from right to left in Arabic, with numbers of entries from left to right', async () => {
    const page = await open(
      `/situations/ALE/board?validAt=${EIGHT}&knownAt=${HALF_PAST_TEN}&lang=ar`,
    );
    await page.locator('.state-contested').first().waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const first = await page.locator('.tile').first().boundingBox();
    expect(first?.x).toBeGreaterThan(640);
    const direction = `getComputedStyle(document.querySelector('.entry-no')).direction`;
    expect(await page.evaluate(direction)).toBe('ltr');
  });

  it.each([
    ['320 px', { viewport: { width: 320, height: 640 } }],
    ['400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ])('needs no scrolling sideways at %s', async (_name, options) => {
    const page = await open(
      `/situations/ALE/board?validAt=${EIGHT}&knownAt=${HALF_PAST_TEN}`,
      options,
    );
    await page.locator('.state-contested').first().waitFor();
    expect(await sticksOut(page)).toBe(false);
  });
});

describeInBrowser('the truth strip', () => {
  it('tells that the server is gone and, once it is back, that the screen is live and whole', async () => {
    const lab = openLab();
    const folder = lab.folder();
    const first = await lab.startProcess({ folder, sample: true });
    const port = new URL(first.url).port;
    const browser = await launchBrowser();
    const { page } = await openPage(browser);
    await page.goto(`${first.url}/situations/ALE/board`);
    await page.locator('.truth.live').waitFor();
    await first.kill();
    await page.locator('.truth.offline').waitFor();
    expect(await page.locator('.truth').innerText()).toContain('Offline since');
    await page.locator('.tiles.old').waitFor();
    const second = await lab.start({ folder, sample: true, env: { PORT: port } });
    await second.api.post('/v1/situations/ALE/entries', sampleWedNoon());
    await page.locator('.truth.live').waitFor();
    await page.locator('[data-proposition="ea/airstrikes"]', { hasText: 'ongoing' }).waitFor();
    await browser.close();
    await lab.clean();
  });
});
