import { expect, test } from '@jest/globals';
import { type Command, instantOf, type TaskState } from '@sitlog/situation';
import { at, OPENING, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { withViews } from '../../test/answers.js';
import { readTasks } from '../index.js';

const FIRST = OPENING.length;

const order = (hour: number, due?: string): Command =>
  saying({
    ...{ hour, kind: 'ops.order', about: [] },
    more: {
      mode: 'operational',
      attribution: [],
      task: { owner: 'Layla', ...(due === undefined ? {} : { due }) },
    },
  });
const changed = (entryNo: string, state: TaskState) =>
  ({ kind: 'change-task', entryNo, state }) as const;

/** Recorded an hour apart from eight o’clock on. */
const record = recordOf([
  order(8),
  order(9, at(20)),
  order(10, at(18)),
  order(11),
  order(12),
  changed('TLK-003', 'taken'),
  changed('TLK-004', 'done'),
  { ...changed('TLK-005', 'dropped'), reason: 'too late' },
  { kind: 'retract-entry', entryNo: 'TLK-002', reason: 'error' },
  saying({ hour: 17, demand: {} }),
]);

test('tasks are what is to be done, the soonest due first, then what is over, the last one first', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    const tasks = (hour: number, known = record.length) =>
      readTasks(db, 's1', { validAt: instantOf(at(hour)), knownRevision: known }).map(
        ({ entry, step, isOverdue }) =>
          [entry.entryNo, step.state, ...(isOverdue ? ['late'] : [])].join(' '),
      );
    expect(tasks(18)).toEqual(['TLK-003 taken', 'TLK-001 open', 'TLK-005 dropped', 'TLK-004 done']);
    expect(tasks(19)[0]).toBe('TLK-003 taken late');
    expect(tasks(30, FIRST + 7)).toEqual([
      'TLK-003 taken late',
      'TLK-002 open late',
      'TLK-001 open',
      'TLK-005 dropped',
      'TLK-004 done',
    ]);
    expect(tasks(10)).toEqual(['TLK-003 open', 'TLK-001 open']);
    expect(tasks(12, FIRST + 4)).toEqual([
      'TLK-003 open',
      'TLK-002 open',
      'TLK-001 open',
      'TLK-004 open',
      'TLK-005 open',
    ]);
    expect(readTasks(db, 's2', { validAt: instantOf(at(30)), knownRevision: 99 })).toEqual([]);
  });
});
