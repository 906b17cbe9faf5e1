import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type BoardResponse } from '@sitlog/api-types';
import fc from 'fast-check';
import { cpSync } from 'node:fs';
import { type EntryReceipt } from './support/answers.js';
import { type Answer } from './support/api.js';
import {
  type Body,
  type Desk,
  deskAt,
  entryBody,
  occurredFrom,
  openDesk,
  saidBy,
} from './support/desk.js';
import { openStream, type Stream, type StreamOptions } from './support/event-stream.js';
import {
  apply,
  type Change,
  type Known,
  knownOf,
  type Revision,
  shownIn,
  type Tick,
  untilRevision,
} from './support/scenes/live-state.js';
import { board, propositionOf, wholeLog } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
const streams: Stream[] = [];

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(() => lab.clean());

async function watch(code: string, options: StreamOptions = {}, at = server): Promise<Stream> {
  const stream = await openStream(at.url, code, options);
  streams.push(stream);
  return stream;
}

/** The board as known and valid where a client stands. */
async function boardAt(code: string, known: Known, at = server): Promise<BoardResponse> {
  const { revision, validAt, position } = known;
  const atLeast = position ?? undefined;
  const answer = await board(at.api, code, { validAt, knownAt: `rev:${revision}`, atLeast });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

async function expectTrue(code: string, known: Known | undefined, at = server): Promise<void> {
  expect(known).toBeDefined();
  const shown = await boardAt(code, known!, at);
  expect(Object.fromEntries(known!.shown)).toEqual(Object.fromEntries(shownIn(shown)));
}

const soon = (from: number, to: number): Body => {
  const [earliest, latest] = [from, to].map((ms) => new Date(Date.now() + ms).toISOString());
  const start = { earliest, latest };
  return { assertions: [{ proposition: 'area-1/shelling', value: 'ongoing', start }] };
};

describe('a stream', () => {
  test('begins with a time to come back after, the board as GET answers it, and a tick', async () => {
    const desk = await openDesk(server.api);
    const { body } = await desk.log();
    await board(server.api, desk.code, { atLeast: body.position });
    const stream = await watch(desk.code);
    const [snapshot] = [await stream.next(({ event }) => event === 'snapshot')];
    const { validAt, knownRevision } = snapshot.data as BoardResponse;
    const read = await board(server.api, desk.code, { validAt, knownAt: `rev:${knownRevision}` });
    expect(snapshot.data).toEqual(read.body);
    expect(snapshot.id).toMatch(new RegExp(`^${body.position}@`));
    const tick = (await stream.next(({ event }) => event === 'tick')).data as Tick;
    expect(tick).toMatchObject({
      knownRevision,
      marking: 'TLP:AMBER',
      behind: false,
      store: { state: 'connected' },
      views: { state: 'following' },
    });
    expect(stream.frames.slice(0, 2).map(({ event }) => event)).toEqual(['snapshot', 'tick']);
    expect(stream.retry()).toBeGreaterThanOrEqual(1000);
    expect(stream.retry()).toBeLessThanOrEqual(5000);
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  test('tells with each tick the strictest marking, and no longer once it was eased', async () => {
    const desk = await openDesk(server.api);
    const tickAt = async (position: string): Promise<Tick> => {
      await board(server.api, desk.code, { atLeast: position });
      const stream = await watch(desk.code);
      return (await stream.next(({ event }) => event === 'tick')).data as Tick;
    };
    const opened = await watch(desk.code);
    const empty = (await opened.next(({ event }) => event === 'tick')).data as Tick;
    expect(empty.marking).toBeNull();
    await desk.log({ tlp: 'TLP:GREEN' });
    const { body } = await desk.log({ tlp: 'TLP:RED' });
    expect((await tickAt(body.position)).marking).toBe('TLP:RED');
    const eased = await desk.amend(body.entryNo, 'marking', {
      tlp: 'TLP:CLEAR',
      reason: 'Published by the source.',
    });
    expect((await tickAt(eased.body.position)).marking).toBe('TLP:GREEN');
  });

  test('tells what a development changes, before and after, and which event it was', async () => {
    const desk = await openDesk(server.api);
    const stream = await watch(desk.code);
    const { body } = await desk.log();
    const { data, id } = await untilRevision(stream, body.revision);
    const change = data as Change;
    expect(id).toMatch(new RegExp(`^${body.position}@`));
    expect(change.cause).toBe('log');
    expect(change.events.at(-1)).toEqual({
      position: body.position,
      revision: body.revision,
      type: 'hostilities.shelling',
      entryNo: body.entryNo,
      recordedAt: body.recordedAt,
    });
    expect(change.propositions).toMatchObject([
      { id: 'area-1/shelling', before: { state: 'unknown' }, after: { state: 'reported' } },
    ]);
    await expectTrue(desk.code, knownOf(stream.frames));
  });

  test('tells figures that differ, and what an analyst prefers among them', async () => {
    const desk = await openDesk(server.api);
    const stream = await watch(desk.code);
    const figure = {
      measure: 'people.killed',
      unit: 'person',
      quantifier: 'at_least',
      best: 3,
      stockFlow: 'cumulative',
      scope: 'the city',
    };
    const logged = await desk.log({ kind: 'harm.killed', about: [], figures: [figure] });
    const told = await untilRevision(stream, logged.body.revision);
    expect(told.data).toMatchObject({
      propositions: [],
      figures: [{ facet: 'casualties', before: null, after: { lines: [{ low: 3, high: null }] } }],
    });
    const chosen = await server.api.post(
      `${desk.path}/figures/preference`,
      { entry: logged.body.entryNo, figure: 0, reason: 'counted by name' },
      { operator: 'Ada' },
    );
    const preferred = await untilRevision(stream, chosen.body.revision);
    expect(preferred.data).toMatchObject({
      events: [{ type: 'figure.preferred', entryNo: logged.body.entryNo }],
      figures: [{ before: { preferred: [] }, after: { preferred: [{ by: 'Ada' }] } }],
    });
    await expectTrue(desk.code, knownOf(stream.frames));
  });

  test('tells events that change no answer', async () => {
    const desk = await openDesk(server.api);
    const stream = await watch(desk.code);
    const { body } = await desk.log({ mode: 'operational', kind: 'ops.contact', attribution: [] });
    const { data } = await untilRevision(stream, body.revision);
    expect(data).toMatchObject({ events: [{ revision: body.revision }], propositions: [] });
  });

  test('tells what time alone changes', async () => {
    const desk = await openDesk(server.api);
    const { body } = await desk.log(soon(-60_000, 3_000));
    const stream = await watch(desk.code);
    await untilRevision(stream, body.revision);
    const { data } = await stream.next(
      ({ event, data }) => event === 'change' && (data as Change).cause === 'time',
    );
    expect(data).toMatchObject({
      events: [],
      knownRevision: body.revision,
      propositions: [
        { id: 'area-1/shelling', before: { state: 'unknown' }, after: { state: 'reported' } },
      ],
    });
    await expectTrue(desk.code, knownOf(stream.frames));
  });

  test('says which entries and events made each answer another, and of which time', async () => {
    const desk = await openDesk(server.api);
    const stream = await watch(desk.code);
    const logged = (await desk.log()).body;
    const told = await untilRevision(stream, logged.revision);
    const [shelling] = (told.data as Change).propositions;
    expect(shelling).toMatchObject({
      id: 'area-1/shelling',
      causedBy: { entries: [logged.entryNo], revisions: [logged.revision], time: false },
      affects: { from: '2024-03-10T05:00:00.000000Z', to: null },
    });
    const struck = (await desk.amend(logged.entryNo, 'retraction', { reason: 'error' })).body;
    const gone = (await untilRevision(stream, struck.revision)).data as Change;
    expect(gone.propositions).toMatchObject([
      {
        id: 'area-1/shelling',
        after: { state: 'unknown' },
        causedBy: { entries: [logged.entryNo], revisions: [struck.revision], time: false },
        affects: { from: '2024-03-10T05:00:00.000000Z', to: null },
      },
    ]);
    expect(gone.checks.map(({ id, causedBy }) => [id, causedBy.entries])).toEqual([
      ['without_grade', [logged.entryNo]],
      // Of 2024, and long older than its time to live.
      ['stale', [logged.entryNo]],
    ]);
  });

  test('tells what is registered anew and changes the past alone as a revision of history, too', async () => {
    const desk = await openDesk(server.api);
    const source = { name: 'A daily', type: 'media', reliability: 'C' };
    const address = `${desk.path}/sources/src-b`;
    expect((await server.api.put(address, source)).status).toBe(200);
    const say = async (by: string, kind: string, time: string): Promise<EntryReceipt> => {
      const at = `2024-03-10T${time}:00Z`;
      const entry = { kind, attribution: saidBy(by), time: occurredFrom(at, at) };
      return (await desk.log(entry)).body;
    };
    for (const by of ['src-gov', 'src-b']) await say(by, 'hostilities.shelling', '01:00');
    for (const by of ['src-gov', 'src-b']) await say(by, 'hostilities.shelling_stopped', '07:00');
    const last = await say('src-monitor', 'hostilities.shelling_stopped', '07:00');
    const stream = await watch(desk.code);
    await untilRevision(stream, last.revision);
    const sided = { ...source, side: 'government' };
    const { body } = await server.api.put<{ receipt: EntryReceipt }>(address, sided);
    const { revision } = body.receipt;
    const change = await untilRevision(stream, revision);
    expect(change.data).toMatchObject({
      propositions: [],
      events: [{ type: 'source.registered' }],
    });
    const history = stream.frames[stream.frames.indexOf(change) - 1];
    expect(history?.event).toBe('history');
    const revised = history?.data as Revision;
    expect(revised).toMatchObject({ from: { knownRevision: last.revision }, unlisted: [] });
    expect(revised.propositions).toMatchObject([
      {
        id: 'area-1/shelling',
        before: { state: 'corroborated', values: [{ value: 'ongoing' }] },
        after: { state: 'alleged_by_one_side', values: [{ value: 'ongoing' }] },
        causedBy: { entries: [], revisions: [revision], time: false },
        affects: { from: null, to: null },
        validAt: '2024-03-10T01:00:00.000000Z',
      },
    ]);
    const renamed = { ...sided, name: 'The daily' };
    const again = await server.api.put<{ receipt: EntryReceipt }>(address, renamed);
    const quiet = await untilRevision(stream, again.body.receipt.revision);
    expect(stream.frames[stream.frames.indexOf(quiet) - 1]?.event).not.toBe('history');
  });

  test('tells a late entry that changes the past alone as a revision of history, and as no change', async () => {
    const desk = await openDesk(server.api);
    const first = (await desk.log()).body;
    const stream = await watch(desk.code);
    await untilRevision(stream, first.revision);
    const late = await desk.log({
      kind: 'hostilities.no_clashes',
      time: occurredFrom('2024-03-09T08:00:00+03:00', '2024-03-09T09:00:00+03:00'),
      assertions: [{ proposition: 'area-1/shelling', value: 'none' }],
    });
    const change = await untilRevision(stream, late.body.revision, 1);
    expect(change.data).toMatchObject({
      propositions: [],
      events: [{ type: 'hostilities.no_clashes' }],
    });
    const history = stream.frames[stream.frames.indexOf(change) - 1];
    expect(history).toMatchObject({ event: 'history', id: undefined });
    const revision = history?.data as Revision;
    expect(revision).toMatchObject({ from: { knownRevision: first.revision }, unlisted: [] });
    expect(revision.propositions).toMatchObject([
      {
        id: 'area-1/shelling',
        before: { state: 'unknown', possible: [] },
        after: { state: 'unknown', possible: [{ value: 'none' }] },
        causedBy: { entries: [late.body.entryNo], revisions: [late.body.revision], time: false },
        // Also what its origin has replaced since can still stand against others.
        affects: { from: '2024-03-09T05:00:00.000000Z', to: null },
      },
    ]);
    const [revised] = revision.propositions;
    for (const [knownAt, answer] of [
      [first.revision, revised?.before],
      [late.body.revision, revised?.after],
    ] as const) {
      const query = { validAt: revised?.validAt, knownAt: `rev:${knownAt}` };
      const { body } = await board(server.api, desk.code, query);
      expect(propositionOf(body, 'area-1/shelling')).toEqual(answer);
    }
    await expectTrue(desk.code, knownOf(stream.frames));
  });

  test('of some facets tells those alone, and is at the head as any other', async () => {
    const desk = await openDesk(server.api);
    const stream = await watch(desk.code, { query: '?facets=log_health,ceasefire' });
    const whole = await watch(desk.code);
    const { body } = await desk.log();
    const told = (await untilRevision(stream, body.revision)).data as Change;
    const all = (await untilRevision(whole, body.revision)).data as Change;
    const first = stream.frames.find(({ event }) => event === 'snapshot')?.data as BoardResponse;
    expect(first.facets.map(({ facet }) => facet)).toEqual(['ceasefire', 'log_health']);
    expect(told).toMatchObject({ propositions: [], events: [{ revision: body.revision }] });
    expect(told.checks).toEqual(all.checks);
    expect(all.propositions.map(({ id }) => id)).toEqual(['area-1/shelling']);
    const other = await watch(desk.code, { query: '?facets=talks', lastEventId: stream.lastId() });
    await other.next(({ event }) => event === 'tick');
    expect(other.frames.map(({ event }) => event)).toEqual(['tick']);
    for (const facets of ['', 'weather', 'talks,', 'talks, ceasefire']) {
      const refused = await server.api.get(`${desk.path}/changes`, { facets });
      expectProblem(refused, { status: 400, code: 'validation', at: 'facets' });
    }
  });

  test('is refused where there is no such situation, and asked for by HEAD it is no stream', async () => {
    const none = await server.api.get('/v1/situations/NONE/changes');
    expectProblem(none, { status: 404, code: 'unknown-situation' });
    const desk = await openDesk(server.api);
    const head = await server.api.send(`${desk.path}/changes`, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  });
});

test('the example page is served, loads nothing from elsewhere and may ask only this server', async () => {
  const page = await server.api.get('/examples/live');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'.*connect-src 'self'/,
  );
  expect(page.text).not.toMatch(/https?:\/\/|<link|src=/);
});

type Write = (desk: Desk, entries: readonly EntryReceipt[]) => Promise<Answer<unknown>>;

const origin = fc.constantFrom('src-monitor', 'src-gov', 'src-opp');
const write: fc.Arbitrary<Write> = fc.oneof(
  fc
    .tuple(origin, fc.constantFrom('hostilities.shelling', 'ceasefire.announced'))
    .map(([from, kind]): Write => {
      const about = [kind === 'hostilities.shelling' ? 'area-1' : 'agr-1'];
      return (desk) => desk.log({ kind, about, attribution: saidBy(from) });
    }),
  fc.constant<Write>((desk, entries) =>
    desk.amend(entries.at(-1)!.entryNo, 'retraction', { reason: 'error' }),
  ),
  fc.constant<Write>((desk, entries) =>
    desk.amend(entries[0]!.entryNo, 'gradings', { credibility: 2, rationale: 'r' }),
  ),
  fc.nat(5).map(
    (n): Write =>
      (desk) =>
        server.api.put(`${desk.path}/subjects/area-x${n}`, { type: 'area', name: 'Area' }),
  ),
);

test('snapshot and changes applied give the board at every position, under any writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 15 }), async (writes) => {
      const desk = await openDesk(server.api);
      const stream = await watch(desk.code);
      const entries = [(await desk.log()).body];
      for (const one of writes) await one(desk, entries);
      const { body: last } = await desk.log();
      await untilRevision(stream, last.revision);
      let known: Known | undefined;
      for (const frame of stream.frames) {
        known = apply(known, frame);
        if (frame.event !== 'tick') await expectTrue(desk.code, known);
      }
      expect(known?.revision).toBe(last.revision);
      stream.close();
    }),
    { numRuns: 12 },
  );
});

