import { expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { HIGHWAY_LAT, LAKE, regionArchive } from '../../server/test/support/tiles/region.js';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { colourAt, type Pixels, pixelsOf } from './support/pixels.js';
import { screenSuite } from './support/suite.js';

const [WEST, SOUTH, EAST, NORTH] = LAKE;
const [LAT, LON] = [(SOUTH + NORTH) / 2, (WEST + EAST) / 2];
const AT = '2024-03-10T08:00:00Z';
const NARROW = { viewport: { width: 390, height: 800 } };

describeInBrowser('a map where the operator brought tiles', () => {
  const { server, open } = screenSuite(async (lab) => {
    const folder = lab.folder();
    const file = join(folder, 'region.pmtiles');
    writeFileSync(file, regionArchive());
    return lab.start({ folder, env: { SITLOG_MAP: file } });
  });

  /** Opens a situation over HTTP in which something happened in the middle of the lake. */
  const situation = async (code: string): Promise<string> => {
    const path = `/v1/situations/${code}`;
    const { api } = server();
    await api.post('/v1/situations', { code, name: 'Lake', mode: 'actual', timeZone: 'UTC' });
    await api.put(`${path}/places/pl-lake`, { name: 'Lake', lat: LAT, lon: LON, precision: 1 });
    await api.put(`${path}/sources/src-radio`, { name: 'Radio', type: 'media', reliability: 'C' });
    const { status } = await api.post(`${path}/entries`, {
      attribution: [{ sourceId: 'src-radio', act: 'published' }],
      ...{ mode: 'statement', kind: 'hostilities.shelling', headline: 'On the lake' },
      time: { occurred: { from: AT, to: AT, precision: 'minute' } },
      places: [{ placeId: 'pl-lake', role: 'occurred_at' }],
    });
    expect(status).toBe(201);
    return `/situations/${code}`;
  };
  const opened = async (
    code: string,
    query: string,
    options: Parameters<typeof open>[1] = {},
  ): Promise<Page> => {
    const page = await open(`${await situation(code)}/map?${query}`, options);
    await page.locator('.map .mark').first().waitFor();
    return page;
  };
  const named = (page: Page, name: string) => page.locator('.base-names text', { hasText: name });
  /** What is drawn below what is on record. */
  const ground = async (page: Page): Promise<Pixels> => {
    const show = (visibility: string) =>
      page.evaluate(`document.querySelector('.map .over').style.visibility = '${visibility}'`);
    await show('hidden');
    const pixels = pixelsOf(await page.locator('.map-frame').screenshot());
    await show('');
    return pixels;
  };
  const token = (page: Page, name: string): Promise<string> =>
    page.evaluate(
      `getComputedStyle(document.documentElement).getPropertyValue('--map-${name}').trim()`,
    );
  /** Where the mark of the lake stands in the frame. */
  const mark = async (page: Page): Promise<{ readonly x: number; readonly y: number }> => {
    const frame = await page.locator('.map-frame').boundingBox();
    const body = await page.locator('.map .mark .body').first().boundingBox();
    return {
      x: (body?.x ?? 0) + (body?.width ?? 0) / 2 - (frame?.x ?? 0),
      y: (body?.y ?? 0) + (body?.height ?? 0) / 2 - (frame?.y ?? 0),
    };
  };

  /** Waits until something of the ground has come to where the mark of the lake stands. */
  const untilGround = async (page: Page, colour: string): Promise<void> => {
    for (;;) {
      const { x, y } = await mark(page);
      if (colourAt(await ground(page), x, y) === colour) return;
    }
  };

  it('has the mark of a place in the very middle of the lake that lies there', async () => {
    // The lake is not in the middle of the view.
    const page = await opened('LAK', `view=${LAT - 0.08},${LON - 0.12},60`);
    const water = await token(page, 'water');
    await untilGround(page, water);
    const [seen, { x, y }] = [await ground(page), await mark(page)];
    const isWater = (dx: number, dy: number): boolean => colourAt(seen, x + dx, y + dy) === water;
    const reach = (dx: number, dy: number): number => {
      let steps = 0;
      while (steps < 400 && isWater(dx * steps, dy * steps)) steps += 1;
      return steps;
    };
    const [east, west, north, south] = [reach(1, 0), reach(-1, 0), reach(0, -1), reach(0, 1)];
    expect(Math.min(east, west, north, south)).toBeGreaterThan(20);
    expect(Math.abs(east - west)).toBeLessThanOrEqual(3);
    expect(Math.abs(north - south)).toBeLessThanOrEqual(3);
    const earth = await token(page, 'earth');
    expect(colourAt(seen, x + east + 6, y)).toBe(earth);
    // The highway is as far south of the lake as its degrees are.
    const road = y + ((south + north) / (NORTH - SOUTH)) * (LAT - HIGHWAY_LAT);
    const near = Array.from({ length: 17 }, (_, dy) => colourAt(seen, x, road + dy - 8));
    expect(near).toContain(await token(page, 'main-road'));
    expect(colourAt(seen, x, road - 20)).toBe(earth);
  });

  it.each([
    ['en', 'Sample Town'],
    ['ar', 'بلدة العيّنة'],
  ])('has names in the language of the page where the tiles have them (%s)', async (lang, town) => {
    const page = await opened(`N${lang.toUpperCase()}`, `view=36,37,150&lang=${lang}`);
    await named(page, town).waitFor();
    await named(page, 'Ford Village').waitFor();
    expect(await page.locator('.base-names text').count()).toBe(2);
    expect(await page.locator('.base-by').innerText()).toContain('© OpenStreetMap');
    expect(await page.locator('.base-by a').count()).toBe(0);
    expect(await page.locator('.outline-note').innerText()).not.toContain('No outline');
  });

  it('follows the theme, and leaves paper to what is on record', async () => {
    const page = await opened('DRK', `view=${LAT},${LON},60`, { colorScheme: 'dark' });
    const dark = await token(page, 'water');
    await untilGround(page, dark);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html[data-theme=light]').waitFor({ state: 'attached' });
    const light = await token(page, 'water');
    expect(light).not.toBe(dark);
    await untilGround(page, light);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map .base').isVisible()).toBe(false);
    expect(await page.locator('.map .mark').first().isVisible()).toBe(true);
    expect(await page.locator('.base-by').isVisible()).toBe(true);
  });

  it('moves with what stands on it, and says where it ends', async () => {
    const page = await opened('MOV', `view=${LAT},${LON},60`);
    const water = await token(page, 'water');
    await untilGround(page, water);
    await page.locator('.map-frame').focus();
    for (const key of ['-', 'ArrowRight']) await page.keyboard.press(key);
    await page.waitForURL(/view=36\.1\d*%2C37\.2/);
    await untilGround(page, water);
    expect(await page.locator('.base-by').innerText()).not.toContain('does not reach');
    await page.goto(page.url().replace(/view=[^&]*/, 'view=40,30,60'));
    await page.getByText('It does not reach here.').waitFor();
    await page.getByText('No outline at this scale').waitFor();
  });

  it('lies below the map of the form of a place, too', async () => {
    const path = await situation('FRM');
    const page = await open(`${path}/setup?part=places&item=pl-lake`);
    await page.locator('.place-frame .base canvas').waitFor({ state: 'attached' });
    await page.getByText('© OpenStreetMap').waitFor();
    await page.locator('.place-frame svg.over').click({ position: { x: 60, y: 60 } });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('gives way to the outlines where a device cannot draw it', async () => {
    const path = await situation('NGL');
    const page = await open('/health/live');
    await page.addInitScript(`HTMLCanvasElement.prototype.getContext = () => null`);
    const drawer = page.waitForResponse((response) => response.url().includes('/assets/tiles-'));
    await page.goto(`${server().url}${path}/map?view=36,37,400`);
    await page.locator('.map .mark').first().waitFor();
    await drawer;
    await page.locator('.base-by').waitFor({ state: 'detached' });
    expect(await page.locator('.map .base').count()).toBe(0);
    await page.locator('.map .land').waitFor({ state: 'attached' });
  });

  it('is not kept for when the server is away', async () => {
    const { text } = await server().api.get('/worker.js');
    expect(text).toContain('/assets/main-');
    expect(text).not.toMatch(/maplibre|\/assets\/tiles-/);
  });

  it.each([
    ['en', {}],
    ['ar', NARROW],
    ['en', { ...NARROW, colorScheme: 'dark' as const }],
  ])('passes the checks of axe and sticks out nowhere, in %s with %j', async (lang, options) => {
    const code = `X${lang.toUpperCase()}${Object.keys(options).length}`;
    const page = await opened(code, `view=36,37,150&lang=${lang}`, options);
    await page.locator('.base-names text').first().waitFor();
    await page.locator('.legend summary').click();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
  });
});
