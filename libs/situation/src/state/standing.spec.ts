import { describe, expect, it } from '@jest/globals';
import { after, entries, stateAfter, through } from '../../test/given.js';
import { type Command } from '../commands/commands.js';
import { type EntryContent } from '../entry/entry.js';

type Parts = Partial<EntryContent>;

const no = (n: number): string => `ALE-${String(n).padStart(3, '0')}`;
const relate = (n: number, type: 'duplicate_of' | 'supersedes', target: number): Command => ({
  kind: 'add-relation',
  entryNo: no(n),
  relation: { type, target: no(target) },
});
const duplicate = (n: number, of: number): Command => relate(n, 'duplicate_of', of);
const supersede = (n: number, of: number): Command => relate(n, 'supersedes', of);
const withdraw = (n: number, relation = 1): Command => ({
  ...{ kind: 'withdraw-relation', entryNo: no(n), reason: 'x' },
  relationId: `${no(n)}-r${relation}`,
});
const retract = (n: number): Command => ({
  kind: 'retract-entry',
  entryNo: no(n),
  reason: 'error',
});
const reinstate = (n: number): Command => ({
  kind: 'reinstate-entry',
  entryNo: no(n),
  reason: 'x',
});
const refute = (n: number): Command => ({
  ...{ kind: 'verify-entry', entryNo: no(n) },
  ...{ outcome: 'refuted', rationale: 'x' },
});
const attribute = (n: number, sourceId: string): Command => ({
  ...{ kind: 'correct-entry', entryNo: no(n), class: 'source_corrected', reason: 'x' },
  patch: [{ path: '/attribution', value: through(sourceId) }],
});

/** Which entries others stand in for, of some that were logged one after the other, and why: `1 duplicate of 2`. */
function aside(said: readonly Parts[], ...commands: readonly Command[]): readonly string[] {
  const state = stateAfter(...after(entries(...said), ...commands));
  return [...state.entries.values()].flatMap(({ entryNo, aside: is }) =>
    is === undefined ? [] : [`${ordinal(entryNo)} ${is.why} by ${is.by.map(ordinal).join()}`],
  );
}

const ordinal = (entryNo: string): number => Number(entryNo.slice(4));
const TWO: readonly Parts[] = [{}, {}];
const THREE: readonly Parts[] = [{}, {}, {}];

describe('a duplicate', () => {
  it('is out while what it repeats stands', () => {
    expect(aside(TWO, duplicate(2, 1))).toEqual(['2 duplicate by 1']);
    expect(aside(TWO, duplicate(2, 1), withdraw(2))).toEqual([]);
    expect(aside(TWO, duplicate(2, 1), retract(1))).toEqual([]);
    expect(aside(TWO, duplicate(2, 1), refute(1))).toEqual([]);
    expect(aside(TWO, duplicate(2, 1), retract(1), reinstate(1))).toEqual(['2 duplicate by 1']);
    expect(aside(TWO, retract(1), duplicate(2, 1))).toEqual([]);
  });

  it('repeats all to which its chain leads, in the order of their numbers', () => {
    const chain = [duplicate(3, 2), duplicate(2, 1)];
    const all = ['2 duplicate by 1', '3 duplicate by 1,2'];
    expect(aside(THREE, ...chain)).toEqual(all);
    expect(aside(THREE, ...chain.toReversed())).toEqual(all);
    expect(aside(THREE, ...chain, retract(1))).toEqual(['3 duplicate by 2']);
    expect(aside(THREE, ...chain, retract(2))).toEqual(['2 duplicate by 1', '3 duplicate by 1']);
  });

  it('moves with everything that leads to it over several others', () => {
    const five: readonly Parts[] = [{}, {}, {}, {}, {}];
    const chain = [5, 4, 3, 2].map((n) => duplicate(n, n - 1));
    expect(aside(five, ...chain).at(-1)).toBe('5 duplicate by 1,2,3,4');
    expect(aside(five, ...chain, ...[2, 3, 4, 1].map(retract))).toEqual([]);
  });

  it('in a ring is out but for the one that was logged first', () => {
    const ring = [duplicate(1, 2), duplicate(2, 3), duplicate(3, 1)];
    expect(aside(THREE, ...ring)).toEqual(['2 duplicate by 1,3', '3 duplicate by 1,2']);
    expect(aside(THREE, ...ring, retract(1))).toEqual(['3 duplicate by 2']);
  });

  it('of a ring is out, and its first too where the ring repeats something else', () => {
    const two = [duplicate(1, 2), duplicate(2, 1)];
    expect(aside(THREE, ...two, duplicate(3, 2))).toEqual([
      '2 duplicate by 1',
      '3 duplicate by 1,2',
    ]);
    expect(aside(THREE, ...two, duplicate(1, 3))).toEqual([
      '1 duplicate by 2,3',
      '2 duplicate by 1,3',
    ]);
  });
});

describe('what its own origin superseded', () => {
  it('is out while what superseded it stands', () => {
    expect(aside(TWO, supersede(2, 1))).toEqual(['1 superseded by 2']);
    expect(aside(TWO, supersede(2, 1), withdraw(2))).toEqual([]);
    expect(aside(TWO, supersede(2, 1), retract(2))).toEqual([]);
    expect(aside(TWO, supersede(2, 1), refute(2))).toEqual([]);
    expect(aside(TWO, supersede(2, 1), retract(2), reinstate(2))).toEqual(['1 superseded by 2']);
  });

  it('may be superseded by several, each named once and in the order of their numbers', () => {
    expect(aside(THREE, supersede(3, 1), supersede(2, 1))).toEqual(['1 superseded by 2,3']);
    expect(aside(THREE, supersede(3, 1), supersede(2, 1), withdraw(3))).toEqual([
      '1 superseded by 2',
    ]);
    expect(aside(THREE, supersede(3, 2), supersede(2, 1))).toEqual([
      '1 superseded by 2',
      '2 superseded by 3',
    ]);
  });

  it('stands again once what superseded it is of another origin, or feeds something else', () => {
    expect(aside(TWO, supersede(2, 1), attribute(2, 'src-tass'))).toEqual([]);
    expect(aside(TWO, supersede(2, 1), attribute(1, 'src-tass'))).toEqual([]);
    const kinds: readonly Parts[] = [{}, { kind: 'statement.forecast' }];
    expect(aside(kinds, supersede(2, 1))).toEqual([]);
  });

  it('stands where what superseded it only repeats another, and is out again with that', () => {
    const past = [supersede(2, 1), duplicate(2, 3)];
    expect(aside(THREE, ...past)).toEqual(['2 duplicate by 3']);
    expect(aside(THREE, ...past, retract(3))).toEqual(['1 superseded by 2']);
  });

  it('is called a duplicate where it is that too', () => {
    expect(aside(THREE, supersede(2, 1), duplicate(1, 3))).toEqual(['1 duplicate by 3']);
  });
});
