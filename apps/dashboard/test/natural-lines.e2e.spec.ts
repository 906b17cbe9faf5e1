import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type Lab, type Server } from '../../server/test/support/server.js';
import { describeInBrowser } from './support/browser.js';
import { screenSuite } from './support/suite.js';

interface Entry {
  readonly kind: string;
  readonly headline: string;
  readonly originalText?: string;
  readonly figures?: readonly Readonly<Record<string, unknown>>[];
  readonly effective?: { readonly to: string | null };
  readonly places: readonly { readonly placeId?: string }[];
  readonly attribution: readonly { readonly sourceId?: string }[];
}

/** A situation with sources and places that lines name. */
async function desk(lab: Lab): Promise<Server> {
  const server = await lab.start({ folder: lab.folder() });
  const situation = { code: 'OPS', name: 'Desk', timeZone: 'Asia/Damascus', mode: 'actual' };
  await server.api.post('/v1/situations', situation);
  const path = '/v1/situations/OPS';
  const source = (name: string) => ({ name, type: 'media', reliability: 'C' });
  await server.api.put(`${path}/sources/src-reuters`, source('Reuters'));
  await server.api.put(`${path}/sources/src-mod`, source('Ministry of Defence'));
  await server.api.put(`${path}/sources/src-radio`, source('Radio Sarn'));
  await server.api.put(`${path}/places/pl-ostre`, { name: 'Ostre' });
  await server.api.put(`${path}/places/pl-kell`, { name: 'Kell' });
  await server.api.put(`${path}/places/pl-old-town`, { name: 'المدينة القديمة' });
  return server;
}

async function lastEntry({ api }: Server): Promise<Entry> {
  const { body } = await api.get<{
    readonly events: readonly { readonly data: { readonly entry?: Entry } }[];
  }>('/v1/log', { limit: 1000 });
  return body.events.flatMap(({ data }) => data.entry ?? []).at(-1)!;
}

const BOARD = '/situations/OPS/board';
const bar = (page: Page) => page.locator('.log-line textarea');

/** Types a line, and waits until it says what it understood. */
async function typed(page: Page, line: string): Promise<void> {
  await page.locator('.truth.live').waitFor();
  await bar(page).fill(line);
  await page.locator('.log-spoken .log-choice').first().waitFor();
}

async function recorded(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('.log-receipt').waitFor();
}

describeInBrowser('natural lines', () => {
  const { open, server } = screenSuite(desk);

  const LINES: readonly (readonly [line: string, entry: object])[] = [
    [
      'Dozens missing in Ostre after the dike broke',
      {
        headline: 'Dozens missing in Ostre after the dike broke',
        places: [{ placeId: 'pl-ostre' }],
        figures: [{ measure: 'people.missing', quantifier: 'verbal', verbal: 'dozens' }],
      },
    ],
    [
      'Two people rescued in Kell by boat',
      {
        headline: 'Two people rescued in Kell by boat',
        places: [{ placeId: 'pl-kell' }],
        figures: [{ measure: 'people.rescued', best: 2 }],
      },
    ],
    [
      'Radio Sarn: at least 40 injured in Kell',
      {
        headline: 'at least 40 injured in Kell',
        attribution: [{ sourceId: 'src-radio' }],
        figures: [{ measure: 'people.injured', quantifier: 'at_least', min: 40 }],
      },
    ],
  ];

  it('are recorded with what they say, once all that was read is taken by a key', async () => {
    for (const [line, entry] of LINES) {
      const page = await open(BOARD);
      await typed(page, line);
      await bar(page).press('Alt+Enter');
      await page.locator('.log-spoken .open').waitFor({ state: 'detached' });
      await recorded(page);
      const found = await lastEntry(server());
      expect(found).toMatchObject({ ...entry, originalText: line });
    }
  });

  it('are never recorded silently: Enter goes to what is open, a second one records without it', async () => {
    const page = await open(BOARD);
    await typed(page, 'At least 40 injured in Kell');
    await page.keyboard.press('Enter');
    await page.locator('.log-spoken .open:focus').waitFor();
    expect(await page.locator('.log-spoken .open:focus').getAttribute('data-part')).toBe('figure');
    await recorded(page);
    const entry = await lastEntry(server());
    expect(entry).toMatchObject({
      headline: 'At least 40 injured in Kell',
      originalText: 'At least 40 injured in Kell',
      places: [{ placeId: 'pl-kell' }],
    });
    expect(entry.figures ?? []).toEqual([]);
  });

  it('are changed by a digit, part by part', async () => {
    const page = await open(BOARD);
    await typed(page, 'At least 40 injured in Kell');
    await page.keyboard.press('Enter');
    await page.locator('.log-spoken .open:focus').waitFor();
    await page.keyboard.press('1');
    await page.locator('[data-part="figure"].settled').waitFor();
    await page.locator('[data-part="place"]').focus();
    await page.keyboard.press('0');
    await page.locator('[data-part="place"] [aria-pressed="true"]', { hasText: '0' }).waitFor();
    await bar(page).press('Alt+Enter');
    await recorded(page);
    const entry = await lastEntry(server());
    expect(entry.places).toEqual([]);
    expect(entry.figures).toMatchObject([{ measure: 'people.injured', min: 40 }]);
  });

  it('leave out by a key what nothing registered fits, and tell keys and seconds', async () => {
    const page = await open(BOARD);
    await typed(page, 'Dozens missing in Harn, Reuters');
    const began = performance.now();
    const keys = ['Alt+Enter', 'Enter', '0', 'Enter'] as const;
    await bar(page).press(keys[0]);
    await page.locator('[data-part="figure"].settled').waitFor();
    await page.keyboard.press(keys[1]);
    await page.locator('.log-spoken .open:focus').waitFor();
    expect(await page.locator('.log-spoken .open:focus').getAttribute('data-part')).toBe('place');
    await page.keyboard.press(keys[2]);
    await page.locator('.log-spoken .open').waitFor({ state: 'detached' });
    await page.locator('.log-line textarea:focus').waitFor();
    await page.keyboard.press(keys[3]);
    await page.locator('.log-receipt').waitFor();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`    bar: ${keys.length} keys after the text, ${seconds} s\n`);
    const entry = await lastEntry(server());
    expect(entry.places).toEqual([]);
    expect(entry.attribution).toMatchObject([{ sourceId: 'src-reuters' }]);
    expect(entry.figures).toMatchObject([{ measure: 'people.missing', verbal: 'dozens' }]);
  });
});
