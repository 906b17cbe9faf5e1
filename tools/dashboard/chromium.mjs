import { existsSync } from 'node:fs';

/** Where a browser may be, the one to be chosen first. */
export const PLACES = [
  // The same browser without its own windows: a page opens in half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine, or undefined. */
export const chromiumHere = () =>
  [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path !== undefined && existsSync(path));

export const CHROMIUM = chromiumHere();
