import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type CDPSession, type Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.js';
import { sampleWedNoon } from './support/input.js';
import { screenSuite } from './support/suite.js';

const BOARD = '/situations/ALE/board';
const MOST_KILOBYTES = 100;
/** About a phone of the middle of the market. */
const SLOWER = 4;

// Bytes are the same everywhere and have a limit. Times depend on the machine and are told, not tested.
describeInBrowser('the budgets', () => {
  const { open, server } = screenSuite();

  const watched = async (): Promise<{ readonly page: Page; readonly cdp: CDPSession }> => {
    const page = await open('/health/live');
    return { page, cdp: await page.context().newCDPSession(page) };
  };
  const shown = async (page: Page): Promise<void> => {
    await page.goto(server().url + BOARD);
    await page.locator('[data-proposition="agr-1/observance"] .state').first().waitFor();
  };
  const tell = (text: string): void => {
    process.stdout.write(`    budget: ${text}\n`);
  };

  // The letters of the device are shown until the page's own font has come, so that nobody waits for it.
  it(`shows the board within ${MOST_KILOBYTES} KB of compressed code, and one font beside it`, async () => {
    const { page, cdp } = await watched();
    const bytes = new Map<string, number>();
    const names = new Map<string, string>();
    await cdp.send('Network.enable');
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      names.set(requestId, new URL(response.url).pathname);
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.set(requestId, encodedDataLength);
    });
    await shown(page);
    await page.evaluate('document.fonts.ready');
    const isNamed = (form: RegExp) => (one: readonly [string, number]) =>
      form.test(names.get(one[0]) ?? '');
    const fonts = [...bytes].filter(isNamed(/\.woff2$/));
    const code = [...bytes].filter(
      isNamed(/^\/(?:assets\/.*(?<!\.woff2)|situations\/ALE\/board)$/),
    );
    expect(fonts).toHaveLength(1);
    const kilobytes = code.reduce((sum, [, length]) => sum + length, 0) / 1024;
    tell(
      `${kilobytes.toFixed(1)} KB of page, script and style until the board is shown (limit ${MOST_KILOBYTES})`,
    );
    expect(code.length).toBeGreaterThan(2);
    expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
  });

  it('tells how soon a slow device can be worked on', async () => {
    const { page, cdp } = await watched();
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const began = performance.now();
    await page.goto(server().url + BOARD);
    await page.getByRole('textbox', { name: 'What happened, who says so' }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('x');
    await page.waitForFunction(`document.querySelector('.log-line textarea').value === 'x'`);
    const entry = performance.now() - began;
    await page.locator('[data-proposition="agr-1/observance"] .state').first().waitFor();
    const board = performance.now() - began;
    const paint = await page.evaluate<number>(
      `performance.getEntriesByName('first-contentful-paint')[0].startTime`,
    );
    tell(
      `processor ${SLOWER} times slower: first paint ${paint.toFixed(0)} ms, an entry can be typed ${entry.toFixed(0)} ms, board ${board.toFixed(0)} ms`,
    );
    expect(board).toBeGreaterThan(0);
  });

  it('tells how soon another screen shows what was logged (aim: a second)', async () => {
    const page = await open(BOARD);
    await page.locator('.truth.live').waitFor();
    const began = performance.now();
    const receipt = await server().api.post('/v1/situations/ALE/entries', sampleWedNoon());
    const stored = performance.now() - began;
    await page.locator('[data-proposition="ea/airstrikes"]', { hasText: 'ongoing' }).waitFor();
    const seen = performance.now() - began;
    tell(`receipt after ${stored.toFixed(0)} ms, on another screen after ${seen.toFixed(0)} ms`);
    expect(receipt.status).toBe(201);
  });

  it('tells how long the frames are while somebody drags through 10,000 entries', async () => {
    const script = fileURLToPath(new URL('../../../bench/replay.mjs', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    for (const line of stdout.trim().split('\n')) tell(line);
    expect(stdout).toMatch(/slider, both clocks as one +\d+ frames/);
  });
});
