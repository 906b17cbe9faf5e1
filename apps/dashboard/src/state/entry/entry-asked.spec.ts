import { expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, entryOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';

/** A desk at which an entry is looked at. */
async function looking(query: string) {
  const world = await testDesk({
    href: `http://desk.test/situations/ALE/timeline${query}`,
    answer: servedWith(({ path }) => {
      const no = /\/entries\/(ALE-\d+)/.exec(path)?.[1];
      return no === undefined ? undefined : { body: { ...boardOf(9), entry: entryOf(no) } };
    }),
  });
  const { desk, streams, server } = world;
  desk.live.followLive(desk.past.listener);
  streams[0]?.tell('snapshot', boardOf(9));
  const leave = desk.entry.openEntry.subscribe(() => undefined);
  await settled();
  return {
    ...{ desk, streams },
    paths: () => server.asked.map(({ path }) => path).filter((path) => path.includes('/entries/')),
    open: () => desk.entry.openEntry.value?.entry.entryNo,
    leave: () => {
      leave();
      world.leave();
    },
  };
}

it('the entry of the address is asked for, again when something is recorded, and never shown as another', async () => {
  const { desk, streams, paths, open, leave } = await looking('?entry=ALE-001');
  expect([open(), paths()]).toEqual(['ALE-001', ['/situations/ALE/entries/ALE-001']]);
  streams[0]?.tell('change', changeOf(10));
  await settled();
  expect(paths()).toHaveLength(2);
  desk.location.peek('ALE-002');
  expect(open()).toBeUndefined();
  await settled();
  expect([open(), paths().at(-1)]).toEqual(['ALE-002', '/situations/ALE/entries/ALE-002']);
  desk.location.peek(undefined);
  await settled();
  expect([open(), paths().length]).toEqual([undefined, 3]);
  leave();
});

it('the entry of an earlier moment is as it was known then, whatever is recorded', async () => {
  const { streams, paths, leave } = await looking('?entry=ALE-001&knownAt=rev:3');
  streams[0]?.tell('change', changeOf(10));
  await settled();
  expect(paths()).toEqual(['/situations/ALE/entries/ALE-001?knownAt=rev%3A3']);
  leave();
});
