import { expect, it } from '@jest/globals';
import { type ReportsResponse } from '@sitlog/api-types';
import { type Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { sampleWedNoon } from './support/input.js';
import { screenSuite } from './support/suite.js';

const THEN = 'validAt=2016-12-14T10:30:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';
const EARLIER = 'fromValidAt=2016-12-14T08:00:00%2B02:00&fromKnownAt=2016-12-14T08:00:00%2B02:00';

/** Each screen with what is there once it shows what it has to. */
const SCREENS = [
  [`board?${THEN}`, '.state-contested'],
  [`timeline?${THEN}`, '.timeline article'],
  [`entry/ALE-016?${THEN}`, '.evidence'],
  [`compare?${THEN}&${EARLIER}`, 'main h3'],
  [`replay?${THEN}`, '.replayed [aria-busy="false"] .tiles'],
  [`handover?${THEN}`, '.report'],
  [`reports?${THEN}`, '.reports .empty'],
  [`tasks?${THEN}`, '.task-board'],
  [`map?${THEN}`, '.map svg'],
] as const;

/** What leads back to the moment stands on each page, in letters that nothing packs. */
const BACK = /\/URI \(([^)]*)\)/g;

describeInBrowser('on paper', () => {
  const { server, open } = screenSuite();

  async function onPaper(path: string, wanted: string): Promise<Page> {
    const page = await open(`/situations/ALE/${path}`);
    await page.locator(wanted).first().waitFor();
    await page.locator('.truth.live').waitFor();
    await page.locator('.paper-head .paper-marking').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    return page;
  }

  /** The pages of the file, and on how many of them the head stands. */
  async function printed(page: Page): Promise<readonly [number, number]> {
    const href = (await page.locator('.paper-head a').getAttribute('href')) ?? '';
    const address = new URL(href, server().url).href;
    // A draft of a handover leads there in its text as well.
    await page.evaluate("document.querySelector('.pinned')?.remove()");
    const file = (await page.pdf({ format: 'A5' })).toString('latin1');
    const heads = [...file.matchAll(BACK)].filter(([, link]) => link === address);
    return [file.match(/\/Type \/Page\b/g)?.length ?? 0, heads.length];
  }

  it.each(SCREENS)(
    '%s says on each page of what it is, and nothing of now',
    async (path, wanted) => {
      const page = await onPaper(path, wanted);
      const head = await page.locator('.paper-head').innerText();
      expect(head).toMatch(/^TLP:/);
      expect(head).toContain('EXERCISE');
      expect(head).toContain('PAST VIEW');
      // A document is as known when its revision was recorded.
      expect(head).toMatch(
        /by Wed, 14 Dec 2016, 10:30 \(Asia\/Damascus, UTC\+02:00\), as known by/,
      );
      expect(head).toMatch(
        /as known by Wed, 14 Dec 2016, 10:(30|25) \(Asia\/Damascus, UTC\+02:00\)/,
      );
      expect(head).toContain('revision 62');
      expect(await page.locator('.paper-foot').innerText()).toMatch(/^TLP:/);

      expect(await page.locator('body').innerText()).not.toMatch(/\bLive\b|checked .* ago/);
      for (const bar of ['nav', '.bars', '.log-bar', '.action-bar', 'main form', 'dialog']) {
        expect(await page.locator(bar).locator('visible=true').count()).toBe(0);
      }

      const [pages, heads] = await printed(page);
      expect(pages).toBeGreaterThan(0);
      expect(heads).toBe(pages);
    },
  );

  it('a board takes several pages, in the colours of paper also where the page is dark', async () => {
    const page = await onPaper(`board?${THEN}&lang=ar`, '.state-contested');
    await page.evaluate("document.documentElement.dataset.theme = 'dark'");
    const [pages, heads] = await printed(page);
    expect(pages).toBeGreaterThan(2);
    expect(heads).toBe(pages);
    expect(await page.locator('.paper-head').innerText()).toContain('عرض للماضي');
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(27, 29, 33)');
  });

  it('a comparison names both pairs of moments', async () => {
    const page = await onPaper(`compare?${THEN}&${EARLIER}`, 'main h3');
    await page.getByText(/^Compared with: .* 08:00 .*\(revision 45\)$/).waitFor();
  });

  it('an issued report is of its own moments, although the screen shows now', async () => {
    const path = '/v1/situations/ALE/reports';
    await server().api.post(path, {});
    const [report] = (await server().api.get<ReportsResponse>(path)).body.reports;
    const moved = await server().api.post('/v1/situations/ALE/entries', sampleWedNoon());
    expect(moved.status).toBe(201);
    const page = await onPaper('reports?report=1', '.report');
    const head = await page.locator('.paper-head').innerText();
    expect(head).toContain(`(revision ${report?.knownRevision ?? ''})`);
    expect(await page.locator('.report').innerText()).toContain(`${report?.knownRevision ?? ''}`);
    const [pages, heads] = await printed(page);
    expect(pages).toBeGreaterThan(1);
    expect(heads).toBe(pages);
  });
});
