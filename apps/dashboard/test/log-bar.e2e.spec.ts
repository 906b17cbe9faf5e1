import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Lab, openLab, type Server } from '../../server/test/support/server.js';
import {
  axeFindings,
  CHROMIUM,
  CHROMIUM_ARGS,
  describeInBrowser,
  giveName,
  LONGEST_WAIT_MS,
  sticksOut,
} from './support/browser.js';
import { keptLine, writtenInBar } from './support/kept.js';
import { screenSuite } from './support/suite.js';

interface Logged {
  readonly type: string;
  readonly data: { readonly entryNo?: string; readonly entry?: { readonly headline: string } };
}

const lab = openLab();
const BOARD = '/situations/OPS/board';

/** A server with a situation of its own. */
async function desk(at: Lab = lab): Promise<Server> {
  return filled(await at.start({ folder: at.folder() }));
}

/** Gives a server a situation on the wall clock, and a source, a place and an area in it. */
async function filled<S extends Server>(server: S): Promise<S> {
  const situation = { code: 'OPS', name: 'Desk', timeZone: 'Asia/Damascus', mode: 'actual' };
  await server.api.post('/v1/situations', situation);
  const path = '/v1/situations/OPS';
  const source = { name: 'Monitoring group (MON)', type: 'monitor', reliability: 'C' };
  await server.api.put(`${path}/sources/src-mon`, source);
  await server.api.put(`${path}/places/pl-old-town`, { name: 'المدينة القديمة' });
  await server.api.put(`${path}/subjects/ea`, { type: 'area', name: 'The old town' });
  return server;
}

/** Headlines of all entries in the order of the log itself. */
async function headlines({ api }: Server): Promise<readonly string[]> {
  const { body } = await api.get<{ readonly events: readonly Logged[] }>('/v1/log', {
    limit: 1000,
  });
  return body.events.flatMap(({ data }) => data.entry?.headline ?? []);
}

const bar = (page: Page) => page.getByRole('textbox', { name: 'What happened, who says so' });

const IS_IN_BAR = `document.activeElement?.matches('.log-line textarea') === true`;

async function ready(page: Page, url: string, path = BOARD): Promise<void> {
  await page.goto(url + path);
  await live(page);
}

async function live(page: Page): Promise<void> {
  await page.locator('.truth.live').waitFor();
  await bar(page).waitFor();
}

async function receipt(page: Page): Promise<string> {
  const chip = page.locator('.log-state.recorded');
  await chip.waitFor();
  return chip.innerText();
}

