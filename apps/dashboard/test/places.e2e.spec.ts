import { expect, it } from '@jest/globals';
import { type PlaceResponse, type SituationWithRegistersResponse } from '@sitlog/api-types';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { tabToNamed } from './support/keyboard.js';
import { screenSuite } from './support/suite.js';

const NARROW = { viewport: { width: 390, height: 800 } };
const CAMP = {
  name: 'The camp',
  precision: 1,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [36.5, 35.5],
        [36.9, 35.5],
        [36.9, 35.9],
        [36.5, 35.9],
        [36.5, 35.5],
      ],
    ],
  },
};
const ROAD = {
  name: 'The road',
  geometry: {
    type: 'LineString',
    coordinates: [
      [36.6, 36],
      [36.8, 36.1],
      [37.1, 36.1],
    ],
  },
};

const AT = '2024-03-10T08:00:00Z';

describeInBrowser('places', () => {
  const { server, open } = screenSuite((lab) => lab.start({ folder: lab.folder() }));

  /** Opens a situation over HTTP. */
  const opened = async (code: string): Promise<string> => {
    const situation = { code, name: 'River valley', mode: 'actual', timeZone: 'UTC' };
    const { status } = await server().api.post('/v1/situations', situation);
    expect(status).toBe(201);
    return `/situations/${code}`;
  };
  const placesOf = async (code: string): Promise<readonly PlaceResponse[]> => {
    const path = `/v1/situations/${code}`;
    return (await server().api.get<SituationWithRegistersResponse>(path)).body.places;
  };
  const put = async (code: string, id: string, body: object): Promise<void> => {
    const { status } = await server().api.put(`/v1/situations/${code}/places/${id}`, body);
    expect(status).toBe(200);
  };
  const logAt = async (code: string, placeId: string): Promise<void> => {
    const source = { name: 'Radio', type: 'media', reliability: 'C' };
    await server().api.put(`/v1/situations/${code}/sources/src-radio`, source);
    const entry = {
      attribution: [{ sourceId: 'src-radio', act: 'published' }],
      ...{ mode: 'statement', kind: 'hostilities.shelling', headline: `At ${placeId}` },
      time: { occurred: { from: AT, to: AT, precision: 'minute' } },
      places: [{ placeId, role: 'occurred_at' }],
    };
    const { status } = await server().api.post(`/v1/situations/${code}/entries`, entry);
    expect(status).toBe(201);
  };
  const save = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('are drawn by keyboard: an area of three positions, on the map and in fields', async () => {
    const page = await open(`${await opened('KEY')}/setup?part=places&item=`);
    await page.getByRole('dialog').waitFor();
    await tabToNamed(page, 'Name');
    await page.keyboard.type('Camp');
    await page.getByRole('radio', { name: 'Point' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Area' }).isChecked()).toBe(true);
    await page.getByText('An area has at least three').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await tabToNamed(page, 'Map to draw on');
    for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
    }
    await page.getByLabel('Position 3', { exact: true }).waitFor();
    await tabToNamed(page, 'Position 2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('10°30′0″N 20°15′0″E');
    await page.getByText('An area has at least three').waitFor({ state: 'detached' });
    await tabToNamed(page, 'Save');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const [camp] = await placesOf('KEY');
    expect(camp?.geometry?.type).toBe('Polygon');
    const [ring = []] = (camp?.geometry?.coordinates ?? []) as readonly (readonly number[][])[];
    expect(ring).toHaveLength(4);
    expect(ring[1]).toEqual([20.25, 10.5]);
    expect(ring[3]).toEqual(ring[0]);
  });

  it('are drawn by pressing the map, and their positions moved, followed and removed', async () => {
    const path = await opened('PRE');
    await put('PRE', 'pl-road', ROAD);
    const page = await open(`${path}/setup?part=places&item=pl-road`);
    const svg = page.locator('.place-frame svg');
    await svg.waitFor();
    expect(await page.getByRole('radio', { name: 'Line' }).isChecked()).toBe(true);
    const corners = page.locator('.place-map .corner');
    expect(await corners.count()).toBe(3);
    await svg.click({ position: { x: 40, y: 40 } });
    await page.getByLabel('Position 4', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Move position 1 on the map' }).click();
    await page.getByText('goes where the map is pressed next').waitFor();
    const before = await page.getByLabel('Position 1', { exact: true }).inputValue();
    await svg.click({ position: { x: 60, y: 200 } });
    expect(await corners.count()).toBe(4);
    expect(await page.getByLabel('Position 1', { exact: true }).inputValue()).not.toBe(before);
    await page.getByRole('button', { name: 'Insert after position 2' }).click();
    expect(await page.getByLabel('Position 3', { exact: true }).inputValue()).toBe('36.1, 36.95');
    await page.getByRole('button', { name: 'Remove position 1' }).click();
    await save(page);
    const [road] = await placesOf('PRE');
    expect(road?.geometry?.coordinates.slice(0, 3)).toEqual([
      [36.8, 36.1],
      [36.95, 36.1],
      [37.1, 36.1],
    ]);
    expect(road?.geometry?.coordinates).toHaveLength(4);
    await page.locator('[data-item=pl-road] button').click();
    await page.getByText('Who changed what').click();
    await page.locator('.versions').getByText('Line: 36.1, 36.8').waitFor();
  });

  it('are found in the gazetteer by name, on this server alone, and taken over', async () => {
    await put((await opened('GAZ')).slice(-3), 'pl-idlib', {
      name: 'Idlib',
      lat: 35.93,
      lon: 36.63,
    });
    const page = await open('/situations/GAZ/setup?part=places&item=');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Aleppo');
    await page.getByText(/^Found: \d/).waitFor();
    const [first] = await page.locator('.gazetteer li').allInnerTexts();
    expect(first).toMatch(
      /Aleppo\s+Aleppo Syria · \d+ km from the other places · 36\.\d+, 37\.\d+/,
    );
    await page.locator('.gazetteer li button').first().click();
    expect(await page.getByLabel('Position', { exact: false }).last().inputValue()).toMatch(
      /^36\./,
    );
    await page.getByLabel('Find it by name').fill('zzzzz');
    await page.getByText('No place of that name').waitFor();
    await save(page);
    expect((await placesOf('GAZ')).find(({ name }) => name === 'Aleppo')).toMatchObject({
      ...{ lat: expect.closeTo(36.2, 1), lon: expect.closeTo(37.16, 1), precision: 1 },
      positionFrom: 'GeoNames',
    });
  });

  it('stand on the map as the area and the line that they are, and the sum adds up', async () => {
    const path = await opened('MAP');
    await put('MAP', 'pl-camp', CAMP);
    await put('MAP', 'pl-road', ROAD);
    await put('MAP', 'pl-town', { name: 'The town', lat: 35.95, lon: 36.7, precision: 1 });
    for (const id of ['pl-camp', 'pl-road', 'pl-town']) await logAt('MAP', id);
    const page = await open(`${path}/map`);
    await page.locator('.map .mark').first().waitFor();
    expect(await page.locator('.map path.area.reported').count()).toBe(2);
    expect(await page.locator('.map path.area.line').count()).toBe(1);
    expect(await page.locator('g.mark.hollow').count()).toBe(2);
    const sums = await page.locator('.map-sum button strong').allInnerTexts();
    expect(sums).toEqual(['1', '2', '0', '3']);
    const camp = page.locator('.place[data-place=pl-camp]');
    expect(await camp.innerText()).toContain('drawn as the area that is registered');
    await camp.getByRole('link', { name: 'Edit the place' }).click();
    await page.getByRole('dialog', { name: 'Edit: The camp' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Area' }).isChecked()).toBe(true);
  });

  it('are registered from the map, where it looked', async () => {
    const path = await opened('HER');
    await put('HER', 'pl-town', { name: 'The town', lat: 35.95, lon: 36.7, precision: 1 });
    await logAt('HER', 'pl-town');
    const page = await open(`${path}/map?view=36.1000,37.2000,40`);
    await page.getByRole('link', { name: 'Register a place here' }).click();
    await page.getByRole('dialog', { name: 'Add a place' }).waitFor();
    await page.getByRole('button', { name: 'Set it at the cross' }).click();
    await page.getByLabel('Name', { exact: true }).fill('The crossing');
    await save(page);
    const places = await placesOf('HER');
    expect(places.find(({ name }) => name === 'The crossing')).toMatchObject({
      ...{ lat: 36.1, lon: 37.2 },
    });
  });

  it.each([
    ['en', {}],
    ['ar', NARROW],
    ['en', { ...NARROW, colorScheme: 'dark' as const }],
  ])('pass the checks of axe and stick out nowhere, in %s with %j', async (lang, options) => {
    const code = `AX${lang === 'ar' ? 'A' : Object.keys(options).length}`;
    const path = await opened(code);
    await put(code, 'pl-camp', CAMP);
    await logAt(code, 'pl-camp');
    const page = await open(`${path}/setup?part=places&item=pl-camp&lang=${lang}`, options);
    await page.locator('.place-frame svg').waitFor();
    await page.locator('dialog form button[type=submit]').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
    await page.goto(`${server().url}${path}/map?lang=${lang}`);
    await page.locator('.map .mark').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
  });
});
