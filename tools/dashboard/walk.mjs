// npm run walk: opens every screen of the sample on a phone, a small, a usual and a large display, in both languages, light and dark, and says where
// something sticks out, is cut off or covered, or is too small to read. `-- board timeline` walks these screens alone.
// Needs a Chromium (npm run chromium, or CHROMIUM_PATH).
import '../check-node.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../server-process.mjs';
import { CHROMIUM } from './chromium.mjs';
import { faultsOfLook } from './faults-of-look.mjs';
import { openScreen, SCREENS } from './screens.mjs';

const DISPLAYS = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const THEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'ar'];
const SMALLEST_PX = 12;
/** What is read across a room. */
const WALL = ['wall', '/situations/ALE/board?wall=on', '.wall .state-contested'];
const WALL_SHARE = 1 / 60;

const wanted = process.argv.slice(2);
const screens = [...SCREENS, WALL].filter(([name]) => wanted.length === 0 || wanted.includes(name));
const folder = await mkdtemp(join(tmpdir(), 'sitlog-walk-'));
const server = startServer({ folder, env: { SITLOG_LOG: 'text', EVENTSTOREDB_URL: '' } });
const address = await server.listening;
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu'],
});
const places = new Map();
let looked = 0;
try {
  for (const viewport of DISPLAYS) {
    for (const colorScheme of THEMES) {
      for (const lang of LANGUAGES) {
        const context = await browser.newContext({ viewport, colorScheme, locale: lang });
        for (const screen of screens) await look(context, screen, { viewport, colorScheme, lang });
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
for (const [fault, where] of places) console.log(`${fault}\n    ${where.join('; ')}`);
console.log(`${looked} screens looked at, ${places.size} faults.`);
process.exitCode = places.size === 0 ? 0 : 1;

async function look(context, screen, { viewport, colorScheme, lang }) {
  const [name] = screen;
  if (name === 'wall' && viewport.width < 1920) return;
  const page = await openScreen(context, address, screen, lang);
  const smallest = name === 'wall' ? viewport.height * WALL_SHARE : SMALLEST_PX;
  for (const fault of await page.evaluate(faultsOfLook, { smallest })) {
    const text = `${name}: ${fault}`;
    places.set(text, [...(places.get(text) ?? []), `${viewport.width} ${lang} ${colorScheme}`]);
  }
  looked += 1;
  await page.close();
}
