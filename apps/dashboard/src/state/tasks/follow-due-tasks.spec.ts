import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { boardOf, changeOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { followDueTasks } from './follow-due-tasks.js';

const task = (entry: string, due: string, state = 'open'): object => ({
  ...{ entry, what: `Do ${entry}`, kind: 'ops.order', tlp: 'TLP:AMBER', revision: 4 },
  ...{ owner: 'Liaison', state, due, by: 'Mona', at: '2016-12-14T06:00:00Z', overdue: false },
});

/** A desk at 10:30 in Aleppo that follows its tasks. */
async function followed(query: string, tasks: (path: string) => readonly object[]) {
  const world = await testDesk({
    href: `http://desk.test/situations/ALE/board${query}`,
    answer: servedWith(({ path }): Answer =>
      path.startsWith('/situations/ALE/tasks')
        ? { body: { situation: 'ALE', tasks: tasks(path), next: null } }
        : undefined,
    ),
  });
  const { desk, server, streams } = world;
  desk.live.followLive(desk.past.listener);
  followDueTasks(desk);
  await settled();
  const asked = (): readonly string[] =>
    server.asked.map(({ path }) => path).filter((path) => path.includes('/tasks'));
  expect(asked()).toEqual([]);
  streams[0]?.tell('snapshot', boardOf(9));
  await settled();
  return { ...world, asked, due: () => desk.board.dueTasks.value.map(({ entry }) => entry) };
}

describe('the tasks that are due', () => {
  it('stand on the board and count as wanting attention once they are overdue, by the clock alone', async () => {
    const { desk, due, clock, asked } = await followed('', () => [
      task('ALE-007', '2016-12-14T08:00:00Z'),
      task('ALE-008', '2016-12-14T08:31:00Z'),
      task('ALE-009', '2016-12-14T10:31:00Z'),
      task('ALE-010', '2016-12-14T07:00:00Z', 'done'),
    ]);
    expect(due()).toEqual(['ALE-007', 'ALE-008']);
    expect(desk.board.wanting.value).toBe(1);
    await clock.pass(2 * 60_000);
    expect(due()).toEqual(['ALE-007', 'ALE-008', 'ALE-009']);
    expect(desk.board.wanting.value).toBe(2);
    expect(asked()).toEqual(['/situations/ALE/tasks']);
  });

  it('are asked for again when something is recorded', async () => {
    let done = false;
    const { due, streams, desk } = await followed('', () => [
      task('ALE-007', '2016-12-14T08:00:00Z', done ? 'done' : 'open'),
    ]);
    expect(due()).toEqual(['ALE-007']);
    done = true;
    streams[0]?.tell('change', changeOf(10));
    await settled();
    expect([due(), desk.board.wanting.value]).toEqual([[], 0]);
  });

  it('are those of then on a board of the past, while those of now go on to count', async () => {
    const { due, desk, asked } = await followed(
      '?validAt=2016-12-14T06:00:00Z&knownAt=rev:4',
      (path) =>
        path.includes('knownAt')
          ? [task('ALE-003', '2016-12-14T06:30:00Z')]
          : [task('ALE-007', '2016-12-14T08:00:00Z')],
    );
    expect(asked()).toHaveLength(2);
    expect(due()).toEqual(['ALE-003']);
    expect(desk.board.wanting.value).toBe(1);
  });

  it('are none of another situation', async () => {
    const { due, desk } = await followed('', () => [task('ALE-007', '2016-12-14T08:00:00Z')]);
    desk.location.go({ code: 'HAM' });
    await settled();
    expect([due(), desk.board.wanting.value]).toEqual([[], 0]);
  });
});
