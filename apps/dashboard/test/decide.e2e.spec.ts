import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { sampleAirStrike } from './support/input.js';
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
  // Letters that come too slowly begin a new search in a list; arrows do not.
  const choose = async (page: Page, value: string): Promise<void> => {
    await page.keyboard.press('Home');
    for (let step = 0; step < 300; step += 1) {
      if ((await page.evaluate('document.activeElement.value')) === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`${value} is not in the list.`);
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
    await choose(page, 'src-reuters');
    await page.locator('.change-preview ins', { hasText: 'Reuters' }).waitFor();
    await because(page, 'Heard on the wire, not there');
    await press(page, 'Record');
    await recorded(page);
    await press(page, 'Change the kind');
    await page.locator('dialog form').waitFor();
    await tabToNamed(page, 'Kind');
    await choose(page, 'hostilities.shelling');
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

  interface Line {
    readonly id: string;
    readonly override?: { readonly value: string; readonly reason: string };
  }
  interface Board {
    readonly facets: readonly {
      readonly propositions: readonly Line[];
      readonly figures?: readonly {
        readonly preferred: readonly { readonly entry: string; readonly reason: string }[];
      }[];
    }[];
  }
  const board = async (): Promise<Board> =>
    (await server().api.get<Board>('/v1/situations/ALE/board')).body;
  const line = async (id: string): Promise<Line | undefined> =>
    (await board()).facets.flatMap(({ propositions }) => propositions).find((one) => one.id === id);

  it('is answered by hand on the board, and that is lifted', async () => {
    const page = await open('/situations/ALE/board');
    const row = page.locator('[data-proposition="agr-1/observance"]');
    await row.waitFor();
    const isOf = `it.closest('[data-proposition="agr-1/observance"]') !== null`;
    await tabTo(page, `it.matches('.explanation > summary') && ${isOf}`);
    await page.keyboard.press('Enter');
    await row.locator('.decide').waitFor();
    await press(page, 'Set by hand');
    await page.locator('dialog form').waitFor();
    await tabToNamed(page, 'Answer');
    await choose(page, 'breached');
    await page.locator('dialog ins').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await because(page, 'Seen by our own team');
    await press(page, 'Record');
    await recorded(page);
    await row.locator('.override').waitFor();
    expect((await line('agr-1/observance'))?.override).toMatchObject({
      value: 'breached',
      reason: 'Seen by our own team',
    });
    await press(page, 'Lift');
    await page.locator('dialog form').waitFor();
    await because(page, 'The accounts are enough');
    await press(page, 'Record');
    await row.locator('.override').waitFor({ state: 'detached' });
    expect((await line('agr-1/observance'))?.override).toBeUndefined();
  });

  it('is weighed: a figure is preferred to the others', async () => {
    for (const [sourceId, best] of [
      ['src-sohr', 3],
      ['src-reuters', 5],
    ] as const) {
      const { status } = await server().api.post('/v1/situations/ALE/entries', {
        ...sampleAirStrike('10:00'),
        attribution: [{ sourceId, act: 'reported' }],
        figures: [
          {
            ...{ measure: 'people.killed', unit: 'person', quantifier: 'exact_as_reported' },
            ...{ best, stockFlow: 'cumulative', scope: 'in the strike at ten' },
          },
        ],
      });
      expect(status).toBe(201);
    }
    const page = await open('/situations/ALE/board', { name: null });
    await page.locator('button.decide').first().waitFor();
    await tabTo(page, `it.matches('button.decide')`);
    const named = String(await page.evaluate('document.activeElement.getAttribute("aria-label")'));
    await page.keyboard.press('Enter');
    await page.locator('dialog form').waitFor();
    await because(page, 'It names each of them');
    await press(page, 'Record');
    await page.getByRole('dialog', { name: 'Who writes here' }).waitFor();
    await page.keyboard.type('Mona');
    await page.keyboard.press('Enter');
    await recorded(page);
    await page.getByRole('button', { name: 'No longer prefer' }).first().waitFor();
    const preferred = (await board()).facets
      .flatMap(({ figures = [] }) => figures)
      .flatMap((group) => group.preferred);
    expect(preferred).toContainEqual(
      expect.objectContaining({
        entry: named.replace('Prefer: ', ''),
        reason: 'It names each of them',
      }),
    );
  });

  it('is verified in the list of what waits, where contested lines come first', async () => {
    const page = await open('/situations/ALE/board');
    await page.locator('[data-proposition="agr-1/observance"]').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    const first = page.locator('.queued').first();
    await first.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await first.getAttribute('class')).toContain('contested');
    const no = await first.locator('.entry-no').innerText();
    await page.keyboard.press('j');
    await page.getByRole('complementary', { name: `Entry ${no}` }).waitFor();
    await page.keyboard.press('v');
    await page.locator('dialog form').waitFor();
    await tabToNamed(page, 'On what this rests');
    await page.keyboard.type('Two calls to people on the spot');
    await press(page, 'Record');
    await recorded(page);
    await page.locator('.queued .entry-no', { hasText: no }).waitFor({ state: 'detached' });
    const { body } = await server().api.get<{ readonly entry: { readonly verification: string } }>(
      `/v1/situations/ALE/entries/${no}`,
    );
    expect(body.entry.verification).toBe('verified');
  });

  it('shows the list in Arabic at 320 px, with nothing that axe finds', async () => {
    const page = await open('/situations/ALE/inbox?lang=ar', {
      viewport: { width: 320, height: 640 },
    });
    await page.locator('.queued').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
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
