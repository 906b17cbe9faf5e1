import { describe, expect, it } from '@jest/globals';
import { type EntryState } from '@sitlog/situation';
import { type EntryParts, plainEntry } from '../../test/entries.js';
import { type Derived } from '../rule/derive.js';
import { boardChecks, entryChecks } from './log-checks.js';

/** An entry that nothing is missing of. */
function entry({ content, ...parts }: EntryParts = {}): EntryState {
  return plainEntry({
    verification: 'verified',
    content: { grade: { credibility: 6 }, ...content },
    ...parts,
  });
}

describe('what the watch officer looks after', () => {
  it.each<[string, EntryParts, ...string[]]>([
    ['nothing of an entry that lacks nothing', {}],
    ['nobody is named', { content: { attribution: [] } }, 'without_origin'],
    [
      'the last link hides who speaks',
      { content: { attribution: [{ sourceId: 'a', act: 'said', anonymous: true }] } },
      'without_origin',
    ],
    [
      'the last link is supposed',
      { content: { attribution: [{ sourceId: 'a', act: 'said', assumed: true }] } },
      'without_origin',
    ],
    [
      'an earlier link hides who speaks',
      {
        content: {
          attribution: [
            { sourceId: 'a', act: 'said', anonymous: true },
            { sourceId: 'b', act: 'said' },
          ],
        },
      },
    ],
    ['no grade was given', { content: { grade: { reliability: 'B' } } }, 'without_grade'],
    ['the desk has not looked at it', { verification: 'unverified' }, 'unverified'],
    ['the desk came to no result', { verification: 'inconclusive' }],
    [
      'a device brought it',
      {
        content: {
          time: {
            occurred: { from: null, to: null, precision: 'interval' },
            clientAt: { at: '2016-12-14T06:00:00Z' },
          },
        },
      },
      'captured_offline',
    ],
    [
      'it is our own act',
      { verification: 'unverified', content: { mode: 'operational', attribution: [], grade: {} } },
    ],
    ['it is background', { verification: 'unverified', content: { mode: 'background' } }],
    ['it is refuted', { verification: 'refuted', content: { grade: {}, attribution: [] } }],
    ['it is retracted', { verification: 'unverified', retracted: { reason: 'error', by: 'anna' } }],
  ])('%s', (...[, parts, ...checks]) => {
    expect(entryChecks(entry(parts))).toEqual(checks);
  });
});

describe('what the watch officer looks after on the board', () => {
  const answer = (id: string, parts: Partial<Derived> = {}): Derived => {
    const nothing = {
      ...{ values: [], denied: [], earlier: [] },
      ...{ possible: [], abstentions: [], endings: [] },
    };
    return { id, facet: 'ceasefire', state: 'reported', stale: false, ...nothing, ...parts };
  };

  it('names what is contested, also under an answer by hand, and what is old', () => {
    const override = {
      value: 'holding',
      reason: 'Seen.',
      by: 'duty',
      from: 0,
      expiresAt: 9,
      derivedState: 'contested',
    } as const;
    const board = [
      answer('a/x', { state: 'contested' }),
      answer('a/y', { state: 'overridden', override }),
      answer('a/z', { stale: true }),
      answer('b/x'),
    ];
    expect(boardChecks(board)).toEqual({ contested: ['a/x', 'a/y'], stale: ['a/z'] });
  });
});
