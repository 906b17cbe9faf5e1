import { expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { screenSuite } from './support/suite.js';

const NARROW = { viewport: { width: 320, height: 700 } };

describeInBrowser('the packs of vocabulary', () => {
  const { server, open } = screenSuite((lab) => lab.start({ folder: lab.folder() }));

  /** Opens a situation over HTTP, with one area to speak of. */
  const opened = async (code: string, ...packs: string[]): Promise<string> => {
    const situation = { code, name: 'River valley', mode: 'actual', timeZone: 'UTC' };
    const chosen = packs.map((pack) => ({ pack }));
    const { status } = await server().api.post('/v1/situations', { ...situation, packs: chosen });
    expect(status).toBe(201);
    const area = { type: 'area', name: 'The valley' };
    await server().api.put(`/v1/situations/${code}/subjects/valley`, area);
    return `/situations/${code}/vocabulary`;
  };
  const adopted = (page: Page): Promise<readonly string[]> =>
    page.locator('section[aria-labelledby=packs-adopted] h4 bdi').allInnerTexts();
  const said = (page: Locator): Promise<string> => page.innerText();

  it('are chosen when a situation is opened, and what they need comes along', async () => {
    const page = await open('/');
    await page.getByText('Open a situation').first().click();
    const choice = page.getByRole('group', { name: 'Packs of vocabulary' });
    await choice
      .getByText('Only what every crisis has')
      .or(choice.getByText('No pack is chosen'))
      .waitFor();
    expect(await said(choice)).toContain('Core is always in');
    const conflict = choice.getByRole('checkbox', { name: 'Armed conflict' });
    const aid = choice.getByRole('checkbox', { name: 'Movement and aid' });
    await conflict.check();
    expect([await aid.isChecked(), await aid.isDisabled()]).toEqual([true, true]);
    expect(await said(choice)).toContain('Comes along, needed by: Armed conflict');
    await conflict.uncheck();
    expect([await aid.isChecked(), await aid.isDisabled()]).toEqual([false, false]);
    for (const name of ['Hazards and disasters', 'Services and cyber']) {
      await choice.getByRole('checkbox', { name }).focus();
      await page.keyboard.press('Space');
    }
    await opened('TAKEN');
    await page.getByLabel('Short code').fill('TAKEN');
    await page.getByRole('textbox', { name: 'Name' }).fill('A flood in the valley');
    await page.getByRole('button', { name: 'Open a situation' }).click();
    const fault = page.locator('#fault-code');
    await fault.waitFor();
    expect(await said(fault)).toContain('exists already');
    await page.getByLabel('Short code').fill('FLD');
    await page.keyboard.press('Enter');
    await page.waitForURL(/FLD\/board/);
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.getByRole('heading', { name: 'Adopted' }).waitFor();
    expect(await adopted(page)).toEqual(['Core', 'Hazards and disasters', 'Services and cyber']);
    const lines = await said(page.locator('section[aria-labelledby=packs-adopted]'));
    expect(lines).toContain('Lines of the board: Hazards');
    expect(lines).not.toContain('Hostilities');
  });

  it('are looked at before they are adopted, adopted, seen on the board, and dropped again', async () => {
    const page = await open(await opened('ADP', 'natural_hazard', 'services'));
    const board = await open('/situations/ADP/board');
    await board.locator('.truth.live').waitFor();
    await board.locator('#tile-log_health').waitFor();
    expect(await board.locator('#tile-needs').count()).toBe(0);
    await page.getByRole('button', { name: 'See what it would change: Armed conflict' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('It builds on what is not adopted: Movement and aid').waitFor();
    await dialog
      .getByRole('button', { name: 'See what it would change: Movement and aid' })
      .click();
    const aid = page.getByRole('dialog', { name: 'Adopt: Movement and aid' });
    await aid.getByText('Would be added').waitFor();
    expect(await said(aid)).toContain('Lines of the board (');
    expect(await said(aid)).toContain('Kinds of development (44)');
    await aid.getByRole('button', { name: 'Adopt version 1' }).click();
    await aid.waitFor({ state: 'detached' });
    await page.locator('.notice', { hasText: 'Movement and aid is adopted' }).waitFor();
    await page.locator('[data-pack=movement_and_aid] button', { hasText: 'Drop' }).waitFor();
    expect(await adopted(page)).toContain('Movement and aid');
    expect(await page.evaluate('document.activeElement.id')).toBe('packs-adopted');

    await board.locator('#tile-needs').waitFor();

    await page.getByRole('button', { name: 'Drop Movement and aid' }).click();
    const drop = page.getByRole('dialog', { name: 'Drop: Movement and aid' });
    expect(await said(drop)).toMatch(
      /The board no longer lists:.*\n.*Nothing that was logged is lost/,
    );
    await drop.getByLabel('Reason').fill('Nobody moves');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Drop Movement and aid' }).click();
    expect(await drop.getByLabel('Reason').inputValue()).toBe('Nobody moves');
    await drop.getByRole('button', { name: 'Drop it' }).click();
    await page.getByText('Was adopted before, and dropped.').waitFor();
    expect(await adopted(page)).not.toContain('Movement and aid');
    await board.locator('#tile-needs').waitFor({ state: 'detached' });

    await page.goto(`${page.url().split('?')[0]}?knownAt=rev:2`);
    await page.getByText('As known then.').waitFor();
    expect(await adopted(page)).toContain('Movement and aid');
    expect(await page.getByRole('button', { name: /Drop|See what/ }).count()).toBe(0);
  });

  it('that are in use stay, and the answer says by what', async () => {
    const page = await open(await opened('USE', 'natural_hazard'));
    const river = { type: 'river', name: 'The river' };
    await server().api.put('/v1/situations/USE/subjects/river-1', river);
    await page.getByRole('button', { name: 'Drop Hazards and disasters' }).click();
    await page.getByRole('button', { name: 'Drop it' }).click();
    const refused = page.getByRole('dialog').getByRole('alert');
    await refused.waitFor();
    expect(await said(refused)).toContain('river-1');
  });

  it('get a word of the situation alone, which can be said at once', async () => {
    const page = await open(await opened('OWN', 'natural_hazard'));
    await page.getByRole('button', { name: 'Add a word' }).click();
    const dialog = page.getByRole('dialog');
    const fill = async (
      fields: Readonly<Record<string, string>>,
      chosen: Readonly<Record<string, string>>,
    ): Promise<void> => {
      for (const [name, text] of Object.entries(fields)) {
        await dialog.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill(text);
      }
      for (const [name, label] of Object.entries(chosen)) {
        await dialog.getByRole('combobox', { name }).selectOption({ label });
      }
      expect(await axeFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Add the word' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await dialog.getByRole('combobox', { name: 'What it is' }).selectOption('aspects');
    await fill(
      { 'English name': 'air', Answers: 'clear | نقي\nhazardous' },
      { 'It is asked of subjects of the type': 'Area', 'Line of the board': 'Hazards' },
    );
    await page.getByRole('button', { name: 'Add a word' }).click();
    await dialog.getByRole('combobox', { name: 'Family' }).waitFor();
    await dialog
      .getByRole('combobox', { name: 'It speaks of a subject' })
      .selectOption({ label: 'Area' });
    await fill(
      { 'English name': 'Smoke in the valley' },
      { Family: 'Operations', 'It says': 'air: hazardous' },
    );
    const own = page.locator('section[aria-labelledby=packs-own]');
    await own.getByText('Smoke in the valley').waitFor();
    for (const [table, name, more] of [
      ['measures', 'Masks given out', { Units: 'person' }],
      ['units', 'Crate', {}],
      ['subjectTypes', 'Air zone', {}],
    ] as const) {
      await page.getByRole('button', { name: 'Add a word' }).click();
      await dialog.getByRole('combobox', { name: 'What it is' }).selectOption(table);
      const line = table === 'measures' ? { 'Line of the board': 'Hazards' } : {};
      await fill({ 'English name': name, ...more }, line);
      await own.getByText(name).waitFor();
    }
  });

  it('that somebody else adopts meanwhile are told as such', async () => {
    const page = await open(await opened('TWO', 'natural_hazard'));
    await page
      .getByRole('button', { name: 'See what it would change: Services and cyber' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Adopt version 1' }).waitFor();
    await server().api.post('/v1/situations/TWO/vocabulary/adoptions', { pack: 'services' });
    await dialog.getByText('Version 1 is adopted; there is no newer one.').waitFor();
    expect(await dialog.getByRole('button', { name: /^Adopt/ }).count()).toBe(0);
  });

  it('are told in Arabic, from right to left', async () => {
    const page = await open(`${await opened('ARB', 'natural_hazard')}?lang=ar&adopt=services`);
    const dialog = page.getByRole('dialog', { name: 'اعتماد: الخدمات والأمن السيبراني' });
    await dialog.getByText('سيُضاف').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'اعتماد الإصدار 1' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'إلغاء اعتماد الخدمات والأمن السيبراني' }).waitFor();
  });

  it.each(['', '?lang=ar'])(
    'axe finds nothing, and nothing sticks out at 320 px (%s)',
    async (lang) => {
      const code = lang === '' ? 'AXE' : 'AXA';
      const page = await open(`${await opened(code, 'services')}${lang}`, NARROW);
      await page.locator('[data-pack=natural_hazard] button').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      await page.goto(`${server().url}/${lang}`);
      await page.locator('summary').click();
      await page.locator('[data-pack=natural_hazard] input').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    },
  );
});
