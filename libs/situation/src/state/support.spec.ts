import { describe, expect, it } from '@jest/globals';
import { after, entries, given, logging, stateAfter, through } from '../../test/given.js';
import { type Command } from '../commands/commands.js';
import { NOTHING_MERGED } from '../identity.js';
import { type EntryState } from './state.js';
import { hasLostSupport, standingCredibility, supportersOf } from './support.js';

const GRADED = 'ALE-001';
const OTHER = 'ALE-002';
const THIRD = 'ALE-003';
const logged = entries(
  {},
  { attribution: through('src-tass') },
  { attribution: through('src-sana') },
);
const grading = (because: readonly string[], credibility: 1 | 3 = 1): Command => ({
  kind: 'regrade-entry',
  entryNo: GRADED,
  credibility,
  rationale: 'two saw it',
  because,
});
const graded = after(logged, grading([OTHER]));
const relating = (
  entryNo: string,
  target: string,
  type: 'corroborates' | 'contradicts',
): Command => ({
  kind: 'add-relation',
  entryNo,
  relation: { type, target, aspect: 'when' },
});

function entriesAfter(...commands: readonly Command[]): ReadonlyMap<string, EntryState> {
  return stateAfter(...after(graded, ...commands)).entries;
}

function isLost(...commands: readonly Command[]): boolean {
  const all = entriesAfter(...commands);
  return hasLostSupport(all.get(GRADED)!, (no) => all.get(no), NOTHING_MERGED.source);
}

describe('the support of credibility 1', () => {
  it('is named by the grading, and by what it is said to corroborate while that stands', () => {
    const corroborating = relating(GRADED, THIRD, 'corroborates');
    expect(supportersOf(entriesAfter(corroborating).get(GRADED)!)).toEqual([OTHER, THIRD]);
    const back: Command = {
      kind: 'withdraw-relation',
      entryNo: GRADED,
      relationId: 'ALE-001-r1',
      reason: 'not so',
    };
    expect(supportersOf(entriesAfter(corroborating, back).get(GRADED)!)).toEqual([OTHER]);
  });

  it('is nothing of other grades, and that of the last grading', () => {
    expect(supportersOf(entriesAfter(grading([], 3)).get(GRADED)!)).toEqual([]);
    expect(supportersOf(entriesAfter(grading([THIRD])).get(GRADED)!)).toEqual([THIRD]);
    const corroborating = relating(GRADED, THIRD, 'corroborates');
    expect(supportersOf(entriesAfter(corroborating, grading([], 3)).get(GRADED)!)).toEqual([]);
    expect(entriesAfter(grading([], 3)).get(GRADED)!.confirmedBy).toEqual([]);
  });

  it('is that of the last grading where only the reliability is graded anew', () => {
    const source: Command = {
      ...{ kind: 'regrade-entry', entryNo: GRADED, reliability: 'B' },
      ...{ rationale: 'known', because: [] },
    };
    expect(supportersOf(entriesAfter(source).get(GRADED)!)).toEqual([OTHER]);
  });

  it('is what a new entry corroborates that is logged with it, and nothing that it contradicts', () => {
    const confirmed = logging({ grade: { credibility: 1 } }, [
      { type: 'corroborates', target: OTHER, aspect: 'when' },
      { type: 'contradicts', target: THIRD, aspect: 'who' },
    ]);
    const record = stateAfter(...after(logged, confirmed));
    expect(supportersOf(record.entries.get('ALE-004')!)).toEqual([OTHER]);
  });

  const contradicting = relating(OTHER, GRADED, 'contradicts');

  it('is lost where the only entry that gave it does not, and not while another one does', () => {
    expect(isLost()).toBe(false);
    expect(isLost(contradicting)).toBe(true);
    expect(isLost(relating(OTHER, THIRD, 'contradicts'))).toBe(false);
    const back: Command = {
      ...{ kind: 'withdraw-relation', entryNo: OTHER },
      ...{ relationId: 'ALE-002-r1', reason: 'not so' },
    };
    expect(isLost(contradicting, back)).toBe(false);
    expect(isLost(contradicting, relating(GRADED, THIRD, 'corroborates'))).toBe(false);
    expect(isLost(contradicting, grading([THIRD]))).toBe(false);
  });

  it('is not asked of an entry that is itself retracted or refuted, or has another grade', () => {
    const retracting: Command = { kind: 'retract-entry', entryNo: GRADED, reason: 'error' };
    expect(isLost(contradicting, retracting)).toBe(false);
    expect(isLost(contradicting, verifying(GRADED))).toBe(false);
    expect(isLost(grading([], 3))).toBe(false);
  });

  it('leaves 2 where it is lost, and every other credibility as it is', () => {
    expect([1, 2, 5].map((c) => standingCredibility(c as 1 | 2 | 5, true))).toEqual([2, 2, 5]);
    expect(standingCredibility(1, false)).toBe(1);
  });

  it.each<[string, readonly Command[]]>([
    ['contradicts it', [contradicting]],
    ['is refuted', [verifying(OTHER)]],
    [
      'is its duplicate',
      [{ ...contradicting, relation: { type: 'duplicate_of', target: GRADED } } as Command],
    ],
  ])('is not taken from an entry that %s', (_, commands) => {
    given(...after(logged, ...commands))
      .when(grading([OTHER]))
      .thenRefuses(['second-origin-missing', '/because']);
  });
});

function verifying(entryNo: string): Command {
  return { kind: 'verify-entry', entryNo, outcome: 'refuted', rationale: 'seen' };
}
