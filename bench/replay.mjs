// npm run bench:replay: how long the frames of the replay are while somebody drags its hands over a log of many entries.
//   -- --entries 10000     size of the log
// Needs a Chromium (npm run chromium, or CHROMIUM_PATH).
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { openSqliteEventStore } from '../dist/apps/server/libs/event-store/src/index.js';
import { CHROMIUM } from '../tools/dashboard/chromium.mjs';
import { codesOf, fill } from './history.mjs';
import { listening } from './processes.mjs';

const { values } = parseArgs({ options: { entries: { type: 'string', default: '10000' } } });
const ENTRIES = Number(values.entries);
/** Besides the entries: registers, and every tenth event grades one anew. */
const EVENTS = Math.ceil(ENTRIES / 0.9) + 60;
const [CODE] = codesOf(1);
const MOVES = 120;
const FRAME_MS = 16;

const folder = mkdtempSync(join(tmpdir(), 'sitlog-replay-'));

async function filled() {
  const store = openSqliteEventStore({ file: join(folder, 'log.sqlite') });
  await fill(store, { events: EVENTS, codes: [CODE] });
  await store.close();
}

async function untilReady(url) {
  while (!(await fetch(`${url}/health/ready`)).ok) await pause(50);
}

/** The lengths of the frames while something is done. */
async function framesOf(page, work) {
  await page.evaluate(() => {
    const frames = [];
    let last = performance.now();
    const next = (now) => {
      frames.push(now - last);
      last = now;
      globalThis.measured.frame = globalThis.requestAnimationFrame(next);
    };
    globalThis.measured = { frames, frame: globalThis.requestAnimationFrame(next) };
  });
  await work();
  return page.evaluate(() => {
    globalThis.cancelAnimationFrame(globalThis.measured.frame);
    return globalThis.measured.frames.slice(1);
  });
}

/** Drags from one end of a box to the other and back, and in between up and down. */
async function drag(page, selector) {
  const box = await page.locator(selector).boundingBox();
  const at = (share) => [
    box.x + box.width * (0.05 + 0.9 * Math.abs(Math.cos(share * Math.PI))),
    box.y + box.height * (0.5 + 0.4 * Math.sin(share * 2 * Math.PI)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let i = 1; i <= MOVES; i += 1) {
    await page.mouse.move(...at(i / MOVES));
    await pause(FRAME_MS);
  }
  await page.mouse.up();
}

function report(name, frames) {
  const sorted = frames.toSorted((one, other) => one - other);
  const part = (share) => `${sorted[Math.floor((sorted.length - 1) * share)].toFixed(0)} ms`;
  const long = frames.filter((ms) => ms > 50).length;
  console.log(
    `${name.padEnd(34)} ${String(frames.length).padStart(5)} frames, median ${part(0.5)}, p95 ${part(0.95)}, longest ${part(1)}; longer than 50 ms: ${long}`,
  );
}

try {
  await filled();
  const server = await listening(fileURLToPath(new URL('../tools/start.mjs', import.meta.url)), {
    PORT: '0',
    SITLOG_DATA: folder,
    SITLOG_SAMPLE: 'off',
    EVENTSTOREDB_URL: '',
  });
  await untilReady(server.url);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let answers = 0;
  page.on('response', (response) => {
    if (response.url().includes('/board?')) answers += 1;
  });
  const began = performance.now();
  await page.goto(`${server.url}/situations/${CODE}/replay`);
  await page.locator('.replay .rail').first().waitFor();
  await page.locator('.replay .tiles').waitFor();
  const { entries } = await (await fetch(`${server.url}/v1/situations/${CODE}`)).json();
  console.log(
    `${entries} entries; shown after ${(performance.now() - began).toFixed(0)} ms; ` +
      `${process.version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`,
  );
  report('nothing moves', await framesOf(page, () => pause(MOVES * FRAME_MS)));
  answers = 0;
  report('slider, both clocks as one', await framesOf(page, () => drag(page, '.rail.known input')));
  console.log(`  boards asked and shown meanwhile: ${answers}`);
  await page.locator('.transport button[aria-pressed]').click();
  report('slider, one clock', await framesOf(page, () => drag(page, '.rail.valid input')));
  report('picture, each clock by itself', await framesOf(page, () => drag(page, '.plot')));
  await browser.close();
  await server.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