describe('a client that comes back', () => {
  async function interrupted(): Promise<{
    readonly desk: Desk;
    readonly known: Known;
    readonly lastEventId: string | undefined;
  }> {
    const desk = await openDesk(server.api);
    const stream = await watch(desk.code);
    const { body } = await desk.log();
    await untilRevision(stream, body.revision);
    stream.close();
    const known = knownOf(stream.frames)!;
    return { desk, known, lastEventId: stream.lastId() };
  }

  test('gets what it missed in one change, by header or by address', async () => {
    const { desk, known, lastEventId } = await interrupted();
    for (let i = 0; i < 5; i += 1) await desk.log({ attribution: saidBy('src-gov') });
    const { body } = await desk.log();
    await board(server.api, desk.code, { atLeast: body.position });
    const stream = await watch(desk.code, { lastEventId });
    await untilRevision(stream, body.revision);
    expect(stream.frames[0]).toMatchObject({ event: 'change', data: { cause: 'log' } });
    await expectTrue(desk.code, knownOf(stream.frames, known));
    const byAddress = await watch(desk.code, { query: `?lastEventId=${lastEventId!}` });
    await untilRevision(byAddress, body.revision);
    const missed = ({ frames }: Stream): object => ({
      ...(frames[0]?.data as Change),
      validAt: '',
    });
    expect(missed(byAddress)).toEqual(missed(stream));
  });

  test('that missed nothing hears only that', async () => {
    const { desk, known, lastEventId } = await interrupted();
    const stream = await watch(desk.code, { lastEventId });
    await stream.next(({ event }) => event === 'tick');
    expect(stream.frames.map(({ event }) => event)).toEqual(['tick']);
    const { body } = await desk.log();
    await untilRevision(stream, body.revision);
    await expectTrue(desk.code, knownOf(stream.frames, known));
  });

  test('with a bare position stands at the moment of that event', async () => {
    const { desk, known } = await interrupted();
    const stream = await watch(desk.code, { lastEventId: String(known.position) });
    const { body } = await desk.log();
    await untilRevision(stream, body.revision);
    expect(stream.frames.some(({ event }) => event === 'gap')).toBe(false);
  });

  test.each([
    ['nonsense', 'unknown-id'],
    ['999999999', 'unknown-id'],
    ['{position}@{validAt}:17', 'unknown-id'],
    ['99999999999999999999', 'unknown-id'],
  ])('with the id %s gets a gap and everything anew', async (pattern, reason) => {
    const { desk, known } = await interrupted();
    const validAt = String(Date.parse(known.validAt) * 1000);
    const lastEventId = pattern
      .replace('{position}', String(known.position))
      .replace('{validAt}', validAt);
    const stream = await watch(desk.code, { lastEventId });
    await stream.next(({ event }) => event === 'tick');
    expect(stream.frames.map(({ event }) => event)).toEqual(['gap', 'snapshot', 'tick']);
    expect(stream.frames[0]).toMatchObject({ id: undefined, data: { reason } });
    await expectTrue(desk.code, knownOf(stream.frames));
  });

  test('after more than 1,000 events gets a gap and everything anew', async () => {
    const { desk, lastEventId } = await interrupted();
    // In portions: one source has no more than its share of the places.
    const receipts: EntryReceipt[] = [];
    for (let portion = 0; portion < 11; portion += 1) {
      const logged = await Promise.all(
        Array.from({ length: 91 }, (_, i) => desk.log({ headline: `Shelling ${portion}, ${i}` })),
      );
      receipts.push(...logged.map(({ body }) => body));
    }
    const last = Math.max(...receipts.map(({ revision }) => revision));
    const { position } = receipts.find(({ revision }) => revision === last)!;
    await board(server.api, desk.code, { atLeast: position });
    const stream = await watch(desk.code, { lastEventId });
    await stream.next(({ event }) => event === 'snapshot');
    expect(stream.frames[0]).toMatchObject({
      event: 'gap',
      data: { reason: 'too-many-events', to: { knownRevision: last } },
    });
    await expectTrue(desk.code, knownOf(stream.frames));
  });

  test('goes on at another replica, or one on a copy of the log, and after a restart', async () => {
    const folder = lab.folder();
    const first = await lab.startProcess({ folder });
    const desk = await openDesk(first.api);
    const stream = await watch(desk.code, {}, first);
    const { body } = await desk.log();
    await untilRevision(stream, body.revision);
    const known = knownOf(stream.frames);
    const bye = stream.next(({ event }) => event === 'bye');
    expect(await first.stop()).toBe(0);
    expect((await bye).data).toEqual({ retry: stream.retry() });
    const copy = lab.folder();
    cpSync(folder, copy, { recursive: true });
    for (const start of [{ folder }, { folder: copy, log: folder }]) {
      const next = await lab.start(start);
      const there = deskAt(next.api, desk.code);
      const missed = await there.log({ attribution: saidBy('src-opp') });
      const resumed = await watch(desk.code, { lastEventId: stream.lastId() }, next);
      await untilRevision(resumed, missed.body.revision);
      await expectTrue(desk.code, knownOf(resumed.frames, known), next);
      expect(resumed.frames.some(({ event }) => event === 'gap')).toBe(false);
    }
  });
});

