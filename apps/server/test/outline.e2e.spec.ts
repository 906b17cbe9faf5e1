import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OutlineResponse, type TimelineResponse } from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Query } from './support/api.js';
import { type Body, type Desk, openDesk, saidBy } from './support/desk.js';
import { outline, timeline } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
let desk: Desk;
let last: EntryReceipt;

type Row = TimelineResponse['entries'][number];

const hour = (n: number): string => `2024-03-10T${String(n).padStart(2, '0')}:00:00Z`;
const at = (...ids: readonly string[]): readonly Body[] =>
  ids.map((placeId) => ({ placeId, role: 'occurred_at' }));
const by = (...ids: readonly string[]): readonly Body[] =>
  ids.map((actorId) => ({ actorId, role: 'subject' }));
const between = (from: string | null, to: string | null): Body => ({
  occurred: { from, to, precision: 'interval' },
});

// One an hour from noon on; what happened is now late, now not, now ahead.
const ENTRIES: readonly Body[] = [
  { time: between(hour(9), hour(10)), places: at('pl-city'), actors: by('act-gov') },
  {
    mode: 'occurrence',
    time: between('2024-03-10T12:58:59.999999Z', '2024-03-10T12:59:00Z'),
    places: at('pl-port', 'pl-city'),
    tlp: 'TLP:AMBER+STRICT',
    attribution: saidBy('src-gov'),
  },
  { mode: 'assessment', time: between(null, null), places: [], kind: 'statement.analysis' },
  {
    time: between(hour(20), hour(22)),
    places: [{ description: 'Somewhere', role: 'occurred_at' }],
    actors: [{ description: 'Somebody', role: 'subject' }],
    attribution: saidBy('src-gov'),
  },
  { time: between('1969-12-31T23:59:59.999999Z', hour(15)), actors: by('act-opp', 'act-gov') },
  { kind: 'ceasefire.announced', about: ['agr-1'], time: between(hour(16), null) },
];

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  desk = await openDesk(server.api, { mode: 'exercise', recordedAt: hour(0) });
  for (const [i, entry] of ENTRIES.entries()) {
    const answer = await desk.log({ ...entry, recordedAt: hour(12 + i) });
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
  }
  const acts: readonly (readonly [number, string, Body, string?])[] = [
    [1, 'verification', { outcome: 'verified', rationale: 'seen' }, 'Vera'],
    [2, 'verification', { outcome: 'refuted', rationale: 'seen' }, 'Vera'],
    [3, 'retraction', { reason: 'error' }],
    [4, 'classification', { kind: 'hostilities.airstrike', reason: 'seen again' }],
    [5, 'relations', { type: 'in_tension_with', target: `${desk.code}-006` }],
  ];
  for (const [n, act, body, operator = 'Otto'] of acts) {
    const answer = await desk.amend(`${desk.code}-00${n}`, act, body, { operator });
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    last = answer.body;
  }
});
afterAll(() => lab.clean());

const ALL: Query = { validAt: hour(23) };
const MARKS = { retracted: 1, possible: 2, corrected: 4, disputed: 8, verified: 16 };
const MORE_MARKS = { ahead: 32, unplaced: 64 };

async function rows(query: Query = {}): Promise<readonly Row[]> {
  const asked = { ...ALL, atLeast: last.position, ...query };
  const answer = await timeline(server.api, desk.code, asked);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body.entries;
}

