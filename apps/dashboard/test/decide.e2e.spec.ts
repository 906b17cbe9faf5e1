import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser } from './support/browser.js';
import { tabTo, tabToNamed } from './support/keyboard.js';
import { screenSuite } from './support/suite.js';

interface Told {
  readonly entry: {
    readonly kind: string;
    readonly attribution: readonly { readonly sourceId: string; readonly act: string }[];
    readonly relations: readonly {
      readonly type: string;
      readonly target: string;
      readonly withdrawn?: { readonly reason: string };
    }[];
  };
  readonly versions: readonly { readonly change: string; readonly reason?: string }[];
}

// No test here moves a pointer or puts the focus anywhere but by a key.
describeInBrowser('by keyboard alone, what was logged wrong', () => {
  const { server, open } = screenSuite();

  const atEntry = async (no: string, query = ''): Promise<Page> => {
    const page = await open(`/situations/ALE/entry/${no}${query}`);
    await page.locator('.evidence').waitFor();
    return page;
  };
  const stored = async (no: string): Promise<Told> =>
    (await server().api.get<Told>(`/v1/situations/ALE/entries/${no}`)).body;
  const recorded = async (page: Page): Promise<void> => {
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('.notice', { hasText: 'Recorded as revision' }).last().waitFor();
  };
  const press = async (page: Page, name: string): Promise<void> => {
    await tabToNamed(page, name);
    await page.keyboard.press('Enter');
  };
  const because = async (page: Page, reason: string): Promise<void> => {
    await tabToNamed(page, 'Reason, kept on record');
    await page.keyboard.type(reason);
  };

  it('is mended: the source of an entry, and its kind', async () => {
    const before = await stored('ALE-012');
    const page = await atEntry('ALE-012');
    await page.keyboard.press('c');
    await page.locator('dialog form').waitFor();
    await tabTo(page, `it.matches('summary') && it.textContent === 'Who says so'`);
    await page.keyboard.press('Enter');
    await tabToNamed(page, 'Source');
    await page.keyboard.type('Reuters');
    await page.locator('.change-preview ins', { hasText: 'Reuters' }).waitFor();
    await because(page, 'Heard on the wire, not there');
    await press(page, 'Record');
    await recorded(page);
    await press(page, 'Change the kind');
    await page.locator('dialog form').waitFor();
    await tabToNamed(page, 'Kind');
    await page.keyboard.type('Shelling');
    await page.locator('.change-preview ins', { hasText: /^Shelling$/ }).waitFor();
    await because(page, 'It was artillery');
    await press(page, 'Record');
    await recorded(page);
    const { entry, versions } = await stored('ALE-012');
    expect(entry.kind).toBe('hostilities.shelling');
    expect(entry.attribution[0]?.sourceId).toBe('src-reuters');
    expect(entry.attribution.slice(1)).toEqual(before.entry.attribution.slice(1));
    expect(versions.slice(-2).map(({ change, reason }) => [change, reason])).toEqual([
      ['EntryCorrected', 'Heard on the wire, not there'],
      ['EntryReclassified', 'It was artillery'],
    ]);
  });

  it('is taken back: a link to another entry', async () => {
    const page = await atEntry('ALE-018');
    const { relations } = (await stored('ALE-018')).entry;
    const [link] = relations;
    await tabTo(page, `it.matches('.links button')`);
    await page.keyboard.press('Enter');
    await page.locator('dialog form').waitFor();
    await because(page, 'They speak of two towns');
    await press(page, 'Record');
    await recorded(page);
    await page.locator('.links .withdrawn', { hasText: link?.target ?? '' }).waitFor();
    expect((await stored('ALE-018')).entry.relations[0]).toMatchObject({
      target: link?.target,
      withdrawn: { reason: 'They speak of two towns' },
    });
  });

  it.each(['', '?lang=ar'])(
    'axe finds nothing in the form with all its parts open (%s)',
    async (query) => {
      const page = await atEntry('ALE-022', query);
      await page.keyboard.press('c');
      await page.locator('dialog form').waitFor();
      const closed = page.locator('.form-part:not([open]) > summary');
      while ((await closed.count()) > 0) await closed.first().press('Enter');
      await page.locator('.add-row').first().press('Enter');
      await page.locator('.add-row').last().press('Enter');
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});
