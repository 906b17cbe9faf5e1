import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { screenSuite } from './support/suite.js';

interface EntryBody {
  readonly entry: {
    readonly headline: string;
    readonly verification: string;
    readonly status: string;
    readonly relations: readonly { readonly type: string; readonly target: string }[];
  };
  readonly versions: readonly { readonly change: string; readonly author: string }[];
}

describeInBrowser('an entry', () => {
  const { server, open } = screenSuite();

  const opened = async (no: string, query = ''): Promise<Page> => {
    const page = await open(`/situations/ALE/entry/${no}${query}`);
    await page.locator('.evidence').waitFor();
    return page;
  };
  const stored = async (no: string): Promise<EntryBody> =>
    (await server().api.get<EntryBody>(`/v1/situations/ALE/entries/${no}`)).body;
  const recorded = async (page: Page): Promise<void> => {
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('.notice', { hasText: 'Recorded as revision' }).waitFor();
  };

  it('shows who told it to whom, what speaks for and against it, and every version with what changed', async () => {
    const page = await opened('ALE-022');
    const versions = page.locator('.versions > li');
    expect(await versions.count()).toBe(2);
    const first = versions.first();
    expect(await first.innerText()).toMatch(/Corrected.*watch-officer.*we wrote it down wrong/s);
    expect(await first.locator('del').allInnerTexts()).toEqual(['336', '336', '336']);
    expect(await first.locator('ins').allInnerTexts()).toEqual(['366', '366', '366']);
    await page.goto(`${server().url}/situations/ALE/entry/ALE-018`);
    await page.locator('.link-contradicts', { hasText: 'ALE-016' }).waitFor();
    expect(await page.locator('.hops li').first().innerText()).toContain(
      'Ministry of Defence of Russia',
    );
  });

  it('goes back to the entry as it stood at an earlier revision', async () => {
    const page = await opened('ALE-022');
    await page.locator('.versions > li').last().getByRole('link').click();
    await page.waitForURL(/knownAt=rev%3A68/);
    await page.locator('.versions > li').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.versions > li').count()).toBe(1);
    expect(await page.locator('.warning').innerText()).toContain('You are viewing the past');
  });

  it('is corrected by keyboard alone, and keeps what stood there before', async () => {
    const before = await stored('ALE-013');
    const page = await opened('ALE-013');
    await page.keyboard.press('c');
    await page.getByLabel('Headline').fill('Injured people, how many is not known');
    await page.getByLabel('Reason, kept on record').fill('Shorter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await recorded(page);
    await page.locator('.headline', { hasText: 'how many is not known' }).waitFor();
    const after = await stored('ALE-013');
    expect(after.entry.headline).toBe('Injured people, how many is not known');
    expect(after.versions.length).toBe(before.versions.length + 1);
    expect(await page.locator('.versions del').first().innerText()).toBe(before.entry.headline);
  });

  it('keeps what was typed when the page goes away, and records it once', async () => {
    const page = await opened('ALE-012');
    await page.keyboard.press('v');
    await page.getByLabel('On what this rests').fill('Two calls to people on the spot');
    await page.reload();
    await page.locator('.evidence').waitFor();
    await page.keyboard.press('v');
    expect(await page.getByLabel('On what this rests').inputValue()).toBe(
      'Two calls to people on the spot',
    );
    await page.locator('dialog').getByRole('button', { name: 'Record' }).click();
    await recorded(page);
    expect((await stored('ALE-012')).entry.verification).toBe('verified');
  });

  it('is never overwritten: who corrects it at the same time sees both, and decides', async () => {
    const page = await opened('ALE-014');
    await page.keyboard.press('c');
    await page.getByLabel('Headline').fill('Mine');
    await page.getByLabel('Reason, kept on record').fill('Mine is better');
    const theirs = {
      class: 'clerical',
      patch: [{ path: '/headline', value: 'Theirs' }],
      reason: 'x',
    };
    const path = '/v1/situations/ALE/entries/ALE-014/corrections';
    expect((await server().api.post(path, theirs)).status).toBe(201);
    await page.locator('dialog').getByRole('button', { name: 'Record', exact: true }).click();
    const row = page.locator('dialog tbody tr').first();
    await row.waitFor();
    expect((await row.locator('td').allInnerTexts()).slice(1)).toEqual(['Theirs', 'Mine']);
    expect((await stored('ALE-014')).entry.headline).toBe('Theirs');
    await page.getByRole('button', { name: 'Record mine on top of theirs' }).click();
    await recorded(page);
    const { entry, versions } = await stored('ALE-014');
    expect(entry.headline).toBe('Mine');
    expect(versions.map(({ change }) => change)).toEqual([
      'EntryLogged',
      'EntryCorrected',
      'EntryCorrected',
    ]);
  });

  it('is contradicted by an entry that is looked for and shown, and keeps the text while none is chosen', async () => {
    const page = await opened('ALE-015');
    await page.keyboard.press('x');
    const other = page.getByRole('searchbox', { name: 'The other entry' });
    await other.fill('999');
    await page.getByText('No entry is found.').waitFor();
    await page.getByLabel('In what respect').fill('who fired');
    await page.locator('dialog').getByRole('button', { name: 'Record' }).click();
    expect(await page.locator('dialog').count()).toBe(1);
    expect(await page.getByLabel('In what respect').inputValue()).toBe('who fired');
    await other.fill('ALE-016');
    await page.locator('.found-entries button').waitFor();
    await other.press('Enter');
    await page.locator('.chosen-entry .facts').waitFor();
    await page.locator('dialog').getByRole('button', { name: 'Record' }).click();
    await recorded(page);
    const { relations } = (await stored('ALE-015')).entry;
    expect(relations).toContainEqual(
      expect.objectContaining({ type: 'contradicts', target: 'ALE-016' }),
    );
  });

  it('is retracted, stays readable struck through, and can be reinstated', async () => {
    const page = await opened('ALE-019');
    await page.getByRole('button', { name: 'Retract' }).click();
    await page.getByLabel('Note').fill('Entered twice');
    await page.locator('dialog').getByRole('button', { name: 'Record' }).click();
    await recorded(page);
    await page.locator('.evidence.retracted').waitFor();
    expect((await stored('ALE-019')).entry.status).toBe('retracted');
    await page.getByRole('button', { name: 'Reinstate' }).click();
    await page.getByLabel('Reason, kept on record').fill('It was not');
    await page.locator('dialog').getByRole('button', { name: 'Record' }).click();
    await page.locator('.evidence.in_force').waitFor();
  });

  it.each([
    ['', { colorScheme: 'light' }],
    ['?lang=ar', { colorScheme: 'dark' }],
  ] as const)('axe finds nothing in it, nor in its forms (%s)', async (query, options) => {
    const page = await open(`/situations/ALE/entry/ALE-022${query}`, options);
    await page.locator('.evidence').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('c');
    await page.locator('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('needs no scrolling sideways at 320 px', async () => {
    const page = await open('/situations/ALE/entry/ALE-022', {
      viewport: { width: 320, height: 640 },
    });
    await page.locator('.evidence').waitFor();
    expect(await sticksOut(page)).toBe(false);
  });
});