async function drawn(query: Query = {}): Promise<OutlineResponse> {
  const asked = { ...ALL, atLeast: last.position, ...query };
  const answer = await outline(server.api, desk.code, asked);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

const numberOf = ({ entryNo }: Row): number => Number(entryNo.split('-')[1]);
const millis = (moment: string | null): number | null =>
  moment === null ? null : Date.parse(moment);

/** The entries of an outline, as far as a timeline tells the same of them. */
function told({ columns, kinds, origins, places }: OutlineResponse): readonly object[] {
  return columns.ordinal.map((ordinal, i) => ({
    ordinal,
    from: columns.happenedFrom[i],
    to: columns.happenedTo[i],
    recordedAt: columns.recordedAt[i],
    kind: kinds[columns.kind[i]!],
    origin: origins[columns.origin[i]!],
    place: places[columns.place[i]!],
    isRetracted: (columns.flags[i]! & MARKS.retracted) !== 0,
    isPossible: (columns.flags[i]! & MARKS.possible) !== 0,
    isVerified: (columns.flags[i]! & MARKS.verified) !== 0,
  }));
}

function shown(entry: Row): object {
  const { from, to } = entry.time.occurred;
  return {
    ordinal: numberOf(entry),
    // Rounded down, where Date cuts off what comes after the milliseconds.
    from: from === '1969-12-31T23:59:59.999999Z' ? -1 : millis(from),
    to: millis(to),
    recordedAt: millis(entry.recordedAt),
    kind: entry.kind,
    origin: entry.origin,
    place: entry.places.find(({ placeId }) => placeId !== undefined)?.placeId,
    isRetracted: entry.status === 'retracted',
    isPossible: entry.placement === 'possible',
    isVerified: entry.verification === 'verified',
  };
}

describe('the filters of timeline and outline', () => {
  const filters: readonly (readonly [Query, readonly number[]])[] = [
    [{ mode: 'occurrence' }, [2]],
    [{ mode: 'background' }, []],
    [{ verification: 'unverified' }, [3, 4, 5, 6]],
    [{ verification: 'verified' }, [1]],
    [{ verification: 'refuted' }, [2]],
    [{ verification: 'inconclusive' }, []],
    [{ status: 'retracted' }, [3]],
    [{ status: 'in_force' }, [1, 2, 4, 5, 6]],
    [{ tlp: 'TLP:AMBER' }, [1, 3, 4, 5, 6]],
    [{ tlp: 'TLP:AMBER+STRICT' }, [2]],
    [{ lateBy: 1 }, [1, 2, 5]],
    [{ lateBy: 2 }, [1, 5]],
    [{ lateBy: 60 }, [1, 5]],
    [{ lateBy: 61 }, [1]],
    [{ lateBy: 120 }, [1]],
    [{ lateBy: 121 }, []],
    [{ place: 'none' }, [3, 4]],
    [{ place: 'pl-city' }, [1, 2, 5, 6]],
    [{ place: 'pl-port' }, [2]],
    [{ actor: 'none' }, [2, 3, 4, 6]],
    [{ actor: 'act-gov' }, [1, 5]],
    [{ numbers: '#-001' }, [1]],
    [{ numbers: '#-006,#-002,#-002,#-099' }, [2, 6]],
    [{ numbers: 'ALE-001' }, []],
    [{ numbers: '#-0001' }, []],
    [{ status: 'in_force', place: 'none', verification: 'unverified' }, [4]],
    [{ numbers: '#-001,#-002,#-003', lateBy: 1, origin: 'src-gov' }, [2]],
  ];
  const own = (query: Query): Query => ({
    ...query,
    ...('numbers' in query ? { numbers: String(query['numbers']).replaceAll('#', desk.code) } : {}),
  });

  test.each(filters)('%j', async (query, expected) => {
    expect((await rows(own(query))).map(numberOf)).toEqual(expected);
    const { columns, total, all } = await drawn(own(query));
    expect([columns.ordinal, total, all]).toEqual([expected, expected.length, 6]);
  });

  const bad: readonly (readonly [string, string, string])[] = [
    ['mode', 'rumour', 'This must be one of occurrence, statement'],
    ['verification', 'in_verification', 'This must be one of unverified, verified, refuted'],
    ['status', 'struck', 'This must be one of in_force, retracted'],
    ['tlp', 'RED', 'This must be one of TLP:CLEAR'],
    ['lateBy', '0', 'Not less than 1.'],
    ['lateBy', '1.5', 'This must be a whole number.'],
    ['numbers', 'ALE-1', 'Write numbers of entries, separated by commas, such as ALE-001,ALE-017'],
    ['numbers', 'ALE-001, ALE-002', 'Write numbers of entries'],
    ['numbers', 'ALE-001,', 'Write numbers of entries'],
    ['place', 'None', 'Write an id'],
    ['origin', 'operator:mk', 'Write the id of a source, or desk.'],
  ];
  test.each(bad)('%s=%s is refused with what to mend', async (parameter, value, message) => {
    for (const read of [timeline, outline]) {
      const answer = await read(server.api, desk.code, { [parameter]: value });
      const problem = expectProblem(answer, { status: 400, code: 'validation', at: parameter });
      expect(problem.errors?.[0]?.message).toContain(message);
    }
  });

  test('take 200 numbers and no more', async () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, i) => `${desk.code}-${String(1000 + i)}`).join();
    expect((await timeline(server.api, desk.code, { numbers: many(200) })).status).toBe(200);
    const answer = await outline(server.api, desk.code, { numbers: many(201) });
    expectProblem(answer, { status: 400, code: 'validation', at: 'numbers' });
  });

  test('belong to the cursor', async () => {
    const { next } = await drawn({ limit: 1, mode: 'statement' });
    for (const filter of [{}, { mode: 'occurrence' }, { mode: 'statement', lateBy: 1 }]) {
      const answer = await outline(server.api, desk.code, { ...filter, cursor: String(next) });
      expectProblem(answer, { status: 400, code: 'validation', at: 'cursor' });
    }
  });
});

