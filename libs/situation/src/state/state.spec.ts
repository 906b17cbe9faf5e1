import { describe, expect, it } from '@jest/globals';
import { after, entries, given, stateAfter, through } from '../../test/given.js';
import { type Command } from '../commands/commands.js';
import { type EntryContent } from '../entry/entry.js';
import {
  decidedBy,
  type EntryState,
  feedingOf,
  INITIAL_CORE,
  originOfEntry,
  targetsOf,
  whyNotFact,
} from './state.js';

const onFirst = { entryNo: 'ALE-002', reason: 'x' } as const;
const verifying = (outcome: 'verified' | 'refuted' | 'inconclusive'): Command => ({
  kind: 'verify-entry',
  entryNo: 'ALE-002',
  outcome,
  rationale: 'x',
});
const relating = (type: 'duplicate_of' | 'supersedes'): Command => ({
  kind: 'add-relation',
  entryNo: 'ALE-002',
  relation: { type, target: 'ALE-001' },
});
const withdrawing: Command = {
  kind: 'withdraw-relation',
  ...onFirst,
  relationId: 'ALE-002-r1',
};
const retracting: Command = { kind: 'retract-entry', entryNo: 'ALE-002', reason: 'error' };
const reinstating: Command = { kind: 'reinstate-entry', ...onFirst };

/** The second of two entries after some commands. */
function second(parts: Partial<EntryContent>, ...commands: readonly Command[]): EntryState {
  return stateAfter(...after(entries({}, parts), ...commands)).entries.get('ALE-002')!;
}

/** Whether the second of two entries counts as fact after some commands. */
function counts(parts: Partial<EntryContent>, ...commands: readonly Command[]): boolean {
  return whyNotFact(second(parts, ...commands)) === undefined;
}

describe('an entry counts as fact', () => {
  it.each(['statement', 'occurrence'] as const)('in the mode %s', (mode) => {
    expect(counts({ mode })).toBe(true);
  });

  it.each(['assessment', 'operational', 'background'] as const)('not in the mode %s', (mode) => {
    expect(counts({ mode })).toBe(false);
  });

  it('of any kind but forecasts, analysis and background', () => {
    const { kinds } = INITIAL_CORE.registers.vocabulary;
    const others = kinds.all.map(({ code }) => code).filter((kind) => !counts({ kind }));
    expect(others).toEqual(['statement.forecast', 'statement.analysis', 'background.context']);
  });

  it('not where it is derived from claims that are logged themselves', () => {
    expect(counts({ derivedFrom: ['ALE-001'] })).toBe(false);
  });

  it('where the publisher is its only source: then it is the publisher’s own account', () => {
    expect(counts({ attribution: through('src-tass') })).toBe(true);
  });

  it('not while it is retracted', () => {
    expect(counts({}, retracting)).toBe(false);
    expect(counts({}, retracting, reinstating)).toBe(true);
  });

  it('not while it is refuted', () => {
    expect(counts({}, verifying('refuted'))).toBe(false);
    expect(counts({}, verifying('refuted'), verifying('inconclusive'))).toBe(true);
    expect(counts({}, verifying('inconclusive'))).toBe(true);
    expect(counts({}, verifying('verified'))).toBe(true);
  });

  it('not while it is marked as a duplicate', () => {
    expect(counts({}, relating('duplicate_of'))).toBe(false);
    expect(counts({}, relating('duplicate_of'), withdrawing)).toBe(true);
    expect(counts({}, relating('duplicate_of'), relating('duplicate_of'), withdrawing)).toBe(false);
  });

  it('with relations of other types', () => {
    expect(counts({}, relating('supersedes'))).toBe(true);
  });

  it('where it is itself the one of which another is a duplicate', () => {
    const past = after(entries({}, {}), relating('duplicate_of'));
    expect(whyNotFact(stateAfter(...past).entries.get('ALE-001')!)).toBeUndefined();
  });
});

