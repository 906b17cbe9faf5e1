import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { screenSuite } from './support/suite.js';

const LATE = 'validAt=2016-12-15T12:30:00%2B02:00&knownAt=2016-12-17T12:30:00%2B02:00';
const EARLY = 'validAt=2016-12-14T08:00:00%2B02:00&knownAt=2016-12-14T08:00:00%2B02:00';

describeInBrowser('the map', () => {
  const { server, open } = screenSuite();

  const opened = async (query: string, options: Parameters<typeof open>[1] = {}): Promise<Page> => {
    const page = await open(`/situations/ALE/map?${query}`, options);
    await page.locator('.map .mark').first().waitFor();
    await page.locator('.map .land, .outline-note:has-text("No outline")').first().waitFor({
      state: 'attached',
    });
    return page;
  };
  const mark = (page: Page, place: string) => page.locator(`.map .mark[data-places~="${place}"]`);
  const sum = async (page: Page): Promise<readonly number[]> =>
    (await page.locator('.map-sum button strong').allInnerTexts()).map((text) =>
      Number(text.replace(',', '')),
    );

  it.each([LATE, EARLY, `${LATE}&filter=kind%3Ahostilities`])(
    'adds up to what the timeline has: %s',
    async (query) => {
      const page = await opened(query);
      const asked = query.replace('filter=kind%3Ahostilities', 'kind=hostilities');
      const { body } = await server().api.get<{ readonly total: number }>(
        `/v1/situations/ALE/entries/outline?${asked}`,
      );
      const numbers = await sum(page);
      const [all] = numbers.slice(-1);
      expect(all).toBe(body.total);
      expect(numbers.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(body.total);
      const listed = await page.locator('.place .entry-no').allInnerTexts();
      expect(listed.length).toBeGreaterThan(0);
    },
  );

  it('narrows the list by a part of the sum, to as many entries as it says', async () => {
    const page = await opened(LATE);
    await page.getByRole('button', { name: /^No place/ }).click();
    await page.locator('.place[data-place="pl-kafraya"]').waitFor({ state: 'detached' });
    const [, , none] = await sum(page);
    expect(await page.locator('.place .entry-no').count()).toBe(none);
    expect(await page.locator('.place h4').allInnerTexts()).toEqual([
      expect.stringContaining('No place given'),
      expect.stringContaining('Described in words only'),
    ]);
    expect(page.url()).toContain('part=none');
  });

  it('shows an area as one, in its size, and marks only exact places as exact', async () => {
    const page = await opened(`${LATE}&view=36.19,37.15,100`);
    const width = (await page.locator('.map-frame svg').boundingBox())?.width ?? 0;
    const radius = Number(await page.locator('.map circle.area').first().getAttribute('r'));
    // 25 km around, of 100 km across.
    expect(radius / width).toBeCloseTo(0.25, 2);
    const near = await opened(`${LATE}&view=36.19,37.15,12`);
    expect(await mark(near, 'pl-east-aleppo').getAttribute('class')).toContain('hollow');
    expect(await mark(near, 'pl-aleppo-city').getAttribute('class')).toContain('exact');
    expect(await near.locator('.in-view').innerText()).toMatch(
      /No outline at this scale[^]*All that is seen lies within: Eastern Aleppo/,
    );
    expect(await near.locator('.map .land').count()).toBe(0);
  });

  it('draws a whole country as its outline, and says which places are not seen', async () => {
    const page = await opened(LATE);
    expect(await page.locator('.in-view').innerText()).toMatch(/outside this view: Turkey/);
    await page.locator('.map path.area').first().waitFor({ state: 'attached' });
    await page
      .locator('.place[data-place="pl-turkey"]')
      .getByRole('button', { name: 'Show on the map' })
      .click();
    await mark(page, 'pl-turkey').waitFor();
    await page.waitForURL(/view=39/);
    expect(await page.locator('.map path.area.chosen').count()).toBeGreaterThan(0);
  });

  it('selects in the list what is selected on the map, and marks on the map the open entry', async () => {
    const page = await opened(LATE);
    await mark(page, 'pl-idlib').click();
    await page.locator('.place.chosen[data-place="pl-idlib"]').waitFor();
    await page.locator('.place[data-place="pl-kafraya"] .entry-no', { hasText: 'ALE-009' }).click();
    await page.locator('.sidebar .headline').waitFor();
    await page.locator('.map .mark.open[data-places~="pl-kafraya"]').waitFor();
    expect(await page.locator('.map .mark.open').count()).toBe(1);
  });

  it('is moved by keys, buttons, wheel and drag, and the address holds what is seen', async () => {
    const page = await opened(LATE);
    const frame = page.locator('.map-frame');
    const seen = (): Promise<string> => frame.locator('.grid').innerHTML();
    const before = await seen();
    await frame.focus();
    await page.keyboard.press('ArrowUp');
    await page.waitForURL(/view=/);
    const first = page.url();
    expect(await seen()).not.toBe(before);
    await page.getByRole('button', { name: 'Nearer' }).click();
    await page.waitForURL((url) => url.href !== first);
    const second = page.url();
    const box = await frame.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== second);
    const third = page.url();
    await frame.focus();
    await page.mouse.wheel(0, -200);
    await page.waitForURL((url) => url.href !== third);
    const atLast = await seen();
    await page.reload();
    await page.locator('.map .mark').first().waitFor();
    expect(await seen()).toBe(atLast);
    await frame.focus();
    await page.keyboard.press('0');
    await page.waitForURL((url) => !url.search.includes('view='));
    expect(await seen()).toBe(before);
  });

  it('of very many entries shows each at its first place, says so, and still adds up', async () => {
    const page = await open('/');
    // A server that says it has more than it gave: the screen must not count what it did not read.
    await page.route('**/entries/outline?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as object;
      await route.fulfill({ response, json: { ...body, total: 2_030 } });
    });
    await page.goto(`${server().url}/situations/ALE/map?${LATE}&at=pl-kafraya`);
    await page.locator('.map .mark').first().waitFor();
    expect(await page.locator('.map').innerText()).toContain('at its first place only');
    expect(await page.locator('.map-sum').innerText()).toContain('not read 2,000');
    expect(await sum(page)).toEqual([
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
      1,
      2030,
    ]);
    expect(await page.locator('.place[data-place="pl-fua"]').count()).toBe(0);
    await page
      .locator('.place.chosen li', { hasText: 'Rebel sieges of Kafraya and Fua' })
      .waitFor();
    expect(await page.locator('.place:not(.chosen) li').count()).toBe(0);
    await page
      .locator('.place[data-place="pl-idlib"], .place[data-place="pl-east-aleppo"]')
      .first()
      .getByRole('button', { name: 'Show', exact: true })
      .click();
    await page
      .locator('.place[data-place="pl-east-aleppo"] li', { hasText: 'ceasefire' })
      .first()
      .waitFor();
  });

  it('loads nothing to draw tiles with where nobody brought any', async () => {
    const page = await open('/health/live');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server().url}/situations/ALE/map?${LATE}`);
    await page.locator('.map .land').waitFor({ state: 'attached' });
    expect(asked).toContain('/v1/basemap');
    expect(asked.filter((path) => /tiles|maplibre/.test(path))).toEqual([]);
    expect(await page.locator('.map-frame canvas').count()).toBe(0);
    expect(await page.locator('.map-frame svg').count()).toBe(1);
  });

  it('leaves out what was retracted, and lists it struck through', async () => {
    const page = await opened(LATE);
    const struck = page.locator('.place[data-place="retracted"]');
    expect(await struck.locator('.entry-no').allInnerTexts()).toEqual(['ALE-010']);
    expect(await struck.locator('del').count()).toBe(1);
    expect(await page.locator('.place .entry-no', { hasText: 'ALE-010' }).count()).toBe(1);
  });

  it.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['dark', 'ar'],
  ] as const)(
    'axe finds nothing, and nothing sticks out at 320 px (%s, %s)',
    async (colorScheme, lang) => {
      const page = await opened(`${LATE}&lang=${lang}`, {
        viewport: { width: 320, height: 700 },
        colorScheme,
      });
      await page.locator('.legend summary').click();
      expect(await axeFindings(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    },
  );

  it('keeps west on the left in Arabic, and isolates the direction of names', async () => {
    const page = await opened(`${LATE}&lang=ar`);
    const x = async (place: string): Promise<number> =>
      (await mark(page, place).locator('.body').boundingBox())?.x ?? 0;
    expect(await x('pl-idlib')).toBeLessThan(await x('pl-aleppo-city'));
    expect(await page.locator('.place h4 bdi').first().innerText()).not.toBe('');
  });
});
