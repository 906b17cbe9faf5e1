import { describe, expect, it } from '@jest/globals';
import { after, entries, given, noon, stateAfter } from '../../../test/given.js';
import { type Command, taskAt } from '../../index.js';

const DUE = '2016-12-14T15:00:00Z';
const logged = entries(
  {
    mode: 'operational',
    kind: 'ops.order',
    attribution: [],
    task: { owner: 'Boat team 2', due: DUE },
  },
  { mode: 'operational', kind: 'ops.decision', attribution: [] },
  { kind: 'hostilities.shelling' },
);

const task = (entryNo: string, said: object): Command =>
  ({ kind: 'change-task', entryNo, ...said }) as Command;

describe('a task', () => {
  it('is taken by whom it was given to, or by another, and stands so from then on', () => {
    given(...logged)
      .when(task('ALE-001', { state: 'taken', owner: 'Boat team 3' }))
      .thenStores({
        name: 'TaskChanged',
        data: { entryNo: 'ALE-001', state: 'taken', owner: 'Boat team 3' },
      });
    const facts = after(logged, task('ALE-001', { state: 'taken', owner: 'Boat team 3' }));
    const steps = stateAfter(...facts).entries.get('ALE-001')?.task ?? [];
    expect(steps).toMatchObject([
      { state: 'open', owner: 'Boat team 2', due: DUE },
      { state: 'taken', owner: 'Boat team 3', due: DUE },
    ]);
    const [first] = steps;
    expect(taskAt(steps, first!.at)).toBe(first);
    expect(taskAt(steps, first!.at - 1)).toBeUndefined();
    expect(taskAt(steps, noon(1))).toBe(steps[1]);
  });

  it('is made of an act of the desk by saying who has it, and of nothing else', () => {
    given(...logged)
      .when(task('ALE-002', { state: 'open', owner: 'Mona' }))
      .thenStores({
        name: 'TaskChanged',
        data: { entryNo: 'ALE-002', state: 'open', owner: 'Mona' },
      });
    given(...logged)
      .when(task('ALE-002', { state: 'open' }))
      .thenRefuses(['malformed', '/owner']);
    given(...logged)
      .when(task('ALE-003', { state: 'open', owner: 'Mona' }))
      .thenRefuses(['not-a-task']);
  });

  it('is dropped, or taken up again, for a reason alone', () => {
    given(...logged)
      .when(task('ALE-001', { state: 'dropped' }))
      .thenRefuses(['malformed', '/reason']);
    const done = after(logged, task('ALE-001', { state: 'done' }));
    given(...done)
      .when(task('ALE-001', { state: 'open' }))
      .thenRefuses(['malformed', '/reason']);
    given(...done)
      .when(task('ALE-001', { state: 'open', reason: 'it broke again' }))
      .thenStores({
        name: 'TaskChanged',
        data: { entryNo: 'ALE-001', state: 'open', reason: 'it broke again' },
      });
  });

  it('that stands so already is no change', () => {
    given(...logged)
      .when(task('ALE-001', { state: 'open', owner: 'Boat team 2', due: DUE }))
      .thenRefuses(['no-change']);
  });
});