describe('an outline', () => {
  const questions = ['happened', 'recorded'].flatMap((order) =>
    ['ascending', 'descending'].flatMap((direction) =>
      [undefined, hour(13), hour(16)].map((knownAt) => ({ order, direction, knownAt })),
    ),
  );

  test.each(questions)('tells what the timeline tells, in its order: %j', async (question) => {
    for (const n of [8, 9, 10, 15, 17, 21, 23]) {
      const query = { ...question, validAt: hour(n) };
      const whole = await drawn(query);
      expect(told(whole)).toEqual((await rows(query)).map(shown));
      const { order, direction } = question;
      expect([whole.order, whole.direction, whole.next]).toEqual([order, direction, null]);
    }
  });

  test('marks entries', async () => {
    const { columns } = await drawn();
    const { retracted, corrected, disputed, verified } = MARKS;
    const { ahead, unplaced } = MORE_MARKS;
    expect(columns.flags).toEqual([
      verified,
      0,
      retracted + unplaced,
      corrected + ahead + unplaced,
      disputed,
      disputed,
    ]);
    const early = await drawn({ validAt: '2024-03-10T09:30:00Z', knownAt: hour(17) });
    expect(early.columns.ordinal).toEqual([1, 3, 5]);
    const { possible } = MARKS;
    expect(early.columns.flags).toEqual([possible, possible + unplaced, possible]);
  });

  test('says how to read the marks', async () => {
    const { body } = await server.api.get<{
      readonly components: { readonly schemas: Readonly<Record<string, Described>> };
    }>('/openapi.json');
    const { description } = body.components.schemas['OutlineColumnsResponse']!.properties['flags']!;
    for (const [mark, bit] of Object.entries({ ...MARKS, ...MORE_MARKS })) {
      expect(description).toContain(`${bit} ${mark}: `);
    }
  });

  test('counts each entry once in every part', async () => {
    const { total, all, counts } = await drawn();
    expect([total, all]).toEqual([6, 6]);
    expect(counts).toEqual({
      family: { ceasefire: 1, hostilities: 4, statement: 1 },
      origin: { 'src-gov': 2, 'src-monitor': 4 },
      place: { none: 2, 'pl-city': 3, 'pl-port': 1 },
      mode: { assessment: 1, occurrence: 1, statement: 4 },
      verification: { refuted: 1, unverified: 4, verified: 1 },
    });
    const narrowed = await drawn({ origin: 'src-gov', validAt: hour(14) });
    expect([narrowed.total, narrowed.all, narrowed.counts?.['place']]).toEqual([
      1,
      4,
      { 'pl-port': 1 },
    ]);
    const empty = await drawn({ q: 'nothing of the kind' });
    expect([empty.total, empty.all, empty.kinds, empty.columns.ordinal]).toEqual([0, 6, [], []]);
    expect(Object.values(empty.counts ?? {})).toEqual([{}, {}, {}, {}, {}]);
  });

  test('comes in pages that hold its first moments, while the log grows', async () => {
    const own = await openDesk(server.api);
    for (let n = 0; n < 7; n += 1) await own.log({ headline: `Entry ${n}` });
    const pages: OutlineResponse[] = [];
    const query: Query = { order: 'happened', direction: 'descending', limit: 3 };
    do {
      const cursor = pages.at(-1)?.next ?? undefined;
      const { body: entry } = await own.log();
      const moments = cursor === undefined ? { knownAt: `rev:${entry.revision}` } : { cursor };
      const wait = { atLeast: entry.position };
      const answer = await outline(server.api, own.code, { ...query, ...moments, ...wait });
      expect([answer.status, answer.text]).toEqual([200, answer.text]);
      pages.push(answer.body);
    } while (pages.at(-1)?.next !== null);
    expect(pages.flatMap(({ columns }) => columns.ordinal)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(new Set(pages.map(({ validAt, knownAt }) => `${validAt} ${knownAt}`)).size).toBe(1);
    expect(pages.map(({ total, all, counts }) => [total, all, counts?.['mode']])).toEqual([
      [8, 8, { statement: 8 }],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    const cursor = pages[0]?.next ?? '';
    const rest = await timeline(server.api, own.code, { ...query, limit: 200, cursor });
    expect(rest.body.entries.map(numberOf)).toEqual([5, 4, 3, 2, 1]);
  });

  test('has at most 20000 entries a page', async () => {
    const answer = await outline(server.api, desk.code, { limit: 20_001 });
    expectProblem(answer, { status: 400, code: 'validation', at: 'limit' });
    expect((await drawn({ limit: 20_000 })).next).toBeNull();
  });
});

interface Described {
  readonly properties: Readonly<Record<string, { readonly description: string }>>;
}
