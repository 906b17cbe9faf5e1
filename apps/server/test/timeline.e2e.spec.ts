import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TimelineResponse } from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Query } from './support/api.js';
import { type Desk, occurredFrom, openDesk, saidBy } from './support/desk.js';
import { allPages, timeline } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
let desk: Desk;
let last: EntryReceipt;

type Row = TimelineResponse['entries'][number];

const hour = (n: number): string => `2024-03-10T${String(n).padStart(2, '0')}:00:00Z`;

// Neither in order of happening nor without ties: each as [from, to, kind, origin, actor, place, subject, headline, tag].
const ENTRIES = [
  [
    hour(9),
    hour(10),
    'hostilities.shelling',
    'src-monitor',
    'act-gov',
    'pl-city',
    'area-1',
    'Shelling in the north',
    'north',
  ],
  [
    hour(7),
    hour(12),
    'hostilities.airstrike',
    'src-gov',
    'act-opp',
    'pl-port',
    'area-1',
    'Strike at the PORT',
    'port',
  ],
  [
    hour(9),
    hour(10),
    'ceasefire.announced',
    'src-opp',
    'act-opp',
    'pl-city',
    'agr-1',
    'A truce',
    'truce',
  ],
  [
    null,
    hour(8),
    'hostilities.lull',
    'src-monitor',
    'act-gov',
    'pl-city',
    'area-1',
    'Quiet so far',
    'quiet',
  ],
  [
    hour(9),
    hour(9),
    'hostilities.shelling_resumed',
    'src-opp',
    'act-gov',
    'pl-city',
    'area-1',
    'Shelling again',
    'north',
  ],
  [
    hour(7),
    null,
    'movement.evacuation_delayed',
    'src-gov',
    'act-gov',
    'pl-port',
    'evac-1',
    'Buses wait',
    'buses',
  ],
  [
    hour(15),
    hour(16),
    'ceasefire.violation_alleged',
    'src-gov',
    'act-opp',
    'pl-city',
    'agr-1',
    '100 % sure_thing',
    'truce',
  ],
  [
    hour(6),
    hour(6),
    'hostilities.shelling',
    'src-monitor',
    'act-opp',
    'pl-port',
    'area-1',
    'Çatışma: ÖNCE ateş',
    'east',
  ],
  [null, null, 'ceasefire.proposed', 'src-opp', 'act-opp', 'pl-port', 'agr-1', 'Offer', 'truce'],
] as const;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  desk = await openDesk(server.api);
  for (const [from, to, kind, origin, actorId, placeId, subject, headline, tag] of ENTRIES) {
    const answer = await desk.log({
      kind,
      headline,
      about: [subject],
      time: { occurred: { from, to, precision: 'interval' } },
      attribution: saidBy(origin),
      actors: [{ actorId, role: 'subject' }],
      places: [{ placeId, role: 'occurred_at' }],
      tags: [tag],
    });
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    last = answer.body;
  }
});
afterAll(() => lab.clean());

async function rows(query: Query = {}): Promise<readonly Row[]> {
  const answer = await timeline(server.api, desk.code, { atLeast: last.position, ...query });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body.entries;
}

async function numbers(query: Query = {}): Promise<readonly number[]> {
  return (await rows(query)).map(numberOf);
}

function numberOf({ entryNo }: Row): number {
  return Number(entryNo.slice(entryNo.lastIndexOf('-') + 1));
}

