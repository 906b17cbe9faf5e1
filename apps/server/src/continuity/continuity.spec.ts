import { describe, expect, test } from '@jest/globals';
import { type FoundBreak } from './breaks.js';
import { Continuity, type ContinuityChange } from './continuity.js';

const GAP: FoundBreak = { kind: 'gap', from: 0, to: 5 };

function registry() {
  let now = 0;
  const continuity = new Continuity({ now: () => now, elapsed: () => now }, (id) =>
    id === 'a' ? 'ALE' : undefined,
  );
  const changes: ContinuityChange[] = [];
  continuity.onChange((change) => changes.push(change));
  const at = (moment: number): void => {
    now = moment;
  };
  return { continuity, changes, at };
}

describe('a situation', () => {
  test('that does not continue is named with what is missing, since it was first found', () => {
    const { continuity, changes, at } = registry();
    at(7);
    continuity.noteSituation('a', GAP);
    at(9);
    continuity.noteSituation('a', GAP);
    expect(continuity.of('a')).toEqual({
      ...GAP,
      situation: 'a',
      code: 'ALE',
      since: 7,
      reason: 'the log does not hold revisions 0 to 5 any more',
    });
    continuity.noteSituation('a', { ...GAP, to: 8 });
    expect(continuity.of('a')).toMatchObject({ to: 8, since: 7 });
    expect(changes.map((change) => change.kind)).toEqual(['situation', 'situation']);
    expect(continuity.of('b')).toBeUndefined();
  });

  test('that is found whole again is named no more', () => {
    const { continuity, changes } = registry();
    continuity.noteSituation('a', GAP);
    continuity.noteSituation('a', undefined);
    continuity.noteSituation('a', undefined);
    expect(continuity.brokenSituations).toEqual([]);
    expect(changes.at(-1)).toEqual({ kind: 'situation', situation: 'a', broken: undefined });
    expect(changes).toHaveLength(2);
  });

  test('whose gap was accepted is expected to be whole from there on, before any view has read of it', () => {
    const { continuity } = registry();
    continuity.noteSituation('a', GAP);
    continuity.acceptSituation('a', GAP);
    expect(continuity.of('a')).toBeUndefined();
    expect(continuity.firstExpected('a', [])).toBe(6);
    expect(continuity.firstExpected('a', [{ from: 0, to: 7 }])).toBe(8);
    expect(continuity.firstExpected('b', [])).toBe(0);
  });
});

describe('the log', () => {
  test('that does not continue is named until it does', () => {
    const { continuity, changes, at } = registry();
    at(3);
    continuity.noteLog({ kind: 'went-back', reason: 'it ends at 4' });
    at(5);
    continuity.noteLog({ kind: 'went-back', reason: 'it ends at 4, still' });
    expect(continuity.log).toEqual({ kind: 'went-back', since: 3, reason: 'it ends at 4' });
    continuity.noteLog({ kind: 'changed', reason: 'it was written on' });
    expect(continuity.log).toMatchObject({ kind: 'changed', since: 3 });
    continuity.noteLog(undefined);
    expect(continuity.log).toBeUndefined();
    expect(changes).toHaveLength(3);
  });

  test('that was accepted leaves nothing of what was found before', () => {
    const { continuity } = registry();
    continuity.noteSituation('a', GAP);
    continuity.acceptSituation('b', GAP);
    continuity.noteLog({ kind: 'changed', reason: 'restored' });
    continuity.acceptLog();
    expect([continuity.log, continuity.brokenSituations]).toEqual([undefined, []]);
    expect(continuity.firstExpected('b', [])).toBe(0);
  });
});
