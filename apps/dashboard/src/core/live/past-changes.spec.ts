import { describe, expect, it } from '@jest/globals';
import { type GapFrame, type HistoryFrame } from '@sitlog/api-types';
import {
  allSeen,
  isAllSeen,
  NOTHING_PAST,
  type PastKept,
  pastOfBoard,
  pastOfList,
  readPastKept,
  summaryOf,
  unlistedThing,
  withGap,
  withHistory,
} from './past-changes.js';

const TEN = '2016-12-14T08:00:00Z';
const NOON = '2016-12-14T10:00:00Z';

interface Told {
  readonly id?: string;
  readonly entries?: readonly string[];
  readonly revisions?: readonly number[];
  readonly from?: string | null;
  readonly to?: string | null;
}

const STATED = {
  situation: 'ALE',
  mode: 'exercise',
  validAt: NOON,
  knownAt: NOON,
  settled: true,
  position: '90',
  ruleSet: 'board-2',
  vocabulary: [],
} as const;

const standing = (knownRevision: number, validAt = TEN) => ({
  position: String(knownRevision),
  knownRevision,
  validAt,
});

function frame(before: number, after: number, ...told: readonly Told[]): HistoryFrame {
  const rows = told.map(
    ({
      id = 'ea/airstrikes',
      entries = ['ALE-032'],
      revisions = [after],
      from = TEN,
      to = null,
    }) => ({
      facet: 'hostilities' as const,
      id,
      ...{ before: null, after: null },
      causedBy: { entries, revisions, time: false },
      affects: { from, to },
      validAt: from ?? TEN,
    }),
  );
  return {
    ...STATED,
    from: standing(before),
    knownRevision: after,
    unlisted: [],
    propositions: rows,
    ...{ figures: [], demands: [], forecasts: [], raised: [], checks: [] },
  };
}

function heard(...frames: readonly HistoryFrame[]): PastKept {
  return frames.reduce(withHistory, NOTHING_PAST);
}

describe('what is heard of the past', () => {
  it('is kept as ids and moments, without what is said', () => {
    expect(heard(frame(70, 71, {})).changes).toEqual([
      {
        facet: 'hostilities',
        part: 'propositions',
        id: 'ea/airstrikes',
        validAt: TEN,
        from: TEN,
        to: null,
        entries: ['ALE-032'],
        before: 70,
        after: 71,
      },
    ]);
  });

  it('is not doubled by a stream that goes on from before it, nor by a slower tab', () => {
    const once = heard(frame(70, 71, {}));
    expect(withHistory(once, frame(70, 71, {})).changes).toEqual(once.changes);
    const longer = withHistory(once, frame(69, 72, { revisions: [71, 72] }));
    expect(longer.changes).toMatchObject([{ before: 69, after: 72 }]);
    expect(withHistory(longer, frame(70, 71, {})).changes).toEqual(longer.changes);
  });

  it('stays beside what is heard later of the same answer', () => {
    expect(heard(frame(70, 71, {}), frame(71, 72, {})).changes).toHaveLength(2);
  });

  it('does not come back once it was seen, but what is new does', () => {
    const seen = allSeen(heard(frame(70, 71, {})));
    expect(isAllSeen(seen)).toBe(true);
    expect(withHistory(seen, frame(70, 71, {}))).toBe(seen);
    const both = [
      { id: 'ea/airstrikes', revisions: [71] },
      { id: 'ea/shelling', revisions: [72] },
    ];
    expect(withHistory(seen, frame(70, 72, ...both)).changes).toMatchObject([
      { id: 'ea/shelling' },
    ]);
  });

  it('keeps where a gap began, until it was seen', () => {
    const gap: GapFrame = {
      reason: 'too-many-events',
      from: standing(70),
      to: standing(2_000),
    };
    const missed = withGap(heard(frame(70, 71, {})), gap);
    expect(missed).toMatchObject({ unheard: { knownRevision: 70, validAt: TEN }, told: 2_000 });
    expect(missed.changes).toHaveLength(1);
    expect(allSeen(missed)).toEqual({ ...NOTHING_PAST, told: 2_000, seen: 2_000 });
  });

  it('is void in a log that went on differently', () => {
    const seen = allSeen(heard(frame(70, 71, {})));
    const other = { reason: 'unknown-id', from: null, to: standing(60) } as const;
    expect(withHistory(withGap(seen, other), frame(60, 61, {})).changes).toHaveLength(1);
  });
});

describe('which changes of the past bear on a screen', () => {
  const all = heard(
    frame(70, 71, { id: 'ea/airstrikes', from: TEN, to: NOON }),
    frame(71, 72, { id: 'ea/shelling', from: null }),
  ).changes;
  const ids = (changes: typeof all): readonly string[] => changes.map(({ id }) => id);

  it('is all of them where it is of now', () => {
    expect(ids(pastOfBoard(all, { validAt: undefined, knownRevision: 72 }))).toHaveLength(2);
  });

  it('is those that tell of its moment, for a board of an earlier one', () => {
    const at = (validAt: string): readonly string[] =>
      ids(pastOfBoard(all, { validAt, knownRevision: 72 }));
    expect(at('2016-12-14T07:59:59Z')).toEqual(['ea/shelling']);
    expect(at(TEN)).toEqual(['ea/airstrikes', 'ea/shelling']);
    expect(at(NOON)).toEqual(['ea/shelling']);
  });

  it('is those that begin by its moment, for a list of what had happened', () => {
    expect(ids(pastOfList(all, { validAt: NOON, knownRevision: 72 }))).toHaveLength(2);
  });

  it('is none that was recorded later than the screen knows', () => {
    expect(ids(pastOfBoard(all, { validAt: TEN, knownRevision: 71 }))).toEqual(['ea/airstrikes']);
  });
});

describe('changes of the past in one sentence', () => {
  it('counts answers, not how often each was told, and begins with the earliest', () => {
    const { changes } = heard(
      frame(70, 71, { from: NOON }),
      frame(71, 72, { from: TEN, entries: ['ALE-033', 'ALE-032'] }, { id: 'ea/shelling' }),
    );
    expect(summaryOf(changes)).toEqual({
      answers: 2,
      since: TEN,
      entries: ['ALE-032', 'ALE-033'],
    });
  });

  it('has no beginning where one of them has none', () => {
    expect(summaryOf(heard(frame(70, 71, { from: null })).changes).since).toBeNull();
  });
});

describe('what is not listed', () => {
  it.each([
    ['ALE-017', { kind: 'entry', id: 'ALE-017' }],
    ['sources/src-wire', { kind: 'registered', id: 'src-wire' }],
    ['sides', { kind: 'sides' }],
    ['ea/shelling', { kind: 'proposition', id: 'ea/shelling' }],
  ])('%s is read as what it is', (name, thing) => {
    expect(unlistedThing(name)).toEqual(thing);
  });
});

describe('what a device kept', () => {
  it('is read again', () => {
    const kept = heard(frame(70, 71, {}));
    expect(readPastKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([undefined, 7, {}, { ...NOTHING_PAST, changes: [{ id: 'x' }] }])(
    'is nothing where it is %j',
    (value) => {
      expect(readPastKept(value)).toBe(NOTHING_PAST);
    },
  );
});
