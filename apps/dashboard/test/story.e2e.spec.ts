import { expect, it } from '@jest/globals';
import { describeInBrowser } from './support/browser.js';
import { compareWithApi, handOver } from './support/story/ending.js';
import { STORIES } from './support/story/flood.js';
import { beginShift, fillRegisters, openSituation } from './support/story/setting-up.js';
import { taleOn } from './support/story/tale.js';
import {
  decideOnBoard,
  letDeadlinePass,
  logLines,
  mendEntries,
  verifyOne,
} from './support/story/working.js';
import { screenSuite } from './support/suite.js';

/** Most keys over its text that an entry may take. */
const MOST_KEYS = 12;

// Nothing here moves a pointer or puts the focus anywhere but by a key.
describeInBrowser('a crisis by keyboard alone, from the empty page to the signed handover', () => {
  const { server, open } = screenSuite((lab) => lab.start({ folder: lab.folder() }));

  it.each(STORIES)('is run ($language)', async (story) => {
    const began = performance.now();
    const page = await open(`/?lang=${story.language}`);
    const tale = await taleOn(page, story);
    await openSituation(tale);
    await fillRegisters(tale);
    await beginShift(tale);
    const before = { keys: tale.hands.keys(), at: performance.now() };
    await logLines(tale);
    const keys = tale.hands.keys() - before.keys - story.lines.join('').length;
    const seconds = (performance.now() - before.at) / 1000;
    await mendEntries(tale);
    await decideOnBoard(tale);
    await letDeadlinePass(tale);
    await handOver(tale);
    await verifyOne(tale);
    await compareWithApi(tale, server().api);
    const all = (performance.now() - began) / 1000;
    const of = story.lines.length;
    process.stdout.write(
      `    story (${story.language}): ${tale.hands.keys()} keys (a way by Tab as one), ${all.toFixed(0)} s; ` +
        `an entry: ${(keys / of).toFixed(1)} keys over its text, ${(seconds / of).toFixed(1)} s\n`,
    );
    expect(keys / of).toBeLessThanOrEqual(MOST_KEYS);
  });
});
