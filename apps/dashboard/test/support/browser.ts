import { describe } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const { PLACES } = (await import(
  new URL('../../../../tools/dashboard/chromium.mjs', import.meta.url).href
)) as { readonly PLACES: readonly string[] };

/** The browser of this machine, or undefined. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? PLACES.find((path) => existsSync(path));

/** Nothing of the browser's own goes to the network, and it runs without a GPU and as root. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** As `describe`; where no Chromium is installed the suite is skipped, and says so. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (CHROMIUM !== undefined) {
    describe(name, tests);
  } else {
    describe.skip(`${name} (no Chromium here: run npm run chromium, or set CHROMIUM_PATH)`, tests);
  }
}

/** On a busy machine; whoever waits for what never comes is told of it all the same. */
export const LONGEST_WAIT_MS = 120_000;

/** Starts the browser. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: [...CHROMIUM_ARGS] });
}

/** A page with what went wrong in it: errors that were thrown, and what the policy of the page refused. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  /** Origins that the page has asked. */
  readonly origins: ReadonlySet<string>;
}

interface DeviceOfSomebody {
  /** The name that was given on this device before; null: nobody has written there. */
  readonly name?: string | null;
}

/** Gives the name of who writes on a device; what is changed there later stays. */
export async function giveName(context: BrowserContext, name = 'Layla'): Promise<void> {
  const settings = JSON.stringify({ operator: name });
  await context.addInitScript(
    // A blank page has no storage.
    `if (location.protocol !== 'about:') localStorage.setItem('sitlog.settings', localStorage.getItem('sitlog.settings') ?? ${JSON.stringify(settings)})`,
  );
}

/** Opens a page of its own context, as a device of its own would. */
export async function openPage(
  browser: Browser,
  { name = 'Layla', ...options }: Parameters<Browser['newContext']>[0] & DeviceOfSomebody = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  if (name !== null) await giveName(context, name);
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http')) origins.add(origin);
  });
  return { page, context, complaints, origins };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with the page, each as rule and place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target + ' ' + failureSummary)))`);
}

const looks = (await import(
  new URL('../../../../tools/dashboard/faults-of-look.mjs', import.meta.url).href
)) as { readonly faultsOfLook: (about: { readonly smallest: number }) => readonly string[] };

/** What sticks out, is cut off or covered, or is smaller than so many pixels (`npm run walk` looks at every screen). */
export function faultsOfLook(page: Page, smallest: number): Promise<readonly string[]> {
  return page.evaluate(looks.faultsOfLook, { smallest });
}

/** Whether something of the page sticks out sideways, so that it has to be scrolled in two directions (WCAG 1.4.10). */
export async function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}
