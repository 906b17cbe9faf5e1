import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { keptLine } from './support/kept.js';
import { screenSuite } from './support/suite.js';

const THEN = 'validAt=2016-12-14T10:30:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';

describeInBrowser('a timeline of a stretch of time', () => {
  const { server, open } = screenSuite();

  const withLanes = async (query = THEN, options = {}): Promise<Page> => {
    const page = await open(`/situations/ALE/timeline?${query}`, options);
    await page.locator('.timeline article').first().waitFor();
    await page.locator('.lanes > summary').click();
    await page.locator('.range-form').waitFor();
    return page;
  };
  const duringOf = (page: Page): string =>
    /during:(\S+)/.exec(new URL(page.url()).searchParams.get('filter') ?? '')?.[1] ?? '';

  it('is asked for by dragging over the lanes, stands as a chip and in the address, and is what the API says', async () => {
    const page = await withLanes();
    const canvas = page.locator('.lanes canvas');
    const box = (await canvas.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.6, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 8, { steps: 4 });
    await page.locator('.lanes .dragged').waitFor();
    await page.mouse.up();
    await page.waitForURL(/filter=during/);
    const during = duringOf(page);
    const [from = '', to = ''] = during.split('/');
    expect(Date.parse(from)).toBeLessThan(Date.parse(to));
    await page.locator('.filter-chip', { hasText: 'Time between' }).waitFor();
    const { body } = await server().api.get<{ readonly total: number; readonly all: number }>(
      `/v1/situations/ALE/entries/outline?${THEN}&during=${encodeURIComponent(during)}`,
    );
    expect(body.total).toBeLessThan(body.all);
    await page
      .locator('.filter-count', { hasText: `${body.total} of ${body.all} entries match` })
      .waitFor();
    expect(await page.locator('.sidebar').count()).toBe(0);
  });

  it('is asked for in fields, without a pointer, and left again', async () => {
    const page = await withLanes();
    const form = page.getByRole('form', { name: 'Time range' });
    await form.getByLabel('From').fill('2016-12-14T06:00');
    await form.getByLabel('to', { exact: true }).fill('2016-12-14T08:00');
    await page.keyboard.press('Enter');
    await page.waitForURL(/filter=during/);
    expect(duringOf(page)).toBe('2016-12-14T04:00:00.000Z/2016-12-14T06:00:00.000Z');
    await form.getByRole('button', { name: 'Any time' }).click();
    await page.waitForURL((url) => !url.searchParams.has('filter'));
  });

  it('is kept under a name on the device, and found by it', async () => {
    const page = await withLanes(`${THEN}&filter=kind:shelling`);
    await page.locator('.saved-filters > summary').click();
    await page.getByLabel('Keep this filter as').fill('Shelling alone');
    await page.keyboard.press('Enter');
    await keptLine(page, 'Shelling alone');
    await page.goto(`${server().url}/situations/ALE/board`);
    await page.locator('.tiles').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('shelling al');
    await page.getByRole('option', { name: /Shelling alone/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/timeline\?.*filter=kind%3Ashelling/);
    await page.locator('.filter-chip', { hasText: 'Kind Shelling' }).waitFor();
  });

  it.each(['', '&lang=ar'])(
    'axe finds nothing, and nothing sticks out at 320 px (%s)',
    async (lang) => {
      const page = await withLanes(`${THEN}&filter=kind:shelling${lang}`, {
        viewport: { width: 320, height: 700 },
      });
      await page.locator('.saved-filters > summary').click();
      await page.locator('.saved-filters form').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    },
  );
});
