import { describe, expect, it } from '@jest/globals';
import { type TasksResponse } from '@sitlog/api-types';
import { tasksDueIn, isOverdue } from './due-tasks.js';

type Listed = TasksResponse['tasks'][number];

const NOON = Date.parse('2016-12-14T12:00:00Z');
const minutes = (n: number): string => new Date(NOON + n * 60_000).toISOString();

function taskOf(entry: string, state: Listed['state'], due?: string): Listed {
  return {
    ...{ entry, what: entry, kind: 'ops.order', tlp: 'TLP:AMBER', revision: 4, owner: 'Liaison' },
    ...{ state, by: 'Mona', at: minutes(-300), overdue: false },
    ...(due === undefined ? {} : { due }),
  };
}

describe('a task', () => {
  it.each([
    ['open', -1, true],
    ['taken', -1, true],
    ['done', -1, false],
    ['dropped', -1, false],
    ['open', 0, false],
    ['open', 1, false],
  ] as const)('that is %s and due %d min from now is overdue: %s', (state, due, overdue) => {
    expect(isOverdue({ state, due: minutes(due) }, NOON)).toBe(overdue);
  });

  it('for which no time is set is never overdue', () => {
    expect(isOverdue({ state: 'open' }, NOON)).toBe(false);
  });
});

describe('the tasks that are due', () => {
  it('are those to be done that are overdue or due within two hours, the first to be due first', () => {
    const tasks = [
      taskOf('later', 'open', minutes(120)),
      taskOf('soon', 'taken', minutes(119)),
      taskOf('late', 'open', minutes(-5)),
      taskOf('done', 'done', minutes(-50)),
      taskOf('undated', 'open'),
    ];
    expect(tasksDueIn(tasks, NOON)).toEqual([
      { entry: 'late', what: 'late', owner: 'Liaison', at: NOON - 300_000 },
      { entry: 'soon', what: 'soon', owner: 'Liaison', at: NOON + 119 * 60_000 },
    ]);
  });
});
