import { describe, expect, test } from '@jest/globals';
import { type Command, instantOf, type SituationEvent } from '@sitlog/situation';
import { at, OPENING, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { type Followed, withViews } from '../../test/answers.js';
import {
  countTimeline,
  entryAt,
  lookedUp,
  readOutline,
  readTimeline,
  type TimelineFilter,
  type TimelineQuery,
  versionsOf,
} from '../index.js';
import {
  entriesFirstLogged,
  entriesNumbered,
  entriesReferringTo,
  entriesRestood,
} from './read-entries.js';

const S = 's1';
/** The revision of the first entry: a place is registered behind the opening. */
const FIRST = OPENING.length + 1;
const HOUR = 3_600_000_000;

const bridge: Command = {
  ...{ kind: 'register-item', register: 'place', id: 'pl-1' },
  item: { name: 'Old Bridge', lat: 10, lon: 20, precision: 1 },
};

/** Recorded an hour apart from nine o’clock on; the second happened before the first. */
const record = recordOf([
  bridge,
  saying({
    ...{ hour: 8, demand: {} },
    more: {
      headline: 'Lift the siege',
      actors: [{ actorId: 'act-red', role: 'demander' }],
      places: [{ placeId: 'pl-1', role: 'occurred_at' }],
    },
  }),
  saying({
    ...{ hour: 5, from: 'src-un', kind: 'ops.contact', about: [] },
    more: {
      mode: 'operational',
      headline: 'Contact made',
      tags: ['radio'],
      attribution: [],
      actors: [{ description: 'a courier', role: 'party' }],
      places: [{ description: 'at the mill', role: 'occurred_at' }],
      tlp: 'TLP:RED',
    },
  }),
  saying({
    ...{ hour: 9, from: 'src-blue', kind: 'talks.demand_met' },
    more: { headline: 'It is lifted', narrative: 'All of it' },
    relations: [{ type: 'elaborates', target: 'TLK-001' }],
  }),
  saying({
    ...{ hour: 11, from: 'src-blue' },
    forecast: { what: 'rain', windowFrom: at(20), windowTo: at(22) },
    more: { headline: 'Rain is expected', kind: 'talks.demand_made' },
  }),
]);

const NOW = { validAt: instantOf(at(40)), knownRevision: record.length };

/** A question for all of it, one after the other as they were recorded. */
function query(filter: TimelineFilter, more: Partial<TimelineQuery> = {}): TimelineQuery {
  const all = { situation: S, ...NOW, limit: 9 };
  return { ...all, filter, order: 'recorded', direction: 'ascending', ...more };
}

/** From the moment at which one entry was logged to that of another. */
function loggedFrom(first: number, last: number): { readonly from: number; readonly to: number } {
  const [from = 0, to = 0] = [first, last].map(
    (no) =>
      record.find(({ data }) => 'entryNo' in data && data.entryNo === `TLK-00${no}`)?.recordedAt ??
      0,
  );
  return { from, to };
}

async function withRecord(
  work: (views: Followed, found: (filter: TimelineFilter) => readonly number[]) => void,
): Promise<void> {
  await withViews(async (views) => {
    await views.log(S, record);
    work(views, (filter) => readTimeline(views.db, query(filter)).map(({ key }) => key.ordinal));
  });
}

describe('entries are found', () => {
  test.each<[string, TimelineFilter, readonly number[]]>([
    ['all', {}, [1, 2, 3, 4]],
    ['by their kind', { kind: 'talks.demand_met' }, [3]],
    ['by a family of kinds', { kind: 'talks' }, [1, 3, 4]],
    ['by an actor', { actor: 'act-red' }, [1]],
    ['by none of the register as an actor', { actor: null }, [2, 3, 4]],
    ['by a place', { place: 'pl-1' }, [1]],
    ['by none of the register as a place', { place: null }, [2, 3, 4]],
    ['by their subject', { subject: 'dem-1' }, [1, 3]],
    ['by who says so', { origin: 'src-blue' }, [3, 4]],
    ['by their mode', { mode: 'operational' }, [2]],
    ['by their marking', { tlp: 'TLP:RED' }, [2]],
    ['by their numbers', { ordinals: [2, 4, 9] }, [2, 4]],
    ['by whether they are struck', { retracted: true }, []],
    ['by how late they were recorded', { lateBy: 2 * HOUR }, [2, 3]],
    ['by when they happened', { during: { from: instantOf(at(8)), to: instantOf(at(9)) } }, [1, 3]],
    ['by when they were logged', { recorded: loggedFrom(2, 3) }, [2, 3]],
    ['by two of these', { kind: 'talks', origin: 'src-blue' }, [3, 4]],
  ])('%s', async (_, filter, numbers) => {
    await withRecord((_views, found) => {
      expect(found(filter)).toEqual(numbers);
    });
  });

  test.each([
    ['the headline', 'siege', [1]],
    ['the narrative', 'all of it', [3]],
    ['a tag', 'RADIO', [2]],
    ['how somebody is described', 'courier', [2]],
    ['how a place is described', 'the mill', [2]],
    ['the number', 'tlk-004', [4]],
    ['the name of a place that they refer to', 'old bridge', [1]],
    ['the name of an actor and of a source', 'blue', [3, 4]],
    ['who recorded them', 'desk', [1, 2, 3, 4]],
    ['two texts beside each other', 'siegetlk', []],
  ])('by words of %s', async (_, q, numbers) => {
    await withRecord((_views, found) => {
      expect(found({ q })).toEqual(numbers);
    });
  });

  test('in the order in which they happened, and page by page in either', async () => {
    await withRecord(({ db }) => {
      const page = (more: Partial<TimelineQuery>) =>
        readOutline(db, query({}, more)).map(({ key }) => key.ordinal);
      expect(page({ order: 'happened' })).toEqual([2, 1, 3, 4]);
      expect(page({ order: 'happened', direction: 'descending' })).toEqual([4, 3, 1, 2]);
      expect(page({ direction: 'descending', limit: 2 })).toEqual([4, 3]);
      const after = readOutline(db, query({}, { order: 'happened' }))[1]!.key;
      expect(page({ order: 'happened', after })).toEqual([3, 4]);
      expect(page({ order: 'happened', direction: 'descending', after })).toEqual([2]);
      expect(page({ after })).toEqual([2, 3, 4]);
    });
  });

  test('only as far as they had begun and were known', async () => {
    await withRecord(({ db }) => {
      const numbers = (validAt: number, knownRevision: number) =>
        readTimeline(db, query({}, { validAt, knownRevision })).map(({ key }) => key.ordinal);
      expect(numbers(instantOf(at(8)), NOW.knownRevision)).toEqual([1, 2]);
      expect(numbers(instantOf(at(8)) - 1, NOW.knownRevision)).toEqual([2]);
      expect(numbers(NOW.validAt, FIRST)).toEqual([1]);
      expect(numbers(NOW.validAt, FIRST - 1)).toEqual([]);
    });
  });
});

test('what was looked up in texts and references is named by numbers, once; all else stays as it is asked', async () => {
  await withRecord(({ db }) => {
    const ofRows = { kind: 'talks', origin: 'src-blue' };
    expect(lookedUp(db, query(ofRows))).toEqual(ofRows);
    expect(lookedUp(db, query({ ...ofRows, q: 'lifted' }))).toEqual({ ...ofRows, ordinals: [3] });
    expect(lookedUp(db, query({ subject: 'dem-1' }))).toEqual({ ordinals: [1, 3] });
  });
});

test('entries are counted by what they say, under a filter', async () => {
  await withRecord(({ db }) => {
    const { total, by } = countTimeline(db, query({ kind: 'talks' }));
    expect([total, [...by.origin], [...by.mode]]).toEqual([
      ...[3, expect.arrayContaining([['src-blue', 2]]), [['statement', 3]]],
    ]);
  });
});

test('entries are told by their numbers, each once, those that nobody has logged not', async () => {
  await withRecord(({ db }) => {
    const numbered = (numbers: readonly string[], known: number) =>
      entriesNumbered(db, S, numbers, known).map(({ entryNo }) => entryNo);
    const asked = ['TLK-002', 'TLK-001', 'TLK-002', 'TLK-009'];
    expect(numbered(asked, NOW.knownRevision)).toEqual(['TLK-002', 'TLK-001']);
    expect(numbered(asked, FIRST)).toEqual(['TLK-001']);
    expect(entriesFirstLogged(db, S, asked, FIRST)).toEqual(new Set(['TLK-002', 'TLK-009']));
    expect(entriesFirstLogged(db, S, asked, FIRST - 1).size).toBe(3);
  });
});

test('entries are found by what they are to others: forecasts, who speaks, whence it is said', async () => {
  await withRecord(({ db }) => {
    const referring = (
      role: Parameters<typeof entriesReferringTo>[2]['role'],
      ...ids: readonly string[]
    ) =>
      entriesReferringTo(db, S, { role, ids }, NOW.knownRevision).map(({ entryNo }) =>
        Number(entryNo.slice(-3)),
      );
    expect(referring('forecast', '*')).toEqual([4]);
    expect(referring('task', '*')).toEqual([]);
    expect(referring('demand', 'dem-1')).toEqual([1]);
    expect(referring('source', 'src-blue', 'src-un')).toEqual([3, 4]);
    expect(referring('actor', 'act-red')).toEqual([1]);
    expect(referring('entry', 'TLK-001')).toEqual([3]);
  });
});

test('an entry stands anew by the event of another one that supersedes it', async () => {
  await withViews(async ({ db, log }) => {
    const later = saying({
      ...{ hour: 10, demand: {} },
      relations: [{ type: 'supersedes', target: 'TLK-001' }],
    });
    const told = recordOf([saying({ hour: 8, demand: {} }), later]);
    await log(S, told);
    const last = told.length - 1;
    expect([...entriesRestood(db, S, { after: last - 1, upTo: last })]).toEqual([1]);
    expect([...entriesRestood(db, S, { after: last, upTo: last + 1 })]).toEqual([]);
    expect([...entriesRestood(db, S, { after: 0, upTo: last - 1 })]).toEqual([]);
    const changes = versionsOf(db, S, 'TLK-001', last).map(({ change }) => change);
    expect(changes.map(({ restood }) => restood)).toEqual([undefined, true]);
  });
});

test('a correction of the script moves when entries were recorded and changed, and those before it stay', async () => {
  await withViews(async ({ db, log }) => {
    const marked: Command = {
      ...{ kind: 'mark-entry', entryNo: 'TLK-001', tlp: 'TLP:RED', reason: 'asked' },
    };
    const told = recordOf([bridge, saying({ hour: 8, demand: {} }), order(10), marked, order(5)]);
    await log(S, told);
    const flags = () => readOutline(db, query({})).map((row) => row.flags);
    const before = flags();
    const corrected = {
      ...{ name: 'ScriptCorrected', eventId: 'e', revision: told.length, author: 'anna' },
      data: { reason: 'gone too far', from: FIRST + 1, resumeAt: '2016-12-14T09:30:00Z' },
      recordedAt: told.at(-1)!.recordedAt + 1,
    } as unknown as SituationEvent;
    await log(S, [...told, corrected]);
    const resumed = instantOf('2016-12-14T09:30:00Z');
    const times = [instantOf(at(9)), resumed, resumed + 2];
    const numbers = ['TLK-001', 'TLK-002', 'TLK-003'];
    expect(numbers.map((no) => entryAt(db, S, no, 99)?.recordedAt)).toEqual(times);
    expect(readOutline(db, query({})).map((row) => row.recordedAt)).toEqual(times);
    const changes = versionsOf(db, S, 'TLK-001', 99).map(({ change }) => change.recordedAt);
    expect(changes).toEqual([times[0], resumed + 1]);
    // What happened at ten was recorded then, and is now ahead of its record.
    expect(flags().map((now, i) => now !== before[i])).toEqual([false, true, false]);
  });
});

function order(hour: number): Command {
  return saying({ hour, from: 'src-un', demand: {} });
}
