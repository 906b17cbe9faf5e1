import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { sampleAirStrike } from './support/input.js';
import { screenSuite } from './support/suite.js';

const BOARD = '/situations/ALE/board';
const ENTRIES = '/v1/situations/ALE/entries';

interface Receipt {
  readonly entryNo: string;
  readonly revision: number;
}

const at = (time: string): string => `2016-12-14T${time}:00%2B02:00`;

describeInBrowser('a past that changes', () => {
  const { lab, server, open } = screenSuite();

  const log = async (time: string): Promise<Receipt> => {
    const { status, body } = await server().api.post<Receipt>(ENTRIES, sampleAirStrike(time));
    expect(status).toBe(201);
    return body;
  };
  const live = async (path = BOARD, options?: Parameters<typeof open>[1]): Promise<Page> => {
    const page = await open(path, options);
    await page.locator('.truth.live').waitFor();
    return page;
  };
  /** Newest account of the monitor, which says otherwise: what is logged of an earlier hour is no news any more. */
  const stopped = {
    ...sampleAirStrike('18:00'),
    kind: 'hostilities.airstrike_stopped',
    headline: 'No air strikes since 18:00, says the monitor',
  };
  const nowTold = async (page: Page): Promise<void> => {
    const { body } = await server().api.post<Receipt>(ENTRIES, stopped);
    const { revision } = body;
    await page.locator('.truth', { hasText: `revision ${revision}` }).waitFor();
  };

  it('is told on board and timeline with what did it, until somebody has seen it', async () => {
    const page = await live();
    await nowTold(page);
    const { entryNo: late } = await log('15:00');
    const told = page.locator('.past-changed');
    await told.getByText('The past changed, since Wed, 14 Dec 2016, 15:00').waitFor();
    expect(await told.innerText()).toContain('air strikes');
    expect(await told.locator('.entry-no').first().innerText()).toBe(late);
    expect(await page.locator('[role="log"]').innerText()).toContain('The past changed, since');

    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.locator('.timeline .past-changed', { hasText: late }).waitFor();
    await page.reload();
    await page.locator('.timeline .past-changed', { hasText: late }).waitFor();
    expect(await page.locator('[role="log"]').innerText()).toBe('');

    expect(await page.evaluate('localStorage.getItem("sitlog.past.ALE")')).not.toMatch(
      /monitor|ongoing/,
    );

    await told.getByRole('button', { name: 'Seen' }).click();
    await told.waitFor({ state: 'detached' });
    await page.goto(`${server().url}${BOARD}`);
    await page.locator('.truth.live').waitFor();
    await log('15:30');
    await told.getByText('since Wed, 14 Dec 2016, 15:30').waitFor();
    expect(await told.innerText()).not.toContain(late);
  });

  it('leads to the board of then, before and after', async () => {
    const page = await live();
    await nowTold(page);
    const { entryNo: late } = await log('14:00');
    await page.locator('.past-changed').getByRole('link', { name: 'Before and after' }).click();
    const row = page.locator('.compared', { hasText: 'air strikes' });
    await row.locator('summary').first().click();
    await row.locator('.cause', { hasText: late }).first().waitFor();
    await page.goBack();
    await page.locator('.past-changed').getByRole('link', { name: 'Replay there' }).click();
    await page.locator('.rail').first().waitFor();
    await page.locator('.step-head', { hasText: late }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('validAt')).toContain('2016-12-14T12:00:00');
  });

  it('is told on a board of then, and on no board of which it does not tell', async () => {
    const page = await live();
    await nowTold(page);
    const { entryNo: late } = await log('13:00');
    await page.locator('.past-changed', { hasText: late }).waitFor();
    const then = async (time: string): Promise<void> => {
      await page.goto(`${server().url}${BOARD}?validAt=${at(time)}`);
      await page.locator('.tiles').waitFor();
    };
    await then('13:30');
    await page.locator('.past-changed', { hasText: late }).waitFor();
    await then('12:00');
    expect(await page.locator('.past-changed').count()).toBe(0);
  });

  it('is told of what was recorded while the page was closed, once', async () => {
    const page = await live();
    await nowTold(page);
    await page.goto('about:blank');
    const { entryNo: late } = await log('11:00');
    await page.goto(`${server().url}${BOARD}`);
    await page.locator('.past-changed', { hasText: late }).waitFor();
    await page.reload();
    await page.locator('.truth.live').waitFor();
    expect(await page.locator('.past-changed li').count()).toBe(1);
  });

  it('is told of what was recorded while the server was away, once', async () => {
    const folder = lab.folder();
    const first = await lab.startProcess({ folder, sample: true });
    const page = await open('/');
    const url = `${first.url}${BOARD}`;
    const other = await page.context().newPage();
    await other.goto(url);
    await other.locator('.truth.live').waitFor();
    const { body: newest } = await first.api.post<Receipt>(ENTRIES, stopped);
    await other.locator('.truth', { hasText: `revision ${newest.revision}` }).waitFor();
    await first.api.post(ENTRIES, sampleAirStrike('12:00'));
    const told = other.locator('.past-changed');
    await told.getByText('The past changed, since Wed, 14 Dec 2016, 12:00').waitFor();
    await first.kill();
    await other.locator('.truth.offline').waitFor();
    const port = new URL(first.url).port;
    const second = await lab.start({ folder, sample: true, env: { PORT: port } });
    await second.api.post(ENTRIES, sampleAirStrike('10:00'));
    await told.getByText('since Wed, 14 Dec 2016, 10:00').waitFor();
    expect(await told.locator('li').count()).toBe(2);
    await other.close();
  });

  it.each([
    ['', 320],
    ['?lang=ar', 320],
    ['?wall=', 1280],
  ])('axe finds nothing, and nothing sticks out (%s, %d px)', async (query, width) => {
    const page = await live();
    await nowTold(page);
    const { entryNo: late } = await log('09:00');
    await page.locator('.past-changed', { hasText: late }).waitFor();
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${server().url}${BOARD}${query}`);
    await page.locator('.past-changed', { hasText: late }).waitFor();
    await page.locator('.tiles').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
  });
});