describe('an entry that does not count as fact', () => {
  it.each<[string, Partial<EntryContent>, readonly Command[]]>([
    ['retracted', {}, [verifying('refuted'), retracting]],
    ['refuted', {}, [relating('duplicate_of'), verifying('refuted')]],
    ['duplicate', { mode: 'assessment' }, [relating('duplicate_of')]],
    ['kind', { mode: 'assessment', kind: 'statement.forecast' }, []],
    ['kind', { kind: 'statement.forecast', derivedFrom: ['ALE-001'] }, []],
    ['mode', { mode: 'assessment' }, []],
    ['repeats', { derivedFrom: ['ALE-001'] }, []],
  ])('is told why, what was done to it before what it is: %s', (why, parts, commands) => {
    expect(whyNotFact(second(parts, ...commands))).toBe(why);
  });

  it('names the entries that it is a duplicate of', () => {
    const marked = second({}, relating('supersedes'), relating('duplicate_of'));
    expect(targetsOf(marked, 'duplicate_of')).toEqual(['ALE-001']);
    expect(targetsOf(second({}, relating('duplicate_of'), withdrawing), 'duplicate_of')).toEqual(
      [],
    );
  });
});

describe('the origin of a logged entry', () => {
  it('is the last link, as corrected', () => {
    const past = entries({ attribution: through('src-tass', 'src-sohr') });
    const corrected = given(...past).when({
      kind: 'correct-entry',
      entryNo: 'ALE-001',
      class: 'source_corrected',
      reason: 'x',
      patch: [{ path: '/attribution/1' }],
    });
    expect(originOfEntry(stateAfter(...past).entries.get('ALE-001')!)).toBe('src-sohr');
    expect(originOfEntry(corrected.entry())).toBe('src-tass');
  });

  it('is the desk where there is no link', () => {
    const past = entries({ mode: 'operational', attribution: [], by: 'anna' });
    expect(originOfEntry(stateAfter(...past).entries.get('ALE-001')!)).toBe('desk');
  });
});

describe('what an entry feeds', () => {
  const feeds = (parts: Partial<EntryContent>) => feedingOf(second(parts));
  const analysis = 'statement.analysis';

  it('are facts, or what is assessed where it is analysis', () => {
    expect(feeds({})).toBe('facts');
    expect(feeds({ mode: 'assessment' })).toBe('assessed');
    expect(feeds({ mode: 'assessment', kind: analysis })).toBe('assessed');
  });

  it.each<[string, Partial<EntryContent>]>([
    ['kind', { kind: analysis }],
    ['kind', { mode: 'assessment', kind: 'statement.forecast' }],
    ['kind', { mode: 'background', kind: 'background.context' }],
    ['mode', { mode: 'background' }],
    ['repeats', { derivedFrom: ['ALE-001'] }],
  ])('is nothing by its %s: %j', (why, parts) => {
    expect(feeds(parts)).toBe(why);
  });

  it('is told of analysis by its kind, where it has one', () => {
    expect(whyNotFact(second({ mode: 'assessment', kind: analysis }))).toBe('kind');
    expect(whyNotFact(second({ mode: 'assessment' }))).toBe('mode');
  });
});

describe('the entries because of which one is left out', () => {
  const decided = (parts: Partial<EntryContent>, ...commands: readonly Command[]) => {
    const entry = second(parts, ...commands);
    return decidedBy(entry, whyNotFact(entry)!);
  };

  it('are those that it repeats, of which it is a duplicate, or that it was merged into', () => {
    expect(decided({ derivedFrom: ['ALE-001'] })).toEqual(['ALE-001']);
    expect(decided({}, relating('duplicate_of'))).toEqual(['ALE-001']);
    const merging: Command = {
      ...{ kind: 'retract-entry', entryNo: 'ALE-002', reason: 'duplicate' },
      mergedInto: 'ALE-001',
    };
    expect(decided({}, merging)).toEqual(['ALE-001']);
  });

  it('are none where somebody struck it for itself, or it feeds nothing by what it is', () => {
    expect(decided({}, relating('duplicate_of'), retracting)).toEqual([]);
    expect(decided({}, verifying('refuted'))).toEqual([]);
    expect(decided({ mode: 'background', derivedFrom: ['ALE-001'] })).toEqual([]);
  });
});
