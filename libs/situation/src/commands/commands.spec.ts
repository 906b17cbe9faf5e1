import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { step } from '../../../../test/oracle/histories/commands.js';
import { history } from '../../../../test/oracle/histories/histories.js';
import { decider, entries, given, logging, noon } from '../../test/given.js';
import { type Command, entriesNeeded } from './commands.js';
import { evolve } from '../evolve/evolve.js';
import { type EntryState, INITIAL_STATE } from '../state/state.js';
import { alsoNeeded } from '../state/superseding.js';

const on = { entryNo: 'ALE-001', reason: 'x' } as const;

describe('the entries that a decision needs', () => {
  it.each<[Command, readonly string[]]>([
    [{ kind: 'open-situation', code: 'A', name: 'A', mode: 'actual', timeZone: 'UTC' }, []],
    [{ kind: 'close-situation', reason: 'x' }, []],
    [{ kind: 'declare-sides', opposing: [] }, []],
    [{ kind: 'register-item', register: 'actor', id: 'a', item: { name: 'a' } }, []],
    [logging(), []],
    [
      logging({ derivedFrom: ['ALE-003'] }, [{ type: 'explains', target: 'ALE-002' }]),
      ['ALE-002', 'ALE-003'],
    ],
    [{ kind: 'retract-entry', entryNo: 'ALE-001', reason: 'error' }, ['ALE-001']],
    [
      { kind: 'retract-entry', entryNo: 'ALE-001', reason: 'duplicate', mergedInto: 'ALE-002' },
      ['ALE-001', 'ALE-002'],
    ],
    [{ kind: 'reinstate-entry', ...on }, ['ALE-001']],
    [{ kind: 'reclassify-entry', ...on, to: 'ops.order' }, ['ALE-001']],
    [
      { kind: 'regrade-entry', entryNo: 'ALE-001', rationale: 'x', because: ['ALE-002'] },
      ['ALE-001', 'ALE-002'],
    ],
    [
      { kind: 'verify-entry', entryNo: 'ALE-001', outcome: 'verified', rationale: 'x' },
      ['ALE-001'],
    ],
    [
      { kind: 'add-relation', entryNo: 'ALE-001', relation: { type: 'explains', target: 'ALE-2' } },
      ['ALE-001', 'ALE-2'],
    ],
    [{ kind: 'withdraw-relation', ...on, relationId: 'r' }, ['ALE-001']],
    [{ kind: 'mark-entry', ...on, tlp: 'TLP:RED' }, ['ALE-001']],
    [
      {
        kind: 'correct-entry',
        ...on,
        class: 'clerical',
        patch: [
          { path: '/derivedFrom', value: ['ALE-002', 'ALE-003', 7] },
          { path: '/derivedFrom/-', value: 'ALE-004' },
          { path: '/derivedFrom/0' },
          { path: '/headline', value: 'ALE-005' },
        ],
      },
      ['ALE-001', 'ALE-002', 'ALE-003', 'ALE-004'],
    ],
  ])('are, for %j: %j', (command, needed) => {
    expect(entriesNeeded(command)).toStrictEqual(needed);
  });

  it('are also those that the target supersedes, where an entry is to supersede it, and no others', () => {
    const relating = (type: 'supersedes' | 'explains'): Command => ({
      ...{ kind: 'add-relation', entryNo: 'ALE-003' },
      relation: { type, target: 'ALE-002' },
    });
    const superseding = { type: 'supersedes', target: 'ALE-001' } as const;
    const second = given(...entries({}))
      .when(logging({}, [superseding]))
      .entry('ALE-002');
    expect(alsoNeeded(relating('supersedes'), second)).toEqual(['ALE-001']);
    expect(alsoNeeded(relating('explains'), second)).toEqual([]);
    const retracting: Command = { kind: 'retract-entry', entryNo: 'ALE-002', reason: 'error' };
    expect(alsoNeeded(retracting, second)).toEqual([]);
  });

  it('suffice: with these alone the record decides as with all', () => {
    fc.assert(
      fc.property(
        history(),
        fc.array(step(), { minLength: 5 }),
        fc.nat(),
        (events, steps, focus) => {
          const state = events.reduce(evolve, INITIAL_STATE);
          for (const { ask, author } of steps) {
            const command = ask({ state, focus });
            if (command === undefined) continue;
            const numbers = new Set(entriesNeeded(command));
            const needed = new Map<string, EntryState>();
            for (const no of numbers) {
              const entry = state.entries.get(no);
              if (entry === undefined) continue;
              needed.set(no, entry);
              for (const next of alsoNeeded(command, entry)) numbers.add(next);
            }
            const request = { command, author, recordedAt: noon() };
            const little = { core: state.core, entries: needed };
            expect(decider.decide(request, little)).toEqual(decider.decide(request, state));
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
