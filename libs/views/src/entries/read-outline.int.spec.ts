import { expect, test } from '@jest/globals';
import { type EntryState, OUTLINE_FLAGS, type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import {
  byHappening,
  type NaiveLine,
  naiveTimeline,
} from '../../../../test/oracle/naive-timeline.js';
import { placedHistory } from '../../../../test/oracle/histories/placed-histories.js';
import { ACTORS, SOURCES } from '../../../../test/oracle/histories/worlds/world.js';
import { withViews } from '../../test/answers.js';
import {
  certainFrom,
  countTimeline,
  EVER,
  OPEN,
  readOutline,
  readTimeline,
  lookedUp,
  sizeOfTimeline,
  type TimelineFilter,
  type TimelineQuery,
} from '../index.js';
import { COUNTED } from './count-timeline.js';

const MINUTE = 60_000_000;
const one = <K extends keyof TimelineFilter>(
  name: K,
  ...values: readonly TimelineFilter[K][]
): fc.Arbitrary<TimelineFilter> => fc.constantFrom(...values).map((value) => ({ [name]: value }));

const filters = fc
  .array(
    fc.oneof(
      one('kind', 'hostilities', 'hostilities.shelling', 'statement', 'ops.decision', 'needs'),
      one('origin', ...SOURCES.slice(0, 3), 'desk'),
      one('actor', ...ACTORS.slice(0, 2), null),
      one('place', 'pl-1', 'pl-2', null),
      one('subject', 'ea', 'agr'),
      one('mode', 'statement', 'occurrence', 'operational'),
      one('verification', 'unverified', 'verified', 'refuted', 'inconclusive'),
      one('tlp', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'),
      one('retracted', true, false),
      one('lateBy', MINUTE, 30 * MINUTE, 31 * MINUTE, 120 * MINUTE),
      one('ordinals', [], [1, 2, 3, 5, 8, 13], [4, 99]),
      one('during', { from: 0, to: 0 }),
      one('recorded', { from: 0, to: 0 }),
      one('q', 'north', 'QUIET', '%', '_', '-00', 'zz', 'Pocket', 'truce', 'armed men', 'desk'),
    ),
    { maxLength: 2 },
  )
  .map((some): TimelineFilter => Object.assign({}, ...some) as TimelineFilter);

const question = fc.record({
  filter: filters,
  valid: fc.nat(),
  known: fc.nat(),
  order: fc.constantFrom('recorded' as const, 'happened' as const),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
});

type Question = typeof question extends fc.Arbitrary<infer Of> ? Of : never;

function validMoments(events: readonly SituationEvent[]): readonly number[] {
  const lines = naiveTimeline(events, { validAt: OPEN, knownRevision: OPEN });
  const turns = [
    ...events.map(({ recordedAt }) => recordedAt),
    ...lines.flatMap(({ from, to }) => [from, to]).filter((moment) => moment !== null),
  ];
  return [...new Set(turns)].flatMap((turn) => [turn - 1, turn, turn + 1]);
}

/** Where a stretch of time is asked for, most often one of which an entry takes in no more than an end, or misses it by a microsecond. */
function stretched(
  filter: TimelineFilter,
  moments: readonly number[],
  draw: number,
): TimelineFilter {
  const [one = 0, other = one] = [draw, draw >> 3].map((at) => moments[at % moments.length]!);
  const stretch = { from: Math.min(one, other), to: Math.max(one, other) };
  return {
    ...filter,
    ...(filter.during === undefined ? {} : { during: stretch }),
    ...(filter.recorded === undefined ? {} : { recorded: stretch }),
  };
}

/** Where late entries are asked for, most often those as late as one of them is to the microsecond. */
function exactly(
  filter: TimelineFilter,
  events: readonly SituationEvent[],
  draw: number,
): TimelineFilter {
  const late = naiveTimeline(events, { validAt: OPEN, knownRevision: OPEN })
    .map(({ entry, to }) => (to === null ? 0 : entry.recordedAt - to))
    .filter((by) => by > 0);
  const lateBy = late[draw % (late.length + 1)];
  return filter.lateBy === undefined || lateBy === undefined ? filter : { ...filter, lateBy };
}

/** All but the id, which the store gives. */
const told = ({ entry: { entryId: _id, ...entry } }: { readonly entry: EntryState }): object =>
  entry;

const line = ({ entry, ordinal, from, to, place, marks }: NaiveLine): object => ({
  key: { ordinal, from: from ?? EVER, to: to ?? OPEN },
  recordedAt: entry.recordedAt,
  kind: entry.content.kind,
  origin: entry.content.attribution.at(-1)?.sourceId ?? 'desk',
  place,
  flags: marks.toSorted(),
});

function counted(lines: readonly NaiveLine[]): object {
  const by = (of: (line: NaiveLine) => string): ReadonlyMap<string, number> =>
    new Map([...Map.groupBy(lines, of)].map(([value, all]) => [value, all.length]));
  return {
    total: lines.length,
    by: {
      family: by(({ entry }) => entry.content.kind.split('.')[0]!),
      origin: by((some) => (line(some) as { readonly origin: string }).origin),
      place: by(({ place }) => place),
      mode: by(({ entry }) => entry.content.mode),
      verification: by(({ entry }) => entry.verification),
    },
  };
}

const flagsIn = (bits: number): readonly string[] =>
  Object.entries(OUTLINE_FLAGS)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([flag]) => flag)
    .toSorted();

const asked = fc.array(question, { minLength: 25, maxLength: 25 });
const drawn = fc.tuple(placedHistory(), asked);

/** What is asked of a history, and what a look at every entry finds. */
function asks(
  events: readonly SituationEvent[],
  { filter: some, valid, known, order, direction }: Question,
): { readonly query: TimelineQuery; readonly expected: readonly NaiveLine[] } {
  const moments = validMoments(events);
  const filter = stretched(exactly(some, events, valid), moments, known);
  const validAt = moments[valid % moments.length]!;
  // Most of what there is to see is seen late.
  const knownRevision = events.length - 1 - (known % 3 === 0 ? known % events.length : 0);
  const found = naiveTimeline(events, { validAt, knownRevision }, filter);
  const ordered = order === 'happened' ? found.toSorted(byHappening) : found;
  const expected = direction === 'ascending' ? ordered : ordered.toReversed();
  const query = { validAt, knownRevision, filter, order, direction, situation: '', limit: 1_000 };
  return { query, expected };
}

test('what is drawn has something to see: every mark, and lines that a filter lets pass', () => {
  const all = fc
    .sample(drawn, { numRuns: 40, seed: 7 })
    .flatMap(([events, questions]) => questions.slice(0, 8).map((one) => asks(events, one)));
  const lines = all.flatMap(({ expected }) => expected);
  const filtered = all.filter(({ query }) => Object.keys(query.filter).length > 0);
  expect(lines.length / all.length).toBeGreaterThan(1);
  expect(filtered.flatMap(({ expected }) => expected).length / all.length).toBeGreaterThan(0.25);
  expect([...new Set(lines.flatMap(({ marks }) => marks))].toSorted()).toEqual(
    Object.keys(OUTLINE_FLAGS).toSorted(),
  );
});

test('timeline, outline and counts are what a look at every entry finds, at moments of random histories', async () => {
  await withViews(async ({ db, log, next }) => {
    await fc.assert(
      fc.asyncProperty(drawn, async ([events, questions]) => {
        const situation = next();
        await log(situation, events);
        for (const one of questions) {
          const { query: of, expected } = asks(events, one);
          const query = { ...of, situation };
          const entries = readTimeline(db, query);
          expect(entries.map(told)).toEqual(expected.map(told));
          const outline = readOutline(db, query).map(({ flags, ...row }) => ({
            ...row,
            flags: flagsIn(flags),
          }));
          expect(outline).toEqual(expected.map(line));
          expect(outline.map(({ key }) => key)).toEqual(entries.map(({ key }) => key));
          expect(outline.map(({ flags }) => flags.includes('possible'))).toEqual(
            entries.map(({ entry }) => query.validAt < certainFrom(entry)),
          );
          expect(inPages(query, (page) => readOutline(db, page))).toEqual(readOutline(db, query));
          const counts = countTimeline(db, query);
          expect(counts).toEqual(counted(expected));
          for (const part of COUNTED) {
            const sum = [...counts.by[part].values()].reduce((all, n) => all + n, 0);
            expect([part, sum]).toEqual([part, expected.length]);
          }
          expect(sizeOfTimeline(db, query)).toBe(expected.length);
          const again = { ...query, filter: lookedUp(db, query) };
          expect(readOutline(db, again)).toEqual(readOutline(db, query));
          expect(countTimeline(db, again)).toEqual(counts);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
}, 120_000);

function inPages<Row extends { readonly key: TimelineQuery['after'] }>(
  query: TimelineQuery,
  read: (query: TimelineQuery) => readonly Row[],
): readonly Row[] {
  const rows: Row[] = [];
  for (;;) {
    const after = rows.at(-1)?.key;
    const page = read({ ...query, limit: 3, ...(after === undefined ? {} : { after }) });
    rows.push(...page);
    if (page.length < 3) return rows;
  }
}
