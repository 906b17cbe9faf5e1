import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { entryOf, sampleWedNoon } from './support/input.js';
import { screenSuite } from './support/suite.js';

const at = (time: string): string => `2016-12-14T${time}:00%2B02:00`;
const THEN = `validAt=${at('10:30')}&knownAt=${at('10:30')}`;

interface Timeline {
  readonly entries: readonly { readonly entryNo: string; readonly headline: string }[];
}
interface Outline {
  readonly total: number;
  readonly all: number;
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Looks again with every frame until it is so; a test that waits in vain ends by its time limit. */
async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await page.evaluate('new Promise(requestAnimationFrame)');
}

describeInBrowser('the timeline', () => {
  const { server, open } = screenSuite();

  const opened = async (query: string, options = {}): Promise<Page> => {
    const page = await open(`/situations/ALE/timeline?${query}`, options);
    await settled(page);
    return page;
  };
  /** The answer to the question of the address is there, and so are the words of the entries. */
  const settled = async (page: Page): Promise<void> => {
    await page.locator('.timeline [aria-busy="false"] [data-index]').first().waitFor();
    await page
      .locator('.timeline article[aria-busy="true"]')
      .first()
      .waitFor({ state: 'detached' });
  };
  const headlines = (page: Page): Promise<readonly string[]> =>
    page.locator('.timeline .head').allInnerTexts();
  const count = (page: Page): Promise<string> => page.locator('.filter-count').innerText();

  it('lists the entries of the API in their order, in each of the orders', async () => {
    const page = await opened(THEN);
    const expectOrder = async (asked: string): Promise<void> => {
      const { body } = await server().api.get<Timeline>(
        `/v1/situations/ALE/entries?${THEN}&${asked}&limit=200`,
      );
      const listed = JSON.stringify(body.entries.map(({ headline }) => headline));
      await until(page, async () => JSON.stringify(await headlines(page)) === listed);
    };
    await expectOrder('order=happened&direction=descending');
    expect(await page.locator('.list-head .quiet').innerText()).toMatch(
      /What had happened by Wed, 14 Dec 2016, 10:30, as known by Wed, 14 Dec 2016, 10:\d\d \(revision \d+\)/,
    );
    expect(await page.locator('.day h3').allInnerTexts()).toContainEqual(
      expect.stringMatching(/December 2016/),
    );
    await page.getByRole('button', { name: 'Earliest first' }).click();
    await expectOrder('order=happened&direction=ascending');
    await page.getByRole('button', { name: 'By recording' }).click();
    await expectOrder('order=recorded&direction=ascending');
  });

  it('narrows by a text or by a count, says in words to what, and clears part by part', async () => {
    const page = await opened(THEN);
    await page.keyboard.press('/');
    await page.keyboard.type('kind:shelling foo:bar');
    await page.keyboard.press('Enter');
    await page.waitForURL(/filter=kind%3Ashelling/);
    await page.locator('.filter-count', { hasText: 'of' }).waitFor();
    const { body } = await server().api.get<Outline>(
      `/v1/situations/ALE/entries/outline?${THEN}&kind=hostilities.shelling`,
    );
    expect(await count(page)).toBe(`${body.total} of ${body.all} entries match`);
    expect(await page.locator('.filter-chip').innerText()).toMatch(/Kind Shelling/);
    expect(await page.locator('.filter-problems').innerText()).toMatch(
      /foo:bar – there is no such part/,
    );
    await page.getByRole('button', { name: 'Clear “Kind”' }).click();
    await page.locator('.filter-count', { hasText: `${body.all} entries` }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-field');
    const shelling = page.locator('.facets button', { hasText: 'Hostilities' });
    const all = await server().api.get<Outline>(`/v1/situations/ALE/entries/outline?${THEN}`);
    const counted = all.body.counts['family']?.['hostilities'];
    expect(await shelling.innerText()).toMatch(new RegExp(`${counted}$`));
    await shelling.click();
    await page.locator('.filter-count', { hasText: 'of' }).waitFor();
    expect(await count(page)).toBe(`${counted} of ${body.all} entries match`);
  });

  it('says that nothing matches, or had been recorded, with the way to what there is', async () => {
    const page = await open(`/situations/ALE/timeline?${THEN}&filter=zzz`);
    await page.locator('.empty').waitFor();
    expect(await count(page)).toMatch(/^0 of \d+ entries match$/);
    await page.locator('.empty').getByRole('button', { name: 'Clear all' }).click();
    await settled(page);
    expect((await headlines(page)).length).toBeGreaterThan(10);
    const early = '2016-01-01T00:00:00%2B02:00';
    await page.goto(`${server().url}/situations/ALE/timeline?knownAt=${early}`);
    await page.locator('.empty', { hasText: 'nothing had been recorded' }).waitFor();
    await page.getByRole('button', { name: 'Go to the first entry' }).click();
    await settled(page);
    expect(await page.locator('[data-index]').count()).toBe(1);
  });

  it('is read by keyboard: down, beside, open, and back to the same place', async () => {
    const page = await opened(THEN, { viewport: { width: 1000, height: 500 } });
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('j');
    await page.keyboard.press('k');
    const [, , , , , , , eighth] = await headlines(page);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(eighth);
    await page.keyboard.press(' ');
    await page.locator('.sidebar .headline', { hasText: eighth ?? '' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.sidebar').waitFor({ state: 'detached' });
    const row = page.locator('.rows > li', { hasText: eighth ?? '' });
    const top = async (): Promise<number> => Math.round((await row.boundingBox())?.y ?? NaN);
    const before = await top();
    await page.keyboard.press('Enter');
    await page.locator('.evidence').first().waitFor();
    await page.goBack();
    await settled(page);
    await until(page, async () => Math.abs((await top()) - before) <= 1);
  });

  it('begins an entry in the log bar with the time between two others', async () => {
    await server().api.post('/v1/situations/ALE/entries', entryOf('Called the market'));
    const page = await opened('');
    const gap = page.locator('.gap').first();
    expect(await gap.innerText()).toMatch(/No entry tells of the [\d,]+ [hd].* between/);
    await gap.getByRole('button', { name: '+ add here' }).click();
    await page.keyboard.type('Quiet');
    expect(await page.locator('.log-line textarea').inputValue()).toMatch(
      /^Quiet ~"between 2016-12-15 00:00 and 2019-12-10 09:00" $/,
    );
  });

  it('tells what is late, where it stands by recording, and who is at odds with whom', async () => {
    const page = await opened('');
    const late = page.locator('.rows > li', { hasText: 'UCDP' });
    expect(await late.locator('.chip.late').innerText()).toMatch(/recorded [\d,]+ d later/);
    const head = await late.locator('.head').innerText();
    await late.locator('.chip.late a').click();
    await page.waitForURL(/order=recorded.*at=ALE-/);
    await page.locator('.head:focus', { hasText: head }).waitFor();
    const against = page.locator('.chip.disputed .entry-no').first();
    const no = await against.innerText();
    await against.click();
    await page.locator('.sidebar h2', { hasText: no }).waitFor();
    // The relation is ALE-018's, which is not in this list.
    await page.goto(`${server().url}/situations/ALE/timeline?filter=numbers%3AALE-016`);
    await page.locator('.chip.disputed .entry-no', { hasText: 'ALE-018' }).waitFor();
    expect(await page.locator('[data-index]').count()).toBe(1);
  });

  it('keeps still when something is recorded, and loads it on demand', async () => {
    const page = await opened('');
    const before = await headlines(page);
    const { status } = await server().api.post('/v1/situations/ALE/entries', sampleWedNoon());
    expect(status).toBe(201);
    const pill = page.getByRole('button', { name: '1 new entry: load' });
    await pill.waitFor();
    expect(await headlines(page)).toEqual(before);
    await page.keyboard.press('u');
    await page.locator('.chip.new').waitFor();
    await pill.waitFor({ state: 'detached' });
    await page
      .locator('.rows > li', { has: page.locator('.chip.new'), hasText: 'Air strikes at noon' })
      .waitFor();
  });

  it('brings a long list page by page, with room for what is still to come, and prints all of it', async () => {
    const page = await open('/v1/vocabulary', { viewport: { width: 1000, height: 400 } });
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const limits: string[] = [];
    await page.route('**/entries/outline?*', async (route) => {
      const url = new URL(route.request().url());
      limits.push(url.searchParams.get('limit') ?? '');
      if (limits.length > 1) await released;
      url.searchParams.set('limit', '5');
      await route.continue({ url: url.href });
    });
    await page.goto(`${server().url}/situations/ALE/timeline`);
    await settled(page);
    const { body } = await server().api.get<Outline>('/v1/situations/ALE/entries/outline');
    const height = (): Promise<number> => page.evaluate('document.documentElement.scrollHeight');
    expect(await height()).toBeGreaterThan(80 * body.total);
    await page.evaluate('scrollTo(0, 1e6)');
    await page.locator('.coming', { hasText: `5 of ${body.total} entries are here` }).waitFor();
    release();
    await page.locator(`[data-index="${body.total - 1}"]`).waitFor();
    await page.locator('.coming').waitFor({ state: 'detached' });
    expect(limits.slice(0, 2)).toEqual(['500', '10000']);
    await page.evaluate(
      `window.print = () => { window.printed = document.querySelectorAll('.timeline article[aria-busy="false"]').length }`,
    );
    expect(await page.locator('[data-index]').count()).toBeLessThan(body.total);
    await page.keyboard.press('Control+p');
    await until(page, async () => (await page.evaluate('window.printed')) === body.total);
  });

  it('draws the entries along the time, goes to the one that is clicked, and keeps how it was left', async () => {
    const page = await opened(`${THEN}&lang=ar`);
    await page.locator('.lanes summary').click();
    const picture = page.locator('.lanes canvas');
    const mark = page.locator('.window-mark rect');
    await mark.waitFor();
    // In Arabic time runs to the left: what is earliest stands at the right.
    const ceasefire = page.locator('.lanes li', { hasText: 'وقف إطلاق النار' });
    const lane = await ceasefire.evaluate(
      (item: { parentElement: { children: Iterable<unknown> } }) =>
        [...item.parentElement.children].indexOf(item),
    );
    const before = Number(await mark.getAttribute('x'));
    const { width = 0 } = (await picture.boundingBox()) ?? {};
    const { height = 0 } = (await ceasefire.boundingBox()) ?? {};
    await picture.click({ position: { x: width - 10, y: height * (lane + 0.5) } });
    await page.locator('.head:focus').waitFor();
    const { body } = await server().api.get<Timeline>(
      `/v1/situations/ALE/entries?${THEN}&kind=ceasefire&order=happened&limit=1`,
    );
    expect(await page.evaluate('document.activeElement.textContent')).toBe(
      body.entries[0]?.headline,
    );
    // So does what is in view now.
    const after = async (): Promise<number> => Number(await mark.getAttribute('x'));
    const endOf = async (): Promise<number> =>
      (await after()) + Number(await mark.getAttribute('width'));
    await until(page, async () => (await endOf()) > before);
    await page.getByRole('button', { name: 'المصدر الأول', exact: true }).click();
    await page.locator('.lanes summary').click();
    await picture.waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    expect(await picture.count()).toBe(0);
    await page.locator('.lanes summary').click();
    await page.locator('.lanes li', { hasText: 'Al Jazeera' }).waitFor();
  });

  it.each(['', '&order=recorded&lang=ar'])(
    'axe finds nothing, and nothing sticks out at 320 px (%s)',
    async (own) => {
      const page = await opened(`${THEN}${own}`, {
        viewport: { width: 320, height: 700 },
        colorScheme: own === '' ? 'light' : 'dark',
      });
      expect(await page.locator('.lanes canvas').count()).toBe(0);
      await page.locator('.lanes summary').click();
      await page.locator('.facets summary').click();
      await page.locator('.lanes canvas').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    },
  );
});
