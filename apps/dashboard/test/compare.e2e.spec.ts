import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { screenSuite } from './support/suite.js';

const at = (time: string): string => `2016-12-14T${time}:00%2B02:00`;
const TO = `validAt=${at('12:30')}&knownAt=${at('12:30')}`;
const FROM = `fromValidAt=${at('08:00')}&fromKnownAt=${at('08:00')}`;

interface Row {
  readonly id: string;
  readonly entries: readonly string[];
}
interface Comparison {
  readonly worldChanged: readonly Row[];
  readonly learned: readonly Row[];
  readonly corrected: readonly Row[];
}
const SECTIONS = ['worldChanged', 'learned', 'corrected'] as const;

describeInBrowser('the comparison', () => {
  const { server, open } = screenSuite();

  const opened = async (query: string): Promise<Page> => {
    const page = await open(`/situations/ALE/compare?${query}`);
    await page.locator('.comparison-marking').waitFor();
    return page;
  };
  const counts = (page: Page): Promise<readonly string[]> =>
    page.locator('.changed h3 .quiet').allInnerTexts();

  it('has the three sections with the rows of the API, each with the entries that caused it', async () => {
    const page = await opened(`${TO}&${FROM}`);
    const { body } = await server().api.get<Comparison>(
      `/v1/situations/ALE/comparison?${FROM}&toValidAt=${at('12:30')}&toKnownAt=${at('12:30')}`,
    );
    expect((await counts(page)).map((text) => Number.parseInt(text, 10))).toEqual(
      SECTIONS.map((name) => body[name].length),
    );
    const broken = page.locator('.worldChanged .compared', { hasText: 'observance' }).first();
    expect(await page.locator('.side').count()).toBe(0);
    expect(await broken.locator('summary').innerText()).toMatch(
      / — observance: .*contested.* → .*confirmed by adversaries/,
    );
    await broken.locator('summary').click();
    expect(await broken.locator('.side').first().innerText()).toMatch(/contested/);
    expect(await broken.locator('.side').last().innerText()).toMatch(/confirmed by adversaries/);
    const wanted = body.worldChanged.find(({ id }) => id === 'agr-1/observance')?.entries;
    expect(await broken.locator('.cause .entry-no').allInnerTexts()).toEqual(wanted);
  });

  it('says both pairs in words, and a reload of the link says the same', async () => {
    const page = await opened(`${TO}&${FROM}`);
    const before = await page.locator('.compare').innerText();
    expect(await page.locator('.compare .sentence').innerText()).toMatch(
      /From what had happened by Wed, 14 Dec 2016, 08:00 as known by .* \(revision 45\) to what had happened by Wed, 14 Dec 2016, 12:30/,
    );
    await page.reload();
    await page.locator('.comparison-marking').waitFor();
    expect(await page.locator('.compare').innerText()).toBe(before);
  });

  it('has at its head the strictest marking of the entries that it names', async () => {
    const page = await opened(`${TO}&${FROM}`);
    await page.locator('.comparison-marking .tlp').waitFor();
    const { body } = await server().api.get<Comparison>(
      `/v1/situations/ALE/comparison?${FROM}&toValidAt=${at('12:30')}&toKnownAt=${at('12:30')}`,
    );
    const numbers = new Set(JSON.stringify(body).match(/\bALE-\d{3}\b/g));
    const { body: entries } = await server().api.get<{
      readonly entries: readonly { readonly tlp: string }[];
    }>(`/v1/situations/ALE/entries?limit=200&numbers=${[...numbers].join(',')}`);
    const order = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];
    const wanted = Math.max(...entries.entries.map(({ tlp }) => order.indexOf(tlp)));
    expect(await page.locator('.comparison-marking .tlp').innerText()).toBe(order[wanted]);
  });

  it('compares before and after the last change of an entry', async () => {
    const page = await opened(`validAt=${at('12:30')}&knownAt=2016-12-17T12:30:00%2B02:00&${FROM}`);
    const { body } = await server().api.get<{
      readonly versions: readonly { readonly revision: number }[];
    }>('/v1/situations/ALE/entries/ALE-004?knownAt=2016-12-17T12:30:00%2B02:00');
    const revision = body.versions.at(-1)?.revision ?? 0;
    await page.getByText('Other moments', { exact: true }).click();
    await page.getByLabel('Before and after the last change of entry').fill('ale-004');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('knownAt') === `rev:${revision}`);
    expect(new URL(page.url()).searchParams.get('fromKnownAt')).toBe(`rev:${revision - 1}`);
    await page
      .locator('.compare .sentence', {
        hasText: new RegExp(`revision ${revision - 1}[^]*revision ${revision}\\)`),
      })
      .waitFor();
  });

  it('compares with the last report, and before and after the last correction, by one button each', async () => {
    const page = await opened(`${TO}&${FROM}`);
    await page.getByRole('button', { name: 'since the last report' }).click();
    await page.locator('.notice', { hasText: 'No report had been issued by then.' }).waitFor();
    await page.getByRole('button', { name: 'by the last correction' }).click();
    const then = 'knownAt=2016-12-14T12:30:00%2B02:00';
    const { body } = await server().api.get<{
      readonly versions: readonly { readonly change: string; readonly revision: number }[];
    }>(`/v1/situations/ALE/entries/ALE-022?${then}`);
    const corrected = body.versions.findLast(({ change }) => change === 'EntryCorrected');
    await page.waitForURL(
      (url) => url.searchParams.get('knownAt') === `rev:${corrected?.revision}`,
    );
    await page.locator('.compare [aria-busy="false"] .corrected .compared').first().waitFor();

    const issued = await server().api.post<{ readonly revision: number }>(
      '/v1/situations/ALE/reports',
      {},
    );
    expect(issued.status).toBe(201);
    await page.goto(`${server().url}/situations/ALE/compare?validAt=${at('12:30')}`);
    await page.locator('.sentence').last().waitFor();
    await page.getByRole('button', { name: 'since the last report' }).click();
    await page.waitForURL(
      (url) => url.searchParams.get('fromKnownAt') === `rev:${issued.body.revision - 1}`,
    );
  });

  it('lists what changed in one line each, and opens all of it by one button', async () => {
    const page = await opened(`${TO}&${FROM}`);
    const all = page.getByRole('button', { name: 'All details' });
    await all.click();
    await page.locator('.side').first().waitFor();
    const rows = await page.locator('.compared').count();
    expect(await page.locator('.side').count()).toBe(2 * rows);
    await all.click();
    await page.locator('.side').first().waitFor({ state: 'detached' });
  });

  it('swaps the two pairs', async () => {
    const page = await opened(`${TO}&${FROM}`);
    await page.getByRole('button', { name: 'Swap the two' }).click();
    await page.waitForURL(/[?&]validAt=2016-12-14T08/);
    await page
      .locator('.compare .sentence', {
        hasText: /12:30.*to what had happened by Wed, 14 Dec 2016, 08:00/,
      })
      .waitFor();
  });

  it('tells what was learned since of a moment, by one button', async () => {
    const page = await opened(`validAt=${at('08:00')}&knownAt=${at('10:30')}`);
    await page.getByRole('button', { name: 'in what is known of this moment since' }).click();
    await page.waitForURL(/fromKnownAt=/);
    // Until the answer is there, what is shown is that to the question before.
    await page.locator('.compare [aria-busy="false"]').waitFor();
    const learned = page.locator('.learned .compared', { hasText: 'observance' });
    await learned.waitFor();
    expect(await page.locator('.worldChanged').innerText()).toContain('Nothing.');
  });

  it.each(['', '&lang=ar'])(
    'axe finds nothing, and nothing sticks out at 320 px (%s)',
    async (lang) => {
      const page = await open(`/situations/ALE/compare?${TO}&${FROM}${lang}`, {
        viewport: { width: 320, height: 700 },
      });
      await page.locator('.compared').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    },
  );
});
