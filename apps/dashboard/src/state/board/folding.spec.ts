import { describe, expect, it } from '@jest/globals';
import { testDesk } from '../../testing/test-desk.js';
import { createFolding } from './folding.js';

const KEY = 'sitlog.board.folded.ALE';

describe('the lines of a board that are shut', () => {
  it('are shut and opened, several at once', async () => {
    const { desk } = await testDesk();
    const { fold, isFolded } = createFolding(desk);
    const shut = () => ['talks', 'needs', 'ceasefire'].filter(isFolded);
    expect(shut()).toEqual([]);
    fold(['talks', 'needs'], true);
    fold(['ceasefire'], true);
    expect(shut()).toEqual(['talks', 'needs', 'ceasefire']);
    fold(['needs', 'talks'], false);
    expect(shut()).toEqual(['ceasefire']);
  });

  it('are so for each situation, also after a reload', async () => {
    const { desk, deviceStorage } = await testDesk();
    const { fold, isFolded } = createFolding(desk);
    fold(['talks'], true);
    desk.location.go({ code: 'HAM' });
    expect(isFolded('talks')).toBe(false);
    fold(['needs'], true);
    desk.location.go({ code: 'ALE' });
    expect([isFolded('talks'), isFolded('needs')]).toEqual([true, false]);
    const again = await testDesk({ deviceStorage: deviceStorage.all });
    expect(createFolding(again.desk).isFolded('talks')).toBe(true);
  });

  it.each(['{', '"talks"', '{"talks":true}'])('are none where %s is kept', async (kept) => {
    const { desk } = await testDesk({ deviceStorage: new Map([[KEY, kept]]) });
    expect(createFolding(desk).isFolded('talks')).toBe(false);
  });

  it('are those that can be read of what is kept', async () => {
    const { desk, deviceStorage } = await testDesk({
      deviceStorage: new Map([[KEY, '[7,"talks",null]']]),
    });
    createFolding(desk).fold(['needs'], true);
    expect(deviceStorage.get(KEY)).toBe('["talks","needs"]');
  });
});
