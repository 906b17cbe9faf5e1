import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { boardOf, changeOf, entryOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { openFormsOf } from '../entry/open-form.js';
import { type ShownTask, tasksOf } from './tasks.js';

const task = (entry: string, state: ShownTask['state']): ShownTask =>
  ({ entry, state, revision: 4 }) as unknown as ShownTask;
const TASKS = [
  task('ALE-005', 'dropped'),
  task('ALE-003', 'taken'),
  task('ALE-001', 'open'),
  task('ALE-004', 'done'),
  task('ALE-002', 'open'),
];
const RECEIPT = { body: { entryNo: 'ALE-006', revision: 12 } };
const ORDER = { what: 'Open the clinic', kind: 'ops.order', owner: 'Health desk', due: '' };

/** The tasks of a situation, looked at; what is sent gets the answers in turn, the last one again and again. */
async function board({
  answers = [RECEIPT] as readonly Answer[],
  query = '',
  situation = 'ALE',
  next = null as string | null,
} = {}) {
  const waiting = [...answers];
  const world = await testDesk({
    href: `http://desk.test/situations/ALE/tasks${query}`,
    answer: servedWith(({ method, path }) => {
      if (method === 'POST') return waiting.length > 1 ? waiting.shift() : waiting[0];
      if (path.includes('/entries/')) return { body: { ...boardOf(9), entry: entryOf('ALE-001') } };
      return path.includes('/tasks')
        ? { body: { ...boardOf(9), situation, tasks: TASKS, next } }
        : undefined;
    }),
  });
  world.desk.live.followLive(world.desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const own = tasksOf(world.desk);
  const leave = [own.columns, own.current, world.desk.entry.entryAsked.state].map((one) =>
    one.subscribe(() => undefined),
  );
  await settled();
  const asked = (method: string, part: string) =>
    world.server.asked.filter((one) => one.method === method && one.path.includes(part));
  return {
    ...{ ...world, ...own },
    reads: () => asked('GET', '/tasks').map(({ path }) => path),
    posts: () => asked('POST', ''),
    said: () => world.desk.announcer.notice.value,
    leave: () => {
      for (const one of leave) one();
      world.leave();
    },
  };
}

describe('the tasks', () => {
  it('stand in three columns, those that are over in one', async () => {
    const { columns, isMore, leave } = await board();
    const numbers = (column: 'open' | 'taken' | 'over') =>
      columns.value[column]?.map(({ entry }) => entry);
    expect([numbers('open'), numbers('taken'), numbers('over')]).toEqual([
      ['ALE-001', 'ALE-002'],
      ['ALE-003'],
      ['ALE-005', 'ALE-004'],
    ]);
    expect(isMore.value).toBe(false);
    leave();
  });

  it('may be more than are listed', async () => {
    const { isMore, leave } = await board({ next: 'c2' });
    expect(isMore.value).toBe(true);
    leave();
  });

  it('are asked for again when something was recorded, and not because time passes', async () => {
    const { reads, streams, clock, leave } = await board();
    const before = reads().length;
    streams[0]?.tell('change', changeOf(10));
    await settled();
    expect(reads()).toHaveLength(before + 1);
    await clock.pass(120_000);
    expect(reads()).toHaveLength(before + 1);
    leave();
  });

  it('become overdue by the clock alone', async () => {
    const due = '2016-12-14T08:31:00Z';
    const { tasks, clock, server, streams, leave } = await board();
    const listed = { ...TASKS[0], state: 'open', due, overdue: false };
    const served = servedWith(({ path }) =>
      path.includes('/tasks')
        ? { body: { ...boardOf(9), tasks: [listed], next: null } }
        : undefined,
    );
    server.answers(served);
    streams[0]?.tell('change', changeOf(10));
    await settled();
    expect(tasks.value?.map(({ overdue }) => overdue)).toEqual([false]);
    await clock.pass(61_000);
    expect(tasks.value?.map(({ overdue }) => overdue)).toEqual([true]);
    leave();
  });

  it('are those of the moments of the address, which nothing changes that is recorded', async () => {
    const { reads, streams, leave } = await board({
      query: '?validAt=2016-12-14T06:00:00Z&knownAt=rev:3',
    });
    expect(reads()).toEqual([
      '/situations/ALE/tasks?validAt=2016-12-14T06%3A00%3A00Z&knownAt=rev%3A3',
    ]);
    streams[0]?.tell('change', changeOf(10));
    await settled();
    expect(reads()).toHaveLength(1);
    leave();
  });

  it('are none of another situation', async () => {
    const { tasks, columns, leave } = await board({ situation: 'HAM' });
    expect([tasks.value, { ...columns.value }]).toEqual([undefined, {}]);
    leave();
  });

  it('are not asked for where the address names no situation', async () => {
    const { desk, reads, tasks, leave } = await board();
    const before = reads().length;
    desk.location.go({ code: undefined });
    await settled();
    expect([reads().length, tasks.value]).toEqual([before, undefined]);
    leave();
  });

  it('open one after the other beside the board, column by column, and stay at its ends', async () => {
    const { step, current, desk, leave } = await board();
    const open = () => desk.location.place.value.entry;
    expect(current.value).toBeUndefined();
    const way = Array.from({ length: 6 }, () => {
      step(1);
      return open();
    });
    expect(way).toEqual(['ALE-001', 'ALE-002', 'ALE-003', 'ALE-005', 'ALE-004', 'ALE-004']);
    step(-1);
    expect([open(), current.value?.state]).toEqual(['ALE-005', 'dropped']);
    leave();
  });
});

describe('what is said of a task', () => {
  it('is recorded on what is shown of it, told, and seen at once', async () => {
    const { say, posts, reads, said, desk, leave } = await board();
    const before = reads().length;
    await say(TASKS[2]!, 'taken');
    await settled();
    expect(posts()).toMatchObject([
      {
        path: '/situations/ALE/entries/ALE-001/task',
        body: { state: 'taken' },
        headers: { 'if-match': '"ALE-001@4"' },
      },
    ]);
    expect(posts()[0]?.headers['idempotency-key']).toMatch(/./);
    expect(said()).toBe('ALE-006 is recorded.');
    expect(reads().length).toBeGreaterThan(before);
    expect(openFormsOf(desk).isOutdated('ALE-006', 11)).toBe(true);
    leave();
  });

  it('is not sent twice at once, nor where it is so already', async () => {
    const { say, posts, leave } = await board();
    await Promise.all([say(TASKS[2]!, 'taken'), say(TASKS[2]!, 'done'), say(TASKS[4]!, 'done')]);
    expect(posts().map(({ path }) => path.slice(-12))).toEqual(['ALE-001/task', 'ALE-002/task']);
    await say(TASKS[1]!, 'taken');
    expect(posts()).toHaveLength(2);
    await say(TASKS[2]!, 'done');
    expect(posts()).toHaveLength(3);
    leave();
  });

  it('names the task where the receipt does not', async () => {
    const { say, said, leave } = await board({ answers: [{ body: { revision: 12 } }] });
    await say(TASKS[2]!, 'taken');
    expect(said()).toBe('ALE-001 is recorded.');
    leave();
  });

  it.each([
    [412, /^ALE-001 was changed meanwhile/],
    [422, /^Not recorded: It was refused\.$/],
  ])('says why it was refused (%i), and shows how the task stands', async (status, why) => {
    const { say, said, reads, leave } = await board({ answers: [{ status }] });
    const before = reads().length;
    await say(TASKS[2]!, 'taken');
    await settled();
    expect(said()).toMatch(why);
    expect(reads().length).toBeGreaterThan(before);
    leave();
  });
});

describe('a new task', () => {
  it('is an act of the desk that begins now, in the zone of the situation', async () => {
    const { give, posts, said, isGiving, clock, leave } = await board();
    expect(isGiving.value).toBe(false);
    await clock.pass(59_999);
    expect(await give(ORDER)).toBe(true);
    const now = '2016-12-14T10:30:00+02:00';
    expect(posts()[0]).toMatchObject({ path: '/situations/ALE/entries' });
    expect(posts()[0]?.body).toEqual({
      ...{ mode: 'operational', kind: 'ops.order', headline: 'Open the clinic' },
      time: { occurred: { from: now, to: now, precision: 'minute' } },
      task: { owner: 'Health desk' },
    });
    expect(said()).toBe('ALE-006 is recorded.');
    leave();
  });

  it('may be due', async () => {
    const { give, posts, leave } = await board();
    await give({ ...ORDER, due: '2016-12-14T12:00:00+02:00' });
    expect(posts()[0]?.body).toMatchObject({
      task: { owner: 'Health desk', due: '2016-12-14T12:00:00+02:00' },
    });
    leave();
  });

  it('keeps its key while it says the same and was not recorded, and no longer', async () => {
    const refused = { status: 422 };
    const { give, posts, leave } = await board({
      answers: [refused, refused, refused, RECEIPT, RECEIPT],
    });
    const keys = () => new Set(posts().map(({ headers }) => headers['idempotency-key'])).size;
    expect(await give(ORDER)).toBe(false);
    await give(ORDER);
    expect(keys()).toBe(1);
    await give({ ...ORDER, owner: 'Mona' });
    expect(keys()).toBe(2);
    await give({ ...ORDER, owner: 'Mona' });
    expect(keys()).toBe(2);
    await give({ ...ORDER, owner: 'Mona' });
    expect(keys()).toBe(3);
    leave();
  });
});