test('a kill under load: whatever was told is in the log afterwards', async () => {
  const folder = lab.folder();
  const first = await lab.startProcess({ folder });
  const desk = await openDesk(first.api);
  const stream = await watch(desk.code, {}, first);
  const writers = Array.from({ length: 8 }, async (_, i) => {
    for (;;) {
      const answer = await desk.log({ headline: `Writer ${i}` }).catch(() => undefined);
      if (answer?.status !== 201) return;
    }
  });
  await untilRevision(stream, 150);
  await first.kill();
  await Promise.all([...writers, stream.ended]);
  const next = await lab.start({ folder });
  const stored = new Map((await wholeLog(next.api)).map((event) => [event.position, event]));
  const told = stream.frames.flatMap(({ event, data }) =>
    event === 'change' ? (data as Change).events : [],
  );
  expect(told.length).toBeGreaterThan(100);
  for (const { position, revision, type } of told) {
    expect(stored.get(position)).toMatchObject({ revision, type });
  }
  const known = knownOf(stream.frames);
  await expectTrue(desk.code, known, next);
  const resumed = await watch(desk.code, { lastEventId: stream.lastId() }, next);
  await resumed.next(({ event }) => event === 'tick');
  const { body } = await deskAt(next.api, desk.code).log(entryBody());
  await untilRevision(resumed, body.revision);
  await expectTrue(desk.code, knownOf(resumed.frames, known), next);
});
