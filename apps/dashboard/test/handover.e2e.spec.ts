import { expect, it } from '@jest/globals';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { sampleWedNoon } from './support/input.js';
import { keptLine } from './support/kept.js';
import { screenSuite } from './support/suite.js';

const THEN = 'validAt=2016-12-14T10:30:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';

describeInBrowser('the handover page', () => {
  const { server, open } = screenSuite();

  it('is opened by one key and has disputes first, both clocks, the marking and a link for good', async () => {
    const page = await open(`/situations/ALE/board?${THEN}`);
    await page.locator('.state-contested').first().waitFor();
    await page.keyboard.press('h');
    const first = page.locator('.handover > section').first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/^Contested \(1\)[\s\S]*who broke it first/);
    const head = page.locator('.handover > header');
    await head.getByText('TLP:AMBER').waitFor();
    expect(await head.innerText()).toMatch(
      /Wed, 14 Dec 2016, 10:30.*Wed, 14 Dec 2016, 10:30, revision 62/,
    );
    expect(await head.locator('.pinned a').getAttribute('href')).toMatch(/knownAt=rev%3A62/);
  });

  it('keeps the notes of the shift on the device', async () => {
    const page = await open(`/situations/ALE/handover?${THEN}`);
    const notes = page.locator('.handover textarea:not([readonly])');
    await notes.fill('Call the field office at six');
    await keptLine(page, 'Call the field office');
    await page.reload();
    expect(await notes.inputValue()).toBe('Call the field office at six');
  });

  it('asks for nothing any more once it is left', async () => {
    const page = await open('/situations/ALE/handover');
    await page.locator('.handover .tlp').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.locator('.tiles').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await server().api.post('/v1/situations/ALE/entries', sampleWedNoon());
    await page.locator('[data-proposition="ea/airstrikes"]', { hasText: 'ongoing' }).waitFor();
    expect(asked.filter((path) => path.endsWith('/report'))).toEqual([]);
  });

  it.each(['', '&lang=ar'])(
    'axe finds nothing, and nothing sticks out at 320 px (%s)',
    async (lang) => {
      const page = await open(`/situations/ALE/handover?${THEN}${lang}`, {
        viewport: { width: 320, height: 700 },
      });
      await page.locator('.handover .tlp').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    },
  );
});
