import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { replayStateOf } from './replay.js';

describe('the boards at the bookmarks', () => {
  it('are read one after the other, each at its moments, and anew with another bookmark', async () => {
    const { desk, server, leave } = await testDesk({
      href: 'http://desk.test/situations/ALE/replay',
      answer: servedWith(({ path }) => {
        const validAt = new URLSearchParams(path.split('?')[1]).get('validAt') ?? undefined;
        return path.includes('/board?') ? { body: boardOf(7, [], validAt) } : undefined;
      }),
    });
    const asked = (): readonly string[] =>
      server.asked.map(({ path }) => path).filter((path) => path.includes('/board?'));
    const { bookmarks, scenes } = replayStateOf(desk);
    const leaveThem = scenes.asked.state.subscribe(() => undefined);
    await settled();
    expect([scenes.asked.state.value.data, asked()]).toEqual([[], []]);
    bookmarks.keep('later', boardOf(9, [], '2016-12-14T09:00:00Z'));
    await settled();
    bookmarks.keep('earlier', boardOf(8, [], '2016-12-14T07:00:00Z'));
    await settled();
    expect(
      scenes.asked.state.value.data?.map(({ bookmark, board }) => [bookmark.name, board.validAt]),
    ).toEqual([
      ['earlier', '2016-12-14T07:00:00Z'],
      ['later', '2016-12-14T09:00:00Z'],
    ]);
    expect(asked()).toEqual([
      '/situations/ALE/board?validAt=2016-12-14T09%3A00%3A00Z&knownAt=rev%3A9',
      '/situations/ALE/board?validAt=2016-12-14T07%3A00%3A00Z&knownAt=rev%3A8',
      '/situations/ALE/board?validAt=2016-12-14T09%3A00%3A00Z&knownAt=rev%3A9',
    ]);
    leaveThem();
    leave();
  });

  it('are those of a situation: none without one', async () => {
    const { desk, server, leave } = await testDesk({ href: 'http://desk.test/' });
    const { bookmarks, scenes } = replayStateOf(desk);
    bookmarks.keep('nowhere', boardOf(9));
    const leaveThem = scenes.asked.state.subscribe(() => undefined);
    await settled();
    expect(server.asked.filter(({ path }) => path.includes('/board'))).toEqual([]);
    expect(scenes.asked.state.value.data).toBeUndefined();
    leaveThem();
    leave();
  });
});
