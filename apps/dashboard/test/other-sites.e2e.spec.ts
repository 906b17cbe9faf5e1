import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server as HttpServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { newKey } from '../../server/test/support/api.js';
import { openDesk } from '../../server/test/support/desk.js';
import { eventsAfter, logHead } from '../../server/test/support/scenes/reads.js';
import { openLab, type Server } from '../../server/test/support/server.js';
import { CHROMIUM, CHROMIUM_ARGS, describeInBrowser, openPage } from './support/browser.js';

/** A name that every browser takes for another site, and that leads to this machine. */
const EVIL = 'evil.test';
const PAGE = '<!doctype html><title>elsewhere</title><body></body>';

/** A server of somebody else. */
async function serving(): Promise<HttpServer> {
  const http = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(PAGE);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return http;
}

describeInBrowser('a page of another site in the browser of who uses Sitlog', () => {
  const lab = openLab();
  let server: Server;
  let browser: Browser;
  let elsewhere: HttpServer;

  beforeAll(async () => {
    server = await lab.start({ folder: lab.folder() });
    elsewhere = await serving();
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: [...CHROMIUM_ARGS, `--host-resolver-rules=MAP ${EVIL} 127.0.0.1`],
    });
  });
  afterAll(async () => {
    await browser.close();
    elsewhere.closeAllConnections();
    elsewhere.close();
    await lab.clean();
  });

  async function evilPage(host = EVIL): Promise<Page> {
    const { page } = await openPage(browser);
    await page.goto(`http://${host}:${(elsewhere.address() as AddressInfo).port}/`);
    return page;
  }

  /** The event that an element fires for each address that it is to load. */
  function outcomes(page: Page, tag: string, addresses: readonly string[]): Promise<string[]> {
    const attribute = { link: 'href', object: 'data' }[tag] ?? 'src';
    return page.evaluate(`Promise.all(${JSON.stringify(addresses)}.map((url) => new Promise((resolve) => {
      const element = document.createElement('${tag}');
      element.onload = () => resolve('load');
      element.onerror = () => resolve('error');
      if ('${tag}' === 'link') element.rel = 'prefetch';
      element.setAttribute('${attribute}', url);
      document.body.append(element);
    })))`);
  }

  test.each(['object', 'link', 'img', 'script'])(
    'cannot tell with <%s> what is in the log from what is not',
    async (tag) => {
      const desk = await openDesk(server.api);
      const { body } = await desk.log();
      for (const host of [EVIL, '127.0.0.1']) {
        const page = await evilPage(host);
        const there = [desk.path, `${desk.path}/entries/${body.entryNo}`, '/', '/docs'];
        const missing = ['/v1/situations/NONE', `${desk.path}/entries/${desk.code}-999`, '/none'];
        const of = (paths: readonly string[]): Promise<string[]> =>
          outcomes(
            page,
            tag,
            paths.map((path) => server.url + path),
          );
        const all = new Set([...(await of(there)), ...(await of(missing))]);
        expect([host, [...all]]).toEqual([host, ['error']]);
      }
    },
  );

  test('cannot frame a page of the server, so no click lands there', async () => {
    const page = await evilPage();
    for (const path of ['/', '/docs', '/openapi.json', '/examples/live', '/v1/situations']) {
      await page.evaluate(`new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = '${server.url}${path}';
        frame.onload = resolve;
        document.body.append(frame);
      })`);
    }
    const framed = page.frames().slice(1);
    expect(framed).toHaveLength(5);
    for (const frame of framed) {
      // Where it led is told a moment after it has loaded.
      while (frame.url() === '') await page.evaluate('0');
      expect(frame.url()).toMatch(/^chrome-error:/);
    }
  });

  test('cannot reach the log through a name of its own that leads to the server', async () => {
    const { page } = await openPage(browser);
    const answer = await page.goto(`http://${EVIL}:${new URL(server.url).port}/v1/log`);
    expect(answer?.status()).toBe(421);
    // As it is done: the page comes from elsewhere, then its name leads here; to the browser both are one origin.
    const before = await serving();
    const { port } = before.address() as AddressInfo;
    await page.goto(`http://${EVIL}:${port}/`);
    before.closeAllConnections();
    await new Promise((resolve) => before.close(resolve));
    const here = await lab.start({ folder: lab.folder(), env: { PORT: String(port) } });
    const head = await logHead(here.api);
    const status = await page.evaluate(`fetch('/v1/situations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': '${newKey()}' },
      body: '{}',
    }).then(({ status }) => status)`);
    expect(status).toBe(421);
    expect(await eventsAfter(here.api, head)).toEqual([]);
  });

  test('may link to a screen and to a report, and learns nothing of the window', async () => {
    const desk = await openDesk(server.api);
    const page = await evilPage();
    for (const path of [`/situations/${desk.code}`, `${desk.path}/report?format=html`]) {
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        page.evaluate(`void (globalThis.opened = window.open('${server.url}${path}'))`),
      ]);
      await opened.getByText(desk.code).filter({ visible: true }).first().waitFor();
      expect(opened.url()).toContain(server.url);
      expect(await page.evaluate('opened.closed')).toBe(true);
      await opened.close();
    }
  });
});

describeInBrowser('the page of the API', () => {
  const lab = openLab();
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: [...CHROMIUM_ARGS] });
  });
  afterAll(async () => {
    await browser.close();
    await lab.clean();
  });

  test('lists every call, sends none without being asked to, and breaks no policy of its own', async () => {
    const server = await lab.start({ folder: lab.folder() });
    const { page, complaints, origins } = await openPage(browser);
    await page.goto(`${server.url}/docs`);
    const calls = page.locator('.opblock');
    await calls.first().waitFor();
    expect(await calls.count()).toBeGreaterThan(40);
    await page
      .locator('.opblock-get', { hasText: '/health/live' })
      .locator('button')
      .first()
      .click();
    await page.locator('.opblock.is-open .try-out__btn').waitFor();
    expect(await page.locator('.execute').count()).toBe(0);
    await page.locator('.opblock.is-open .try-out__btn').click();
    await page.locator('.opblock.is-open .execute').click();
    await page.locator('.opblock.is-open .live-responses-table', { hasText: '"live"' }).waitFor();
    expect(complaints).toEqual([]);
    expect([...origins]).toEqual([server.url]);
  });

  test('is not there where it is switched off, nor is the description', async () => {
    const server = await lab.start({ folder: lab.folder(), env: { SITLOG_DOCS: 'off' } });
    for (const path of ['/docs', '/docs/', '/docs/start.js', '/openapi.json']) {
      expect([path, (await server.api.get(path)).status]).toEqual([path, 404]);
    }
    expect((await server.api.get('/health/live')).status).toBe(200);
  });
});
