import { describe, expect, it } from '@jest/globals';
import {
  type BoardItem,
  type ComparedRow,
  type Derived,
  differenceOf,
  type Happening,
  itemsFrom,
} from '@sitlog/board';
import { board } from '../../board/test/accounts.js';
import { rowInWords } from './comparison.js';
import { english } from './en/index.js';
import { textOf } from './phrase.js';

const VOICE = { words: english, naming: { value: (value: string) => value.toUpperCase() } };

function words(
  before: Derived | null,
  after: Derived,
  parts: Partial<Pick<ComparedRow, 'id' | 'entries' | 'events'>> = {},
): string {
  const item = (one: Derived | null): BoardItem | null =>
    itemsFrom(one === null ? [] : [one], [], { demands: [], forecasts: [], raised: [] })[0] ?? null;
  const difference = differenceOf(item(before), item(after));
  const row = { ...difference, id: 'ea/x', entries: [], affected: [], events: [], ...parts };
  return textOf(rowInWords(row, VOICE));
}

const registered = (revision: number): Happening => ({
  revision,
  recordedAt: revision,
  position: BigInt(revision),
  type: 'source.registered',
});
const SOME = board([{ by: 'a', value: 'x' }]);

describe('a row of a comparison in words', () => {
  it('sets values apart that cannot both be so, and joins those that can', () => {
    const both = [
      { by: 'a', value: 'x' },
      { by: 'b', value: 'y' },
    ];
    expect(words(null, board(both))).toBe('ea/x: not on the board → X against Y (contested)');
    expect(words(null, board(both, 12, { exclusive: false }))).toBe(
      'ea/x: not on the board → X and Y (reported)',
    );
  });

  it('names each possible value once', () => {
    const open = board([
      { by: 'a', value: 'x', at: [2, 30] },
      { by: 'b', value: 'y', at: [2, 30] },
      { by: 'c', value: 'y', at: [2, 30] },
    ]);
    expect(words(SOME, open)).toBe('ea/x: X (reported) → unknown, possibly X or Y');
  });

  it('says that all accounts are old', () => {
    const old = board([{ by: 'a', value: 'x' }], 12, { timeToLiveMinutes: 60 });
    expect(words(SOME, old)).toBe('ea/x: X (reported) → X (reported), old accounts only');
  });

  it('names the entries that caused it, else the types of events, each once', () => {
    const events = [registered(1), registered(2)];
    expect(words(SOME, SOME, { events })).toBe(
      'ea/x: still X (reported), resting on other accounts or grades; source.registered',
    );
    expect(words(null, SOME, { events, entries: ['ALE-001', 'ALE-002'] })).toBe(
      'ea/x: not on the board → X (reported); ALE-001, ALE-002',
    );
  });
});
