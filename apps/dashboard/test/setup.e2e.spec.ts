import { expect, it } from '@jest/globals';
import { type BoardResponse, type SituationWithRegistersResponse } from '@sitlog/api-types';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { tabToNamed } from './support/keyboard.js';
import { screenSuite } from './support/suite.js';

const NARROW = { viewport: { width: 320, height: 700 } };
const PARTS = ['subjects', 'sources', 'places', 'actors', 'sides', 'situation'];

describeInBrowser('the set-up of a situation', () => {
  const { server, open } = screenSuite((lab) => lab.start({ folder: lab.folder() }));

  /** Opens a situation over HTTP. */
  const opened = async (code: string): Promise<string> => {
    const situation = { code, name: 'River valley', mode: 'actual', timeZone: 'UTC' };
    const { status } = await server().api.post('/v1/situations', situation);
    expect(status).toBe(201);
    return `/situations/${code}/setup`;
  };
  const registers = async (code: string): Promise<SituationWithRegistersResponse> => {
    const path = `/v1/situations/${code}`;
    return (await server().api.get<SituationWithRegistersResponse>(path)).body;
  };
  const put = (code: string, path: string, body: object) =>
    server().api.put(`/v1/situations/${code}/${path}`, body);
  const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };

  it('leads by keyboard from nothing to a board that answers', async () => {
    const page = await open('/');
    await page.locator('summary', { hasText: 'Open a situation' }).focus();
    await keys(page, 'Enter');
    await tabToNamed(page, 'Short code');
    await page.keyboard.type('NEW');
    await tabToNamed(page, 'Name');
    await page.keyboard.type('The valley');
    await page.getByRole('checkbox', { name: 'Armed conflict' }).focus();
    await keys(page, 'Space');
    await tabToNamed(page, 'Open a situation');
    await keys(page, 'Enter');
    await page.waitForURL(/NEW\/board/);
    await page.getByRole('heading', { name: 'Nothing can be answered yet' }).waitFor();
    await tabToNamed(page, 'Add what the board is to answer for');
    await keys(page, 'Enter');
    await page.getByRole('heading', { name: 'Subjects (0)' }).waitFor();

    await keys(page, 'a');
    const adding = page.getByRole('dialog', { name: 'Add a subject' });
    await adding.waitFor();
    await tabToNamed(page, 'Name');
    await page.keyboard.type('Old town');
    await tabToNamed(page, 'Type');
    await page.keyboard.type('Area');
    await keys(page, 'Enter');
    await tabToNamed(page, 'Save');
    await keys(page, 'Enter');
    await page.locator('[data-item=sub-old-town]').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('register');

    await page.getByRole('link', { name: 'Sources' }).focus();
    await keys(page, 'Enter');
    await page.getByRole('heading', { name: 'Sources (0)' }).waitFor();
    await tabToNamed(page, 'Paste a list');
    await keys(page, 'Enter');
    await tabToNamed(page, 'One name a line');
    await page.keyboard.type('Radio Sarn\nRiver Council, party\nRadio Sarn\n');
    const pasting = page.getByRole('dialog');
    await pasting.getByText('2 new · 0 there already · 1 to be mended').waitFor();
    await tabToNamed(page, 'Register 2');
    await keys(page, 'Enter');
    await pasting.getByText('2 registered, 0 refused').waitFor();
    await keys(page, 'Escape');
    await page.locator('[data-item=src-radio-sarn]').waitFor();
    await page.locator('[data-item=src-radio-sarn] button').focus();
    await keys(page, 'Enter');
    await tabToNamed(page, 'Reliability');
    await page.keyboard.type('B');
    await tabToNamed(page, 'Side');
    await page.keyboard.type('Town Side');
    await tabToNamed(page, 'Save');
    await keys(page, 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('[data-item=src-radio-sarn]', { hasText: 'town_side' }).waitFor();

    await page.getByRole('link', { name: 'Places' }).focus();
    await keys(page, 'Enter');
    await page.getByRole('heading', { name: 'Places (0)' }).waitFor();
    await keys(page, 'a');
    await tabToNamed(page, 'Name');
    await page.keyboard.type('The bridge');
    await tabToNamed(page, 'Position');
    await page.keyboard.type('35.98, 36.70');
    await tabToNamed(page, 'Save');
    await keys(page, 'Enter');
    await page.locator('[data-item=pl-the-bridge]', { hasText: '35.98, 36.7' }).waitFor();

    await page.getByRole('link', { name: 'Sides' }).focus();
    await keys(page, 'Enter');
    await page.getByText('confirmed by adversaries').waitFor();
    await page.getByRole('button', { name: 'Declare as opposed' }).waitFor();
    await tabToNamed(page, 'Side');
    await page.keyboard.type('town_side');
    await tabToNamed(page, 'opposes');
    await page.keyboard.type('river_side');
    await tabToNamed(page, 'Declare as opposed');
    await keys(page, 'Enter');
    await page.locator('.opposing li').waitFor();

    const made = await registers('NEW');
    expect(made.subjects).toEqual([{ id: 'sub-old-town', name: 'Old town', type: 'area' }]);
    expect(made.sources).toMatchObject([
      { id: 'src-radio-sarn', reliability: 'B', side: 'town_side', type: 'unknown' },
      { id: 'src-river-council', reliability: 'F', type: 'party' },
    ]);
    expect(made.places).toEqual([
      { id: 'pl-the-bridge', name: 'The bridge', lat: 35.98, lon: 36.7 },
    ]);
    expect(made.opposing).toEqual([['town_side', 'river_side']]);

    await page.locator('#main').focus();
    await keys(page, 'n');
    await page.keyboard.type('Shelling ^"Radio Sarn" #shelling +"Old town" @"The bridge"');
    await keys(page, 'Enter');
    await page.locator('#main').focus();
    await keys(page, 'g', 'b');
    await page.locator('[data-proposition="sub-old-town/shelling"]').waitFor();
    const board = await server().api.get<BoardResponse>('/v1/situations/NEW/board');
    const found = board.body.facets.flatMap(({ propositions }) => propositions);
    expect(found.map(({ id }) => id)).toContain('sub-old-town/shelling');
  });

  it('keeps what was typed when somebody else changes the same, and tells what they changed', async () => {
    const page = await open(`${await opened('TWO')}?part=sources`);
    const source = { name: 'Radio', type: 'media', reliability: 'C' };
    await put('TWO', 'sources/src-radio', source);
    await page.locator('[data-item=src-radio] button').click();
    const dialog = page.getByRole('dialog', { name: 'Edit: Radio' });
    await dialog.getByLabel('Note').fill('Heard at noon');
    await put('TWO', 'sources/src-radio', { ...source, reliability: 'E' });
    await dialog.getByText('Somebody else has changed this').waitFor();
    expect(await dialog.getByRole('alert').innerText()).toContain('Reliability');
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Go on with what I typed' }).click();
    expect(await dialog.getByLabel('Note').inputValue()).toBe('Heard at noon');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await registers('TWO')).sources).toEqual([
      { id: 'src-radio', ...source, reliability: 'E', note: 'Heard at noon' },
    ]);
  });

  it('calls a situation otherwise, closes it for a reason, and reopens it', async () => {
    const page = await open(`${await opened('SIT')}?part=situation`);
    await page.getByRole('textbox', { name: 'Name' }).fill('The lower valley');
    await page.getByRole('textbox', { name: 'Description' }).fill('Since the dike broke');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('h1', { hasText: 'The lower valley' }).waitFor();
    await page.getByRole('textbox', { name: 'Reason' }).fill('It is over');
    await page.getByRole('button', { name: 'Close the situation' }).click();
    await page.getByText('The situation is closed: nothing is written').waitFor();
    expect(await registers('SIT')).toMatchObject({
      name: 'The lower valley',
      description: 'Since the dike broke',
      status: 'closed',
    });
    await page.getByRole('textbox', { name: 'Reason' }).fill('The water rises again');
    await page.getByRole('button', { name: 'Reopen the situation' }).click();
    await page.getByRole('button', { name: 'Close the situation' }).waitFor();
    expect((await registers('SIT')).status).toBe('open');
  });

  it('says how the team works: its period in the strip and the handover, its marking in the bar, its languages', async () => {
    const page = await open(`${await opened('TEAM')}?part=situation`);
    await page.getByLabel('Period from').fill('2020-01-01T06:00');
    await page.getByLabel('Period to').fill('2099-01-01T18:00');
    await page.getByLabel('Marking of entries that name none').selectOption('TLP:GREEN');
    await page.getByRole('checkbox', { name: 'العربية' }).check();
    await page.getByRole('checkbox', { name: 'English' }).check();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.truth .period.current', { hasText: 'Period ends' }).waitFor();
    const { operationalPeriod, ...told } = await registers('TEAM');
    expect(told).toMatchObject({ defaultMarking: 'TLP:GREEN', languages: ['ar', 'en'] });
    expect(operationalPeriod).toEqual({
      from: '2020-01-01T06:00:00.000000Z',
      to: '2099-01-01T18:00:00.000000Z',
    });
    await page.locator('.facts', { hasText: 'العربية · English' }).waitFor();

    await page.keyboard.press('n');
    await page.keyboard.type('A slip of the pen');
    await page.locator('.log-chips .unsaid .tlp', { hasText: 'TLP:GREEN' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('TEAM-001').first().waitFor();
    await page.goto(page.url().replace('/setup', '/timeline'));
    await page.locator('article .tlp.usual', { hasText: 'TLP:GREEN' }).waitFor();

    await page.keyboard.press('h');
    const since = page.getByLabel('What is handed over');
    await page.locator('.report', { hasText: 'Operational period' }).waitFor();
    expect(await since.locator('option:checked').innerText()).toBe('The operational period');
    await page.getByLabel('Language of the document').selectOption('ar');
    await page.locator('.report', { hasText: 'الفترة التشغيلية' }).waitFor();
  });

  it('is done in Arabic as well, where names have no Latin letters', async () => {
    const page = await open(`${await opened('ARB')}?part=subjects&lang=ar`);
    await page.getByRole('button', { name: 'إضافة موضوع' }).click();
    const dialog = page.getByRole('dialog', { name: 'إضافة موضوع' });
    await dialog.getByLabel('الاسم').fill('المدينة القديمة');
    await dialog.getByLabel('النوع').selectOption('area');
    await dialog.getByRole('button', { name: 'حفظ' }).click();
    await page.getByRole('button', { name: 'المدينة القديمة' }).waitFor();
    const [subject] = (await registers('ARB')).subjects;
    expect(subject).toMatchObject({ name: 'المدينة القديمة', type: 'area' });
    expect(subject?.id).toMatch(/^sub-[a-z0-9]+$/);
    const direction = `getComputedStyle(document.querySelector('.setup')).direction`;
    expect(await page.evaluate(direction)).toBe('rtl');
  });

  it.each(['', '&lang=ar'])('axe finds nothing, and nothing sticks out (%s)', async (lang) => {
    const code = lang === '' ? 'AXE' : 'AXA';
    const path = await opened(code);
    await put(code, 'subjects/s', { type: 'area', name: 'Valley' });
    await put(code, 'sources/s-1', {
      ...{ name: 'Radio', type: 'media', reliability: 'C', side: 'red' },
    });
    await put(code, 'places/p-1', { name: 'Bridge', lat: 1, lon: 2, precision: 2 });
    await put(code, 'sides', { opposing: [['red', 'blue']] });
    const page = await open(`${path}?part=subjects${lang}`, NARROW);
    for (const part of PARTS) {
      await page.goto(`${server().url}${path}?part=${part}${lang}`);
      await page.locator('.setup section').waitFor();
      await page.locator('.truth.live').waitFor();
      expect([part, await axeFindings(page)]).toEqual([part, []]);
      expect([part, await sticksOut(page)]).toEqual([part, false]);
    }
    for (const dialog of ['part=subjects&item=', 'part=sources&item=s-1', 'part=places&paste=on']) {
      await page.goto(`${server().url}${path}?${dialog}${lang}`);
      await page.locator('dialog form button[type=submit]').first().waitFor();
      expect([dialog, await axeFindings(page)]).toEqual([dialog, []]);
      expect([dialog, await sticksOut(page)]).toEqual([dialog, false]);
    }
  });
});
