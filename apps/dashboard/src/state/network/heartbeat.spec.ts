import { expect, it } from '@jest/globals';
import { type ReadonlySignal } from '@preact/signals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, entryOf, outlineOf, tickOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { type Desk } from '../desk.js';
import { inboxOf } from '../inbox/inbox.js';
import { mapStateOf } from '../map/map.js';

const NOW = { ...boardOf(9), next: null };

it.each<[string, string, (desk: Desk) => ReadonlySignal<unknown>]>([
  ['an entry', 'timeline?entry=ALE-001', (desk) => desk.entry.entryAsked.state],
  ['the entries of the map', 'map', (desk) => mapStateOf(desk).mapData.mapAsked.state],
  ['what waits for verification', 'inbox', (desk) => inboxOf(desk).queueAsked.state],
  [
    'the board of an earlier hour',
    'board?validAt=2016-12-14T06:00:00Z',
    (desk) => desk.board.boardAsked.state,
  ],
  [
    'the registers of now beside a past',
    'board?knownAt=rev:3',
    (desk) => desk.registersNow.registersNow,
  ],
  ['what was logged before a draft', 'board', (desk) => desk.understood.near],
])('%s: asked for again with every event, and not with a heartbeat', async (_, path, askedOf) => {
  const { desk, streams, server } = await testDesk({
    href: `http://desk.test/situations/ALE/${path}`,
    answer: servedWith((asked) => {
      if (asked.path.includes('/outline')) return { body: outlineOf([2, 1]) };
      if (/entries\/ALE-001/.test(asked.path)) {
        return { body: { ...NOW, entry: entryOf('ALE-001'), versions: [] } };
      }
      return asked.path.includes('/vocabulary') ? undefined : { body: { ...NOW, entries: [] } };
    }),
  });
  desk.live.followLive(desk.past.listener);
  desk.registersNow.isActive.value = true;
  streams[0]?.tell('snapshot', boardOf(9));
  streams[0]?.tell('tick', tickOf(9));
  const leave = askedOf(desk).subscribe(() => undefined);
  await settled();
  const before = server.asked.length;
  streams[0]?.tell('tick', tickOf(9));
  await settled();
  expect(server.asked.length).toBe(before);
  streams[0]?.tell('snapshot', boardOf(12));
  await settled();
  expect(server.asked.length).toBeGreaterThan(before);
  leave();
});
