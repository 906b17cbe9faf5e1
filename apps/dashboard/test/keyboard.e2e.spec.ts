import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { tabTo, tabToNamed } from './support/keyboard.js';
import { screenSuite } from './support/suite.js';

const SITUATION = '/situations/ALE';
const BOARD = `${SITUATION}/board`;
const THEN = 'validAt=2016-12-14T10:30:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';

interface Told {
  readonly entry: {
    readonly headline: string;
    readonly status: string;
    readonly verification: string;
    readonly relations: readonly { readonly type: string; readonly target: string }[];
  };
}

// The ten tasks of a shift. No test here moves a pointer or puts the focus anywhere but by a key.
describeInBrowser('by keyboard alone, somebody', () => {
  const { server, open } = screenSuite();

  const board = async (query = ''): Promise<Page> => {
    const page = await open(`${BOARD}${query}`);
    await page.getByRole('heading', { name: 'Ceasefire', exact: true }).waitFor();
    return page;
  };
  const entry = async (no: string): Promise<Told['entry']> =>
    (await server().api.get<Told>(`/v1${SITUATION}/entries/${no}`)).body.entry;
  /** From the board to the page of an entry, by way of the palette. */
  const atEntry = async (no: string): Promise<Page> => {
    const page = await board();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(no.replace('ALE-', ''));
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: `Entry ${no}` }).waitFor();
    await page.keyboard.press('o');
    await page.locator('.evidence').waitFor();
    return page;
  };
  const recorded = (page: Page): Promise<void> =>
    page.locator('.notice', { hasText: 'Recorded as revision' }).waitFor();

  it('1. finds the situation and reads what is contested, and why', async () => {
    const page = await open('/');
    await page.locator('.situations .card').first().waitFor();
    await tabToNamed(page, 'Eastern Aleppo');
    await page.keyboard.press('Enter');
    await page.locator('[data-proposition="agr-1/observance"]').waitFor();
    await tabTo(
      page,
      `it.matches('.explanation > summary') && it.closest('[data-proposition="agr-1/observance"]') !== null`,
    );
    await page.keyboard.press('Enter');
    const why = page.locator('[data-proposition="agr-1/observance"] .explanation');
    await why.locator('.entry-no').first().waitFor();
    expect(await why.innerText()).toMatch(/ALE-0\d\d/);
  });

  it('2. logs what a source says of a time and a place, and reads the receipt', async () => {
    const page = await board();
    await page.keyboard.press('n');
    await page.keyboard.type('Buses wait at the crossing ^soh');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('@east-al');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('~0910');
    await page.keyboard.press('Enter');
    await page.locator('.log-state.recorded').waitFor();
    const [no = ''] = /ALE-\d+/.exec(await page.locator('.log-state.recorded').innerText()) ?? [];
    expect(await entry(no)).toMatchObject({
      headline: 'Buses wait at the crossing',
      places: [{ placeId: 'pl-east-aleppo' }],
      attribution: [{ sourceId: 'src-sohr' }],
      time: { occurred: { label: '0910' } },
    });
  });

  it('3. asks what was known at eight, and what is known today of eight', async () => {
    const page = await board();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('2016-12-14 08:00');
    await page.keyboard.press('Enter');
    await page.locator('[data-proposition="agr-1/observance"].state-reported').waitFor();
    expect(await page.locator('.past-word').innerText()).toBe('PAST VIEW');
    await page.keyboard.press('2');
    await page.locator('[data-proposition="agr-1/observance"].state-contested').waitFor();
    await page.keyboard.press('1');
    await page.waitForURL((url) => url.search === '');
  });

  it('4. corrects an entry', async () => {
    const page = await atEntry('ALE-013');
    await page.keyboard.press('c');
    await page.locator('dialog').waitFor();
    await tabToNamed(page, 'Headline');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Injured people, how many is not known');
    await tabToNamed(page, 'Reason, kept on record');
    await page.keyboard.type('Shorter');
    await tabToNamed(page, 'Record');
    await page.keyboard.press('Enter');
    await recorded(page);
    expect((await entry('ALE-013')).headline).toBe('Injured people, how many is not known');
  });

  it('5. says that an entry contradicts another, and in what respect', async () => {
    const page = await atEntry('ALE-015');
    await page.keyboard.press('x');
    await page.locator('dialog').waitFor();
    await tabToNamed(page, 'The other entry');
    await page.keyboard.type('ALE-016');
    await page.keyboard.press('Enter');
    await page.locator('.chosen-entry .facts').waitFor();
    await tabToNamed(page, 'In what respect');
    await page.keyboard.type('who fired');
    await page.keyboard.press('Enter');
    await recorded(page);
    expect((await entry('ALE-015')).relations).toContainEqual(
      expect.objectContaining({ type: 'contradicts', target: 'ALE-016' }),
    );
  });

  it('6. verifies an entry', async () => {
    const page = await atEntry('ALE-012');
    await page.keyboard.press('v');
    await page.locator('dialog').waitFor();
    await tabToNamed(page, 'On what this rests');
    await page.keyboard.type('Two calls to people on the spot');
    await tabToNamed(page, 'Record');
    await page.keyboard.press('Enter');
    await recorded(page);
    expect((await entry('ALE-012')).verification).toBe('verified');
  });

  it('7. retracts an entry, which stays to be read', async () => {
    const page = await atEntry('ALE-019');
    await tabToNamed(page, 'Retract');
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor();
    await tabToNamed(page, 'Note');
    await page.keyboard.type('Entered twice');
    await tabToNamed(page, 'Record');
    await page.keyboard.press('Enter');
    await page.locator('.evidence.retracted').waitFor();
    expect((await entry('ALE-019')).status).toBe('retracted');
  });

  it('8. compares what was known an hour ago with now, and goes to the entry that made a difference', async () => {
    const page = await board(`?${THEN}`);
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.locator('.compare .learned .compared').first().waitFor();
    await tabTo(page, "it.matches('.learned summary')");
    await page.keyboard.press('Enter');
    await tabTo(page, `it.matches('.learned a.entry-no, .learned .entry-no a, .learned a')`);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Entry ALE-/ }).waitFor();
  });

  it('9. lives a stretch through again, entry by entry', async () => {
    const page = await board(`?${THEN}`);
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.locator('.rail').first().waitFor();
    const before = page.url();
    await page.keyboard.press(',');
    await page.waitForURL((url) => url.href !== before);
    await page.locator('.replayed [aria-busy="false"] .tiles').waitFor();
    const earlier = page.url();
    await page.keyboard.press('.');
    await page.waitForURL((url) => url.href !== earlier);
  });

  it('10. hands over: what presses first, and a link that means the same tomorrow', async () => {
    const page = await open(`${BOARD}?${THEN}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('heading', { name: 'Ceasefire', exact: true }).waitFor();
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'Handover', exact: true }).waitFor();
    await page.locator('.handover .tlp').first().waitFor();
    await page.keyboard.press('y');
    await page.locator('.notice').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      /handover\?validAt=.*&knownAt=rev%3A\d+/,
    );
  });
});