describeInBrowser('the log bar', () => {
  const { server, open: openAt } = screenSuite(desk);

  const open = async (options = {}, path = BOARD): Promise<Page> => {
    const page = await openAt(path, options);
    await live(page);
    return page;
  };

  it('logs by keyboard alone: chips, receipt, board, and the bar empty and ready again', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type('Shelling heard #hostilities.shelling +ea ^mo');
    await page.getByRole('option', { name: /Monitoring group/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.log-chip', { hasText: 'Monitoring group' }).waitFor();
    await page.keyboard.type('~now @المدينه');
    await page.getByRole('option', { name: /المدينة القديمة/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('%probable');
    await page.keyboard.press('Enter');
    expect(await receipt(page)).toMatch(/^Recorded OPS-001 · revision \d+ · \d\d:\d\d:\d\d$/);
    expect(await bar(page).inputValue()).toBe('');
    expect(await page.evaluate(IS_IN_BAR)).toBe(true);
    await page.locator('[data-proposition="ea/shelling"]', { hasText: 'ongoing' }).waitFor();
    const { body } = await server().api.get<{ entry: Record<string, unknown> }>(
      '/v1/situations/OPS/entries/OPS-001',
    );
    expect(body.entry).toMatchObject({
      mode: 'statement',
      kind: 'hostilities.shelling',
      headline: 'Shelling heard',
      about: ['ea'],
      places: [{ placeId: 'pl-old-town', role: 'occurred_at' }],
      attribution: [{ sourceId: 'src-mon', act: 'reported' }],
      tlp: 'TLP:AMBER',
      time: { occurred: { precision: 'minute', label: 'now', basis: 'stated' } },
    });
  });

  it('retracts what was just recorded, as an event of its own', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type('A slip of the pen');
    await page.keyboard.press('Enter');
    const [no = ''] = /OPS-\d+/.exec(await receipt(page)) ?? [];
    await page.getByRole('button', { name: 'Retract' }).click();
    await page.getByText('Retraction recorded').waitFor();
    const { body } = await server().api.get<{ entry: unknown }>(`/v1/situations/OPS/entries/${no}`);
    expect(body.entry).toMatchObject({ status: 'retracted', mode: 'operational' });
  });

  it('asks which of two times is meant, and records the one that is chosen by its number', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type('Power cut ~between 5 and 8 ^mon');
    await page.locator('.log-choice').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Choose which time is meant').first().waitFor();
    await page.keyboard.press('2');
    await page.locator('.log-choice').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    const [no = ''] = /OPS-\d+/.exec(await receipt(page)) ?? [];
    const { body } = await server().api.get<{ entry: unknown }>(`/v1/situations/OPS/entries/${no}`);
    expect(body.entry).toMatchObject({
      kind: 'ops.contact',
      time: { occurred: { label: 'between 5 and 8', precision: 'interval' } },
    });
  });

  it('registers a source from the line, without losing it', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type('Bread is short, says ^"Bakers of Salah ad-Din');
    await page.getByRole('option', { name: /Register the source/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.log-register:focus').waitFor();
    expect(await bar(page).inputValue()).toBe('Bread is short, says ^"Bakers of Salah ad-Din');
    await page.keyboard.press('Enter');
    await page.locator('.log-chip', { hasText: 'Bakers of Salah ad-Din' }).waitFor();
    expect(await bar(page).inputValue()).toBe('Bread is short, says ^src-bakers-of-salah-ad-din ');
    await page.keyboard.press('Enter');
    await receipt(page);
  });

  it('offers a source that somebody else has registered meanwhile', async () => {
    const page = await open();
    const source = { name: 'Field office north', type: 'ngo', reliability: 'B' };
    const put = await server().api.put('/v1/situations/OPS/sources/src-north', source);
    expect(put.status).toBe(200);
    await page.keyboard.press('n');
    await page.keyboard.type('Road is open ^field');
    await page.getByRole('option', { name: /Field office north/ }).waitFor();
  });

  it('keeps the text of what is refused, with the field, to be edited and sent again', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type('An answer to nothing ^mon >999');
    await page.keyboard.press('Enter');
    const refused = page.locator('.log-refused');
    await refused.waitFor();
    expect(await refused.innerText()).toMatch(
      /An answer to nothing \^mon >999[^]*\/relations\/0\/target/,
    );
    await refused.getByRole('button', { name: 'Edit and resend' }).click();
    expect(await bar(page).inputValue()).toBe('An answer to nothing ^mon >999');
    await bar(page).fill('An answer to something ^mon >001');
    await page.keyboard.press('Enter');
    await receipt(page);
    await refused.waitFor({ state: 'detached' });
    expect(await headlines(server())).not.toContain('An answer to nothing');
  });

  it('leaves with Escape and loses nothing; opens the same draft as a form', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type('Half a thought ');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(IS_IN_BAR)).toBe(false);
    await page.keyboard.press('n');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('combobox', { name: /^Source/ }).selectOption('src-mon');
    expect(await bar(page).inputValue()).toBe('Half a thought ^src-mon ');
    await keptLine(page, 'Half a thought ^src-mon ');
    await page.reload();
    await writtenInBar(page, 'Half a thought ^src-mon ');
  });

  it('says in the past view that entries are recorded now', async () => {
    const page = await open({}, `${BOARD}?knownAt=rev:1`);
    await page.keyboard.press('n');
    await page.getByText('You are viewing the past; new entries are recorded now.').waitFor();
  });

  it('asks whether it is the event of an entry that is near, and warns of telephone numbers', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type(
      'More shelling #hostilities.shelling_resumed @pl-old-town call +963 21 123 4567',
    );
    await page.getByText('Same event as').waitFor();
    await page.getByText('There seems to be a telephone number').waitFor();
    await page.getByRole('button', { name: 'Corroborates' }).click();
    expect(await bar(page).inputValue()).toMatch(/ >\+001 $/);
  });

  it.each([
    ['in English', { colorScheme: 'light' }, 'lang=en'],
    [
      'in Arabic, dark, at 320 px',
      { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
      'lang=ar',
    ],
    ['with forced colours', { forcedColors: 'active' }, 'lang=en'],
  ] as const)('axe finds nothing %s, and nothing sticks out', async (_name, options, query) => {
    const page = await openAt(`${BOARD}?${query}`, options);
    await page.locator('.truth.live').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type(
      'Shelling #hostilities.shelling ^mon @pl-old-town ~between 5 and 8 @p',
    );
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await page.locator('.log-form').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describeInBrowser('what is written in the log bar', () => {
  const folders: string[] = [];
  const contexts: BrowserContext[] = [];
  const profile = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'sitlog-profile-'));
    folders.push(folder);
    return folder;
  };
  const browse = async (folder: string): Promise<Page> => {
    const options = { executablePath: CHROMIUM ?? '', args: [...CHROMIUM_ARGS], locale: 'en-GB' };
    const context = await chromium.launchPersistentContext(folder, options);
    await giveName(context);
    contexts.push(context);
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    return context.newPage();
  };

  afterAll(async () => {
    await Promise.allSettled(contexts.map((context) => context.close()));
    await lab.clean();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('survives that the browser is killed', async () => {
    const server = await desk();
    const folder = profile();
    const page = await browse(folder);
    await ready(page, server.url);
    await page.keyboard.press('n');
    await page.keyboard.type('Written in the last second');
    // The mark of the last letter in the store on the disk, not a moment in which it may have got there.
    await keptLine(page, 'Written in the last second');
    const session = await page.context().browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) as {
      processInfo: readonly { type: string; id: number }[];
    };
    const pid = processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
    const gone = new Promise((resolve) => page.context().on('close', resolve));
    process.kill(pid, 'SIGKILL');
    await gone;
    const again = await browse(folder);
    await ready(again, server.url);
    await writtenInBar(again, 'Written in the last second');
  });

  it('is recorded once when the server is killed as it arrives, and in order with what came after', async () => {
    const first = await filled(await lab.startProcess({ folder: lab.folder() }));
    const page = await browse(profile());
    await ready(page, first.url);
    const log = async (text: string): Promise<void> => {
      await bar(page).fill(text);
      await bar(page).press('Enter');
    };
    // The answer to the first entry is lost: it is stored, and nobody here can know.
    let isLost = false;
    await page.route('**/entries', async (route) => {
      if (isLost || route.request().method() !== 'POST') return route.continue();
      isLost = true;
      await route.fetch();
      await first.kill();
      return route.abort('connectionreset');
    });
    await log('One');
    await page.getByText('Not sure it was recorded; checking…').first().waitFor();
    await log('Two');
    await log('Three');
    await page.locator('.truth.offline').waitFor();
    await page.locator('.truth-queued', { hasText: '3 queued here' }).waitFor();
    expect(await page.locator('.log-state.recorded').count()).toBe(0);
    const port = new URL(first.url).port;
    const second = await lab.start({ folder: first.folder, env: { PORT: port } });
    await page.locator('.log-state.recorded', { hasText: 'OPS-003' }).waitFor();
    await page.locator('.truth-queued').waitFor({ state: 'detached' });
    expect(await headlines(second)).toEqual(['One', 'Two', 'Three']);
  });

  it('waits without a network, and is sent by one of two pages once it is back', async () => {
    const server = await desk();
    const page = await browse(profile());
    await ready(page, server.url);
    const other = await page.context().newPage();
    await ready(other, server.url);
    await page.bringToFront();
    await page.context().setOffline(true);
    await page.keyboard.press('n');
    await page.keyboard.type('Seen from the roof');
    await page.keyboard.press('Enter');
    await page.locator('.log-state.queued').first().waitFor();
    await page.locator('.truth-queued', { hasText: '1 queued here' }).waitFor();
    expect(await headlines(server)).toEqual([]);
    await page.context().setOffline(false);
    // An entry on its first way is not counted as waiting: its receipt says that it has arrived.
    await page.locator('.log-state.recorded').waitFor();
    await page.locator('.truth-queued').waitFor({ state: 'detached' });
    await other.locator('.truth-queued').waitFor({ state: 'detached' });
    expect(await headlines(server)).toEqual(['Seen from the roof']);
  });
});
