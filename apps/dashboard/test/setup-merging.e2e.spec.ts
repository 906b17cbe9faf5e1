import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { occurredFrom, openDesk, REGISTERS, saidBy } from '../../server/test/support/desk.js';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { tabToNamed } from './support/keyboard.js';
import { screenSuite } from './support/suite.js';

const NARROW = { viewport: { width: 320, height: 700 } };
const at = (time: string): string => `2024-03-10T${time}:00Z`;
const NOON = `validAt=${at('12:00')}`;
const ROW = '[data-item=src-fm]';
const ORIGINS = '[data-proposition="area-1/shelling"] .account-origins';

describeInBrowser('two sources that turn out to be one', () => {
  const { server, open } = screenSuite((lab) => lab.start({ folder: lab.folder() }));

  /** A situation in which a station is registered twice, each of which tells of the same shelling. */
  const twice = async (): Promise<string> => {
    const desk = await openDesk(
      server().api,
      { timeZone: 'UTC' },
      { ...REGISTERS, 'sources/src-fm': { name: 'Radio 101 FM', type: 'media', reliability: 'D' } },
    );
    for (const by of ['src-wire', 'src-fm']) {
      const time = occurredFrom(at('08:00'), at('08:00'));
      expect((await desk.log({ attribution: saidBy(by), time })).status).toBe(201);
    }
    return desk.code;
  };
  const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const focusedRow = (page: Page): Promise<unknown> =>
    page.evaluate(`document.activeElement.closest('tr')?.dataset.item`);

  it('are merged by keyboard, are one origin on the board, and two again once that is undone', async () => {
    const code = await twice();
    const page = await open(`/situations/${code}/setup?part=sources&${NOON}`);
    await page.locator(`${ROW} button`).focus();
    await keys(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Edit: Radio 101 FM' });
    await dialog.getByText('Same as…').waitFor();
    await tabToNamed(page, 'Same as…');
    await keys(page, 'Enter');
    await tabToNamed(page, 'The one that it is');
    await page.keyboard.type('WIRE serv');
    await keys(page, 'Enter');
    await dialog
      .getByRole('region', { name: 'What the board would say' })
      .getByText(/reported/)
      .waitFor();
    await page.keyboard.type('One station, by name and by frequency.');
    await keys(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focusedRow(page)).toBe('src-fm');
    await keys(page, 'Enter');
    await dialog
      .getByRole('region', { name: 'What the board would say' })
      .getByText(/reported/)
      .waitFor();
    await tabToNamed(page, 'Count as A wire service from now on');
    await keys(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator(ROW, { hasText: 'counts as A wire service since' }).waitFor();
    expect(await focusedRow(page)).toBe('src-fm');

    await keys(page, 'g', 'b');
    await page.locator(ORIGINS, { hasText: /^A wire service [A-F]/ }).waitFor();
    await page.goBack();
    await page.locator(`${ROW} button`).focus();
    await keys(page, 'Enter');
    await dialog.getByText('One station, by name and by frequency.').first().waitFor();
    await tabToNamed(page, 'Reason, kept on record');
    await page.keyboard.type('Two stations after all.');
    await tabToNamed(page, 'Undo: count on its own again');
    await keys(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await focusedRow(page)).toBe('src-fm');
    await keys(page, 'g', 'b');
    await page.locator(ORIGINS, { hasText: 'Radio 101 FM · A wire service' }).waitFor();
  });

  it('show a page that is open as soon as somebody else has merged them', async () => {
    const code = await twice();
    const page = await open(`/situations/${code}/setup?part=sources&${NOON}`);
    await page.locator(ROW).waitFor();
    await page.locator('.truth.live').waitFor();
    const merging = { into: 'src-wire', reason: 'One station.' };
    await server().api.post(`/v1/situations/${code}/sources/src-fm/merge`, merging);
    await page.locator(ROW, { hasText: 'counts as A wire service since' }).waitFor();
  });

  it.each(['', '&lang=ar'])('axe finds nothing, and nothing sticks out (%s)', async (lang) => {
    const code = await twice();
    const page = await open(
      `/situations/${code}/setup?part=sources&item=src-fm&${NOON}${lang}`,
      NARROW,
    );
    const found = async (): Promise<readonly unknown[]> => [
      await axeFindings(page),
      await sticksOut(page),
    ];
    await page.locator('dialog details summary').first().click();
    await page.locator('dialog input[type=search]').fill('wire');
    await page.locator('dialog .found-entries button').first().waitFor();
    expect(await found()).toEqual([[], false]);
    await page.locator('dialog .found-entries button').first().click();
    await page.locator('dialog .change-preview li').waitFor();
    expect(await found()).toEqual([[], false]);
    const merging = { into: 'src-wire', reason: 'One station.' };
    await server().api.post(`/v1/situations/${code}/sources/src-fm/merge`, merging);
    await page.locator('dialog p.warning').waitFor();
    expect(await found()).toEqual([[], false]);
  });
});
