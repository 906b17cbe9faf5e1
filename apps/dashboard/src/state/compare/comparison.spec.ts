import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { comparisonOf } from './comparison.js';

const AT = 'http://desk.test/situations/ALE/compare';

async function compared(query = '') {
  const world = await testDesk({
    href: AT + query,
    answer: servedWith(({ path }) =>
      path.includes('/comparison') ? { body: { worldChanged: [], next: null } } : undefined,
    ),
  });
  const { desk } = world;
  desk.live.followLive(desk.past.listener);
  const state = comparisonOf(desk);
  const leave = state.asked.state.subscribe(() => undefined);
  await settled();
  return {
    ...world,
    ...state,
    leave,
    paths: () =>
      world.server.asked.map(({ path }) => path).filter((path) => path.includes('/comparison')),
  };
}

describe('the comparison', () => {
  it('asks nothing before there is a board', async () => {
    const { paths, from, to, leave } = await compared();
    expect([paths(), from.value, to.value]).toEqual([[], undefined, undefined]);
    leave();
  });

  it('is between an hour before and the moments of the screen', async () => {
    const { streams, to, from, paths, asked, leave } = await compared();
    streams[0]?.tell('snapshot', boardOf(9));
    await settled();
    expect(to.value).toEqual({ validAt: '2016-12-14T08:30:00.000Z', knownAt: 'rev:9' });
    expect(Date.parse(from.value?.validAt ?? '')).toBe(Date.parse('2016-12-14T07:30:00Z'));
    expect(paths()).toHaveLength(1);
    expect(asked.state.value.data).toMatchObject({ worldChanged: [] });
    leave();
  });

  it('is between the moments that the address says', async () => {
    const { streams, paths, leave } = await compared(
      '?fromValidAt=2016-12-14T06:00:00Z&fromKnownAt=2016-12-14T06:00:00Z',
    );
    streams[0]?.tell('snapshot', boardOf(9));
    await settled();
    expect(new URLSearchParams(paths()[0]?.split('?')[1])).toEqual(
      new URLSearchParams({
        fromValidAt: '2016-12-14T06:00:00Z',
        fromKnownAt: '2016-12-14T06:00:00Z',
        toValidAt: '2016-12-14T08:30:00.000Z',
        toKnownAt: 'rev:9',
      }),
    );
    leave();
  });

  it('of moments that are pinned is asked at once and once, whatever the board of now says meanwhile', async () => {
    const { streams, paths, to, leave } = await compared(
      '?validAt=2016-12-14T12:30:00%2B02:00&knownAt=rev:7&fromValidAt=2016-12-14T06:00:00Z&fromKnownAt=rev:5',
    );
    const pinned = { validAt: '2016-12-14T12:30:00+02:00', knownAt: 'rev:7' };
    expect([paths().length, to.value]).toEqual([1, pinned]);
    streams[0]?.tell('snapshot', boardOf(9));
    await settled();
    expect([paths().length, to.value]).toEqual([1, pinned]);
    leave();
  });
});
