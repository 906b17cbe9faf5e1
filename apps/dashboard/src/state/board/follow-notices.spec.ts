import { describe, expect, it } from '@jest/globals';
import { testDesk } from '../../testing/test-desk.js';
import { propositionOf, valueOf } from '../../testing/test-board.js';
import { boardOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { followNotices } from './follow-notices.js';

const contested = propositionOf('observance', { state: 'contested', values: [valueOf('holding')] });
const second = propositionOf('formal', { state: 'contested', values: [valueOf('in_force')] });

/** A page whose device may show notices, and on whose boards so much is contested, one after the other. */
async function seeing(isAsked: boolean, isHidden: boolean, ...counts: readonly number[]) {
  const world = await testDesk();
  world.desk.settings.set({ notices: isAsked });
  world.device.state.isHidden = isHidden;
  world.desk.live.followLive(world.desk.past.listener);
  followNotices(world.desk);
  for (const [at, count] of counts.entries()) {
    const board = boardOf(9 + at, [contested, second].slice(0, count));
    world.streams.at(-1)?.tell('snapshot', board);
    await settled();
  }
  world.leave();
  return world.device.noticed;
}

describe('a notice of the device', () => {
  it('is shown when more wants attention while nobody sees the page, and names nothing', async () => {
    expect(await seeing(true, true, 0, 1, 2)).toEqual([
      'More wants attention.',
      'More wants attention.',
    ]);
  });

  it('is not shown for what stood there first, or where less wants attention', async () => {
    expect(await seeing(true, true, 2, 1, 1)).toEqual([]);
  });

  it('is not shown to who sees the page, or has not asked for it', async () => {
    expect(await seeing(true, false, 0, 1)).toEqual([]);
    expect(await seeing(false, true, 0, 1)).toEqual([]);
  });
});
