import { afterAll, expect, it } from '@jest/globals';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Lab, openLab, type Server } from '../../server/test/support/server.js';
import { entryOf } from './support/input.js';
import {
  CHROMIUM,
  CHROMIUM_ARGS,
  describeInBrowser,
  giveName,
  LONGEST_WAIT_MS,
} from './support/browser.js';
import { forgottenLine, keptLine, keptLines } from './support/kept.js';

const TYPED = 'What happened, who says so';

/** A server with a situation on the wall clock and one entry, whose words are a canary. */
async function desk(lab: Lab, headline: string): Promise<Server> {
  const server = await lab.start({ folder: lab.folder() });
  const situation = { code: 'OPS', name: 'Desk', timeZone: 'Asia/Damascus', mode: 'actual' };
  await server.api.post('/v1/situations', situation);
  await server.api.put('/v1/situations/OPS/subjects/agr-1', { type: 'agreement', name: 'Truce' });
  const place = { name: 'canary place' };
  await server.api.put('/v1/situations/OPS/places/pl-canary', place);
  const logged = await server.api.post('/v1/situations/OPS/entries', {
    ...entryOf(headline),
    tlp: 'TLP:RED',
  });
  expect(logged.status).toBe(201);
  return server;
}

/** Files below a folder that hold a text, in UTF-8 or as browsers keep strings in memory. */
function filesWith(folder: string, text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .filter((path) => {
      const bytes = readFileSync(join(folder, path));
      return forms.some((form) => bytes.includes(form));
    });
}

describeInBrowser('what a browser keeps on its disk', () => {
  const lab = openLab();
  const folders: string[] = [];
  const contexts: BrowserContext[] = [];
  const browse = async (folder: string): Promise<Page> => {
    const options = { executablePath: CHROMIUM ?? '', args: [...CHROMIUM_ARGS], locale: 'en-GB' };
    const context = await chromium.launchPersistentContext(folder, options);
    await giveName(context);
    contexts.push(context);
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    return context.newPage();
  };
  const profile = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'sitlog-profile-'));
    folders.push(folder);
    return folder;
  };

  afterAll(async () => {
    await Promise.allSettled(contexts.map((context) => context.close()));
    await lab.clean();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('gives back no entry that was recorded or given up, no form, no note and no name', async () => {
    const server = await desk(lab, 'canary of the log');
    const folder = profile();
    const page = await browse(folder);
    const at = (path: string): string => `${server.url}/situations/OPS/${path}`;
    const bar = page.getByRole('textbox', { name: TYPED });

    await page.goto(at('board'));
    await page.locator('.truth.live').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('canary that is recorded');
    await keptLine(page, 'canary that is recorded');
    await page.keyboard.press('Enter');
    await page.locator('.log-state.recorded').waitFor();
    await page.keyboard.type('canary that is refused >999');
    await page.keyboard.press('Enter');
    await page.locator('.log-refused').getByRole('button', { name: 'Discard' }).click();
    await page.locator('.log-refused').waitFor({ state: 'detached' });
    await page.keyboard.type('canary that is given up');
    await keptLine(page, 'canary that is given up');
    await bar.fill('');
    await forgottenLine(page, 'canary that is given up');

    await page.goto(at('entry/OPS-001'));
    await page.locator('.evidence').waitFor();
    await page.keyboard.press('c');
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Reason' }).fill('canary in a reason');
    await form.getByRole('textbox', { name: 'Headline' }).fill('canary in a correction');
    await keptLine(page, 'canary in a correction');
    const [kept = ''] = (await keptLines(page)).filter((one) => one.includes('changed'));
    expect(kept).not.toContain('canary of the log');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await forgottenLine(page, 'canary in a correction');

    await page.goto(at('handover'));
    await page.getByRole('textbox', { name: /Kept on this device/ }).fill('canary in a note');
    await keptLine(page, 'canary in a note');
    await page.goto(at('board'));
    await page.locator('.truth.live').waitFor();
    expect((await keptLines(page)).filter((one) => !one.includes('canary in a note'))).toEqual([]);
    await page.context().close();
    expect(filesWith(folder, 'canary')).toEqual([]);
  });
});
