import { expect, it } from '@jest/globals';
import { type SituationWithRegistersResponse } from '@sitlog/api-types';
import { type Page } from 'playwright-core';
import { type Lab, type Server } from '../../server/test/support/server.js';
import { axeFindings, describeInBrowser } from './support/browser.js';
import { screenSuite } from './support/suite.js';

const OPS = '/v1/situations/OPS';

/** A situation in Syria with a source and a place that lines name. */
async function desk(lab: Lab): Promise<Server> {
  const server = await lab.start({ folder: lab.folder() });
  const situation = { code: 'OPS', name: 'Desk', timeZone: 'Asia/Damascus', mode: 'actual' };
  await server.api.post('/v1/situations', situation);
  const source = { name: 'Radio Sarn', type: 'media', reliability: 'C' };
  await server.api.put(`${OPS}/sources/src-radio`, source);
  await server.api.put(`${OPS}/places/pl-aleppo`, { name: 'Aleppo', lat: 36.2, lon: 37.16 });
  return server;
}

const BOARD = '/situations/OPS/board';
const bar = (page: Page) => page.locator('.log-line textarea');
const panel = (page: Page) => page.locator('.log-register:focus');

/** Writes a line by key, and waits until it is read. */
async function written(page: Page, line: string): Promise<void> {
  await page.locator('.truth.live').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type(line);
}

describeInBrowser('a new name in a line', () => {
  const { open, server } = screenSuite(desk);
  const registers = async (): Promise<SituationWithRegistersResponse> =>
    (await server().api.get<SituationWithRegistersResponse>(OPS)).body;

  it('of a place is registered at a position of the gazetteer that a key chooses, and the line goes on', async () => {
    const page = await open(BOARD);
    await written(page, 'Shelling @"Idlib"');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('option', { name: /Register the place/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    const first = page.locator('.log-register li').first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/^1\s+Idlib.*Syria.* km from the other places/s);
    expect((await registers()).places.map(({ id }) => id)).toEqual(['pl-aleppo']);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('1');
    await page.locator('.log-register').waitFor({ state: 'detached' });
    await page.keyboard.type('again');
    expect(await bar(page).inputValue()).toBe('Shelling @pl-idlib again');
    const [, idlib] = (await registers()).places;
    expect(idlib).toMatchObject({
      ...{ id: 'pl-idlib', name: 'Idlib', precision: 1 },
      positionFrom: expect.stringMatching(/^GeoNames/),
    });
    expect([idlib?.lat, idlib?.lon].map(Math.round as never)).toEqual([36, 37]);
  });

  it('of a place has no position where nobody chooses one', async () => {
    const page = await open(BOARD);
    await written(page, 'Quiet @Maarrat');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.log-line textarea:focus').waitFor();
    expect(await bar(page).inputValue()).toBe('Quiet @Maarrat');
    await page.keyboard.press('Enter');
    await panel(page).press('Enter');
    await page.locator('.log-chip', { hasText: 'Maarrat' }).waitFor();
    const place = (await registers()).places.find(({ id }) => id === 'pl-maarrat');
    expect(place).toEqual({ id: 'pl-maarrat', name: 'Maarrat' });
  });

  it('of a subject needs a type, and says so', async () => {
    const page = await open(BOARD);
    await written(page, 'Bridge is closed +Orontes');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel(page).press('Enter');
    await page.getByRole('alert').getByText('A subject needs a type').waitFor();
    await page.locator('.log-register select:focus').selectOption('area');
    await page.keyboard.press('Enter');
    await page.locator('.log-chip', { hasText: 'Orontes' }).waitFor();
    expect(await bar(page).inputValue()).toBe('Bridge is closed +sub-orontes ');
    expect((await registers()).subjects).toEqual([
      { id: 'sub-orontes', name: 'Orontes', type: 'area' },
    ]);
  });

  it('in natural words is asked for by Enter: one that is registered already, or one with its side', async () => {
    const page = await open(BOARD);
    const line = 'Radio Nova: shelling in Derkush';
    await written(page, line);
    const source = page.locator('[data-part=source].open');
    await source.waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.log-spoken .open:focus').waitFor();
    await source.focus();
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    expect(await page.locator('.log-register li').allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s+Radio Sarn/),
    ]);
    await page.getByLabel('Side, if it has one').fill('River side');
    await page.keyboard.press('Enter');
    await page.locator('[data-part=source].settled', { hasText: 'Radio Nova' }).waitFor();

    const place = page.locator('[data-part=place].open');
    await place.focus();
    await page.keyboard.press('+');
    await panel(page).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-part=place].settled', { hasText: 'Derkush' }).waitFor();
    expect(await bar(page).inputValue()).toBe(line);
    await bar(page).press('Alt+Enter');
    await page.locator('.log-spoken .open').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('.log-receipt').waitFor();
    const { sources, places } = await registers();
    expect(sources.find(({ id }) => id === 'src-radio-nova')).toMatchObject({ side: 'river_side' });
    expect(places.map(({ id }) => id)).toContain('pl-derkush');
    const { body } = await server().api.get<{ readonly entry: object }>(`${OPS}/entries/OPS-001`);
    expect(body.entry).toMatchObject({
      ...{ originalText: line, attribution: [{ sourceId: 'src-radio-nova' }] },
      places: [{ placeId: 'pl-derkush' }],
    });
  });

  it('in natural words is one that is registered, where a digit says so', async () => {
    const page = await open(BOARD);
    await written(page, 'Radio Sarm: two wounded');
    const source = page.locator('[data-part=source].open');
    await source.waitFor();
    await source.focus();
    await page.keyboard.press('+');
    await panel(page).press('1');
    await page.locator('[data-part=source].settled', { hasText: 'Radio Sarn' }).waitFor();
    expect((await registers()).sources.map(({ id }) => id)).not.toContain('src-radio-sarm');
  });

  it('is asked for in Arabic as well', async () => {
    const page = await open(`${BOARD}?lang=ar`);
    await written(page, 'قصف @جسر');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await page.getByRole('group', { name: 'أين يقع جسر؟' }).waitFor();
    await page.getByRole('button', { name: /تسجيل دون موقع/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
