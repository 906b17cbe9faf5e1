import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { type Lab, openLab, type Server } from '../../../server/test/support/server.js';
import { launchBrowser, openPage, type WatchedPage } from './browser.js';

/** What the tests of a screen share: one server with the sample, one browser, and pages that must not complain. */
export interface Suite {
  readonly lab: Lab;
  readonly server: () => Server;
  readonly browser: () => Browser;
  /** Opens a path of the server as a device of its own. */
  readonly open: (path: string, options?: Parameters<typeof openPage>[1]) => Promise<Page>;
}

/** Starts server (that of the sample, unless another is wanted) and browser before the tests; after each one, its pages must have thrown nothing, broken no policy and asked no other host. */
export function screenSuite(start = ofSample): Suite {
  const lab = openLab();
  const opened: WatchedPage[] = [];
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await start(lab);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const all = opened.splice(0);
    await Promise.all(all.map(({ context }) => context.close()));
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
    const origins = new Set(all.flatMap((one) => [...one.origins]));
    origins.delete(server.url);
    expect([...origins]).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await lab.clean();
  });
  return {
    lab,
    server: () => server,
    browser: () => browser,
    open: async (path, options = {}) => {
      const watched = await openPage(browser, options);
      opened.push(watched);
      await watched.page.goto(`${server.url}${path}`);
      return watched.page;
    },
  };
}

function ofSample(lab: Lab): Promise<Server> {
  return lab.start({ folder: lab.folder(), sample: true });
}