describe('the order of a timeline', () => {
  const BY_HAPPENING = [4, 9, 8, 2, 6, 5, 1, 3, 7];

  test('is that of recording unless said otherwise', async () => {
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await numbers({ order: 'recorded', direction: 'ascending' })).toEqual(await numbers());
    expect(await numbers({ direction: 'descending' })).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('by happening goes by the earliest start, then the latest end, then the number; open ends lie outside', async () => {
    expect(await numbers({ order: 'happened' })).toEqual(BY_HAPPENING);
    expect(await numbers({ order: 'happened', direction: 'descending' })).toEqual(
      BY_HAPPENING.toReversed(),
    );
  });

  test('is the same in pages of every size', async () => {
    for (const order of ['happened', 'recorded']) {
      for (const direction of ['ascending', 'descending']) {
        const whole = await numbers({ order, direction });
        for (const limit of [1, 2, 4, 8, 9, 10]) {
          const query = { order, direction, limit, atLeast: last.position };
          const pages = await allPages(server.api, desk.code, query);
          const paged = pages.flatMap(({ entries }) => entries.map(numberOf));
          expect(paged).toEqual(whole);
          expect(pages).toHaveLength(Math.ceil(9 / limit));
        }
      }
    }
  });
});

describe('the filters of a timeline', () => {
  const filters: readonly (readonly [Query, readonly number[]])[] = [
    [{ kind: 'hostilities.shelling' }, [1, 8]],
    [{ kind: 'hostilities' }, [1, 2, 4, 5, 8]],
    [{ kind: 'ceasefire' }, [3, 7, 9]],
    [{ kind: 'needs' }, []],
    [{ origin: 'src-gov' }, [2, 6, 7]],
    [{ origin: 'src-wire' }, []],
    [{ actor: 'act-gov' }, [1, 4, 5, 6]],
    [{ place: 'pl-port' }, [2, 6, 8, 9]],
    [{ subject: 'agr-1' }, [3, 7, 9]],
    [{ subject: 'nobody' }, []],
    [{ q: 'shelling' }, [1, 5]],
    [{ q: 'SHELLING AGAIN' }, [5]],
    [{ q: 'port' }, [2, 6, 8, 9]],
    [{ q: 'A Ministry' }, [2, 6, 7]],
    [{ q: 'surroundings' }, [1, 2, 4, 5, 8]],
    [{ q: 'government forces' }, [1, 4, 5, 6]],
    [{ during: `${hour(11)}/${hour(13)}` }, [2, 6, 9]],
    [{ during: `${hour(10)}/${hour(10)}` }, [1, 2, 3, 6, 9]],
    [{ during: `${hour(17)}/${hour(18)}`, place: 'pl-port' }, [6, 9]],
    [{ q: 'truce' }, [3, 7, 9]],
    [{ q: '%' }, [7]],
    [{ q: '_' }, [7]],
    [{ q: "'" }, []],
    [{ q: 'çatışma' }, [8]],
    [{ q: 'önce' }, [8]],
    [{ q: '-004' }, [4]],
    [{ kind: 'hostilities', place: 'pl-city', actor: 'act-gov', q: 'north' }, [1, 5]],
    [{ kind: 'hostilities', origin: 'src-monitor', place: 'pl-port' }, [8]],
  ];
  test.each(filters)('%j', async (query, expected) => {
    expect(await numbers(query)).toEqual(expected);
    const pages = await allPages(server.api, desk.code, { ...query, limit: 1, order: 'happened' });
    const paged = pages.flatMap(({ entries }) => entries.map(numberOf));
    expect(paged.toSorted((a, b) => a - b)).toEqual(expected);
  });

  test('of a shift find what was logged in it, both its ends included', async () => {
    const logged = (await rows({ order: 'recorded' })).map(({ recordedAt }) => recordedAt);
    const shift = (from: number, to: number): string => `${logged[from - 1]}/${logged[to - 1]}`;
    expect(await numbers({ recorded: shift(3, 5) })).toEqual([3, 4, 5]);
    expect(await numbers({ recorded: shift(9, 9) })).toEqual([9]);
    expect(await numbers({ recorded: shift(1, 5), kind: 'hostilities' })).toEqual([1, 2, 4, 5]);
    const wrong = await timeline(server.api, desk.code, { recorded: shift(5, 3) });
    expectProblem(wrong, { status: 400, code: 'validation', at: 'recorded' });
  });

  test('of words find who recorded it, and names as they were known', async () => {
    const own = await openDesk(server.api);
    await own.log({}, { operator: 'Amina' });
    const named = await server.api.put<{ readonly receipt: EntryReceipt }>(
      `${own.path}/places/pl-city`,
      { name: 'Old town', lat: 36.2, lon: 37.16, precision: 2 },
    );
    const { position: atLeast, revision } = named.body.receipt;
    const found = async (query: Query): Promise<number> =>
      (await timeline(server.api, own.code, { atLeast, ...query })).body.entries.length;
    const before = `rev:${revision - 1}`;
    expect([await found({ q: 'amina' }), await found({ q: 'bruno' })]).toEqual([1, 0]);
    expect([await found({ q: 'old town' }), await found({ q: 'the city' })]).toEqual([1, 1]);
    expect(await found({ q: 'old town', knownAt: before })).toBe(0);
  });

  test.each([
    '2024-03-10T08:00:00Z',
    '2024-03-10/2024-03-11',
    '2024-03-10T09:00:00Z/2024-03-10T08:00:00Z',
    '1200-03-10T09:00:00Z/2024-03-10T08:00:00Z',
  ])('refuse a stretch of time that is none: %s', async (during) => {
    const refused = await timeline(server.api, desk.code, { during });
    expectProblem(refused, { status: 400, at: 'during' });
  });

  test('find by the origin `desk` what names nobody', async () => {
    const own = await openDesk(server.api);
    await own.log();
    const act = { mode: 'operational', kind: 'ops.decision', about: [], attribution: [] };
    const { body } = await own.log(act, { operator: 'Amina' });
    const query = { origin: 'desk', atLeast: body.position };
    const found = await timeline(server.api, own.code, query);
    expect(found.body.entries.map(({ entryNo }) => entryNo)).toEqual([body.entryNo]);
  });

  test('follow what an entry said at the known moment', async () => {
    const own = await openDesk(server.api);
    const { body: first } = await own.log();
    const patch = [
      { path: '/places/0/placeId', value: 'pl-port' },
      { path: '/attribution/1/sourceId', value: 'src-opp' },
      { path: '/headline', value: 'Mortars' },
    ];
    const correction = { class: 'clerical', patch, reason: 'r' };
    const { body: second } = await own.amend(first.entryNo, 'corrections', correction);
    const found = async (query: Query, { revision }: EntryReceipt): Promise<number> => {
      const moments = { knownAt: `rev:${revision}`, atLeast: second.position };
      return (await timeline(server.api, own.code, { ...query, ...moments })).body.entries.length;
    };
    for (const [query, before, after] of [
      [{ place: 'pl-city' }, 1, 0],
      [{ place: 'pl-port' }, 0, 1],
      [{ origin: 'src-monitor' }, 1, 0],
      [{ origin: 'src-opp' }, 0, 1],
      [{ q: 'shelling' }, 1, 0],
      [{ q: 'mortars' }, 0, 1],
    ] as const) {
      expect([query, await found(query, first)]).toEqual([query, before]);
      expect([query, await found(query, second)]).toEqual([query, after]);
    }
  });
});

describe('validAt', () => {
  test('leaves out what had not begun, and tells what may have begun from what had', async () => {
    const at = async (validAt: string): Promise<Record<number, string>> =>
      Object.fromEntries((await rows({ validAt })).map((row) => [numberOf(row), row.placement]));
    expect(await at(hour(5))).toEqual({ 4: 'possible', 9: 'possible' });
    expect(await at(hour(6))).toEqual({ 4: 'possible', 8: 'definite', 9: 'possible' });
    expect(await at('2024-03-10T08:30:00Z')).toEqual({
      2: 'possible',
      4: 'definite',
      6: 'possible',
      8: 'definite',
      9: 'possible',
    });
    expect(await at(hour(9))).toEqual({
      1: 'possible',
      2: 'possible',
      3: 'possible',
      4: 'definite',
      5: 'definite',
      6: 'possible',
      8: 'definite',
      9: 'possible',
    });
    expect(await at('2024-03-10T08:59:59.999999Z')).not.toHaveProperty('5');
    const now = await at(last.recordedAt);
    expect(Object.keys(now)).toHaveLength(9);
    expect(new Set(Object.values(now))).toEqual(new Set(['definite']));
  });
});

describe('paging while the log grows', () => {
  const ways = ['happened', 'recorded'].flatMap((order) =>
    ['ascending', 'descending'].map((direction) => ({ order, direction })),
  );

  test.each(ways)('gives every entry of the first page’s moments once: %j', async (way) => {
    const own = await openDesk(server.api);
    const from = (n: number): string => hour((n * 7) % 20);
    const entry = (n: number): Record<string, unknown> => ({
      headline: `Entry ${n}`,
      time: occurredFrom(from(n), hour(22)),
    });
    let receipt: EntryReceipt | undefined;
    for (let n = 0; n < 23; n += 1) receipt = (await own.log(entry(n))).body;
    const known = receipt!;
    let added = 100;
    const disturb = async (page: number): Promise<void> => {
      // One entry before all others, one behind, one amid them; one that moves, one that is struck.
      for (const n of [0, 19, page]) {
        added += 1;
        await own.log({ ...entry(added), time: occurredFrom(hour(n), hour(23)) });
      }
      const no = (n: number): string => `${own.code}-${String(n).padStart(3, '0')}`;
      const patch = [{ path: '/time/occurred/from', value: hour(page % 2 === 0 ? 0 : 21) }];
      const moved = await own.amend(no(1 + page * 3), 'corrections', {
        class: 'clerical',
        patch,
        reason: 'r',
      });
      const struck = await own.amend(no(2 + page * 3), 'retraction', { reason: 'error' });
      expect([moved.status, struck.status]).toEqual([201, 201]);
    };
    const pages = await allPages(
      server.api,
      own.code,
      { ...way, limit: 4, atLeast: known.position },
      disturb,
    );
    const seen = pages.flatMap(({ entries }) => entries);
    expect(seen.map(({ headline }) => headline).toSorted()).toEqual(
      Array.from({ length: 23 }, (_, n) => `Entry ${n}`).toSorted(),
    );
    const whole = await timeline(server.api, own.code, {
      ...way,
      limit: 200,
      knownAt: `rev:${known.revision}`,
      validAt: pages[0]?.validAt,
      atLeast: known.position,
    });
    expect(seen).toEqual(whole.body.entries);
    const pinned = pages.map(({ knownRevision, validAt, knownAt }) => [
      knownRevision,
      validAt,
      knownAt,
    ]);
    expect(new Set(pinned.map(String)).size).toBe(1);
    const later = await timeline(server.api, own.code, { limit: 200 });
    expect(later.body.entries.length).toBeGreaterThan(23);
  });
});
