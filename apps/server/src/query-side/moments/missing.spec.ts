import { expect, test } from '@jest/globals';
import { Continuity } from '../../continuity/continuity.js';
import { joinedParts, knownBreaks, missingView, reached } from './missing.js';

const SINCE = 1_700_000_000_000_000;
const known = () => {
  const continuity = new Continuity({ now: () => SINCE, elapsed: () => 0 }, () => 'ALE');
  let isStale = false;
  const breaks = knownBreaks(continuity, () => isStale);
  return {
    continuity,
    breaks,
    stale: (now: boolean): void => {
      isStale = now;
    },
  };
};
const GAP = { kind: 'gap', from: 3, to: 5 } as const;

test('an answer lacks what its situation lost, if it reaches that', () => {
  const { continuity, breaks } = known();
  continuity.noteSituation('a', GAP);
  const parts = breaks.missing('a');
  expect(reached(parts, 2)).toEqual([]);
  expect(missingView(reached(parts, 3))).toEqual({
    incomplete: ['*'],
    missing: [
      {
        kind: 'gap',
        fromRevision: 3,
        toRevision: 5,
        sequence: '*',
        reason: 'the log does not hold revisions 3 to 5 any more',
        since: '2023-11-14T22:13:20.000000Z',
      },
    ],
  });
  expect(breaks.missing('b')).toEqual([]);
  expect(missingView([])).toEqual({});
});

test('every answer lacks something while the log is not the one that was seen, or the views show it as it was', () => {
  const { continuity, breaks, stale } = known();
  const before = breaks.signature();
  continuity.noteLog({ kind: 'changed', reason: 'another log' });
  expect(reached(breaks.missing(undefined), -1)).toMatchObject([
    { kind: 'log', fromRevision: null, reason: 'another log' },
  ]);
  expect(breaks.signature()).not.toBe(before);
  continuity.acceptLog();
  stale(true);
  expect(breaks.missing('a')).toMatchObject([{ kind: 'log' }]);
  stale(false);
  expect([breaks.missing('a'), breaks.signature()]).toEqual([[], before]);
});

test('what the views have noted as well is named once', () => {
  const { continuity, breaks } = known();
  continuity.noteSituation('a', GAP);
  const place = { sequence: '*', reason: 'noted', fromRevision: 3, toRevision: 5 };
  const unread = { ...place, kind: 'unreadable', fromRevision: 9, toRevision: 9 } as const;
  const parts = joinedParts(breaks.missing('a'), [{ ...place, kind: 'gap' }, unread]);
  expect(parts.map(({ kind, fromRevision }) => [kind, fromRevision])).toEqual([
    ['gap', 3],
    ['unreadable', 9],
  ]);
});
