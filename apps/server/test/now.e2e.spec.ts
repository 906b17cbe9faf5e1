import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type BoardResponse } from '@sitlog/api-types';
import fc from 'fast-check';
import { type EntryReceipt } from './support/answers.js';
import { type Answer } from './support/api.js';
import { type Body, type Desk, occurredFrom, openDesk, REGISTERS, saidBy } from './support/desk.js';
import { openStream, type Stream } from './support/event-stream.js';
import { knownOf, shownIn, untilRevision } from './support/scenes/live-state.js';
import { board } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
const streams: Stream[] = [];

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(() => lab.clean());

describe('what is asked without moments', () => {
  const last = '2019-12-10T07:00:00.000000Z';
  const paths = [
    '/board',
    '/board/agr-1/observance',
    '/figures',
    '/demands',
    '/log-health',
    '/entries?limit=200',
  ];
  test.each(paths)('is asked of now, in an exercise of its last record: %s', async (path) => {
    const open = await server.api.get<BoardResponse>(`/v1/situations/ALE${path}`);
    expect([open.status, open.body.validAt, open.body.knownAt]).toEqual([200, last, last]);
    const sign = path.includes('?') ? '&' : '?';
    for (const knownAt of [last, `rev:${open.body.knownRevision}`]) {
      const stated = `${path}${sign}${new URLSearchParams({ validAt: last, knownAt }).toString()}`;
      const again = await server.api.get<BoardResponse>(`/v1/situations/ALE${stated}`);
      expect({ ...again.body, settled: true }).toEqual({ ...open.body, settled: true });
    }
  });
});

type Act = (desk: Desk, entries: readonly EntryReceipt[]) => Promise<Answer<unknown>>;

const ORIGINS = ['src-monitor', 'src-gov', 'src-opp'];
const KINDS: Readonly<Record<string, string>> = {
  'hostilities.shelling': 'area-1',
  'hostilities.shelling_stopped': 'area-1',
  'ceasefire.announced': 'agr-1',
  'ceasefire.violation_alleged': 'agr-1',
  'movement.evacuation_planned': 'evac-1',
  'movement.evacuation_delayed': 'evac-1',
};
const killed = (best: number): Body => ({
  measure: 'people.killed',
  unit: 'person',
  quantifier: 'at_least',
  best,
  stockFlow: 'cumulative',
  scope: 'the city',
});

function acts(): fc.Arbitrary<Act> {
  const minute = fc.integer({ min: 0, max: 59 });
  const time = fc.tuple(minute, minute).map(([a, b]) => {
    const at = (one: number): string => `2024-03-10T08:${String(one).padStart(2, '0')}:00+03:00`;
    return occurredFrom(at(Math.min(a, b)), at(Math.max(a, b)));
  });
  const logging = fc
    .record({
      kind: fc.constantFrom(...Object.keys(KINDS)),
      from: fc.constantFrom(...ORIGINS),
      time,
      count: fc.option(fc.nat(100)),
    })
    .map(({ kind, from, time: when, count }): Act => (desk) => {
      const figures = count === null ? {} : { figures: [killed(count)] };
      const about = [KINDS[kind]!];
      return desk.log({ kind, about, time: when, attribution: saidBy(from), ...figures });
    });
  const amending = (act: string, body: fc.Arbitrary<Body>): fc.Arbitrary<Act> =>
    fc.tuple(fc.nat(), body).map(([which, said]): Act => (desk, entries) => {
      return desk.amend(entries[which % entries.length]!.entryNo, act, said);
    });
  const correction = time.map((when) => ({
    class: 'clerical',
    reason: 'read wrong',
    patch: [{ path: '/time', value: when }],
  }));
  const register = fc
    .record({ id: fc.constantFrom(...ORIGINS), side: fc.constantFrom('government', 'opposition') })
    .map(
      ({ id, side }): Act =>
        ({ path }) =>
          server.api.put(`${path}/sources/${id}`, { ...REGISTERS[`sources/${id}`], side }),
    );
  const sides = fc.boolean().map(
    (isOff): Act =>
      ({ path }) =>
        server.api.put(`${path}/sides`, { opposing: isOff ? [] : [['government', 'opposition']] }),
  );
  const override = fc.constantFrom('ongoing', 'none').map(
    (value): Act =>
      ({ path }) =>
        server.api.post(
          `${path}/board/area-1/shelling/override`,
          { value, reason: 'seen', expiresAt: new Date(Date.now() + 3_600_000).toISOString() },
          { operator: 'Duty officer' },
        ),
  );
  return fc.oneof(
    { weight: 6, arbitrary: logging },
    { weight: 2, arbitrary: amending('corrections', correction) },
    { weight: 2, arbitrary: amending('retraction', fc.constant({ reason: 'error' })) },
    { weight: 2, arbitrary: amending('reinstatement', fc.constant({ reason: 'it stands' })) },
    {
      weight: 1,
      arbitrary: amending('gradings', fc.constant({ credibility: 2, rationale: 'seen again' })),
    },
    { weight: 1, arbitrary: register },
    { weight: 1, arbitrary: sides },
    { weight: 1, arbitrary: override },
  );
}

describe('the board of now', () => {
  test('is what a stream has told up to here, what a new one begins with, and what both clocks at now give', async () => {
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(acts(), { minLength: 10, maxLength: 25 }), async (drawn) => {
        const desk = await openDesk(server.api);
        const stream = await openStream(server.url, desk.code);
        streams.push(stream);
        const entries = [(await desk.log()).body];
        for (const act of drawn) {
          const { status, body } = await act(desk, entries);
          if (status === 201 && 'entryNo' in (body as object)) entries.push(body as EntryReceipt);
        }
        const { body: last } = await desk.log();
        await untilRevision(stream, last.revision);
        const asked = Date.now();
        const { body: now } = await board(server.api, desk.code, { atLeast: last.position });
        expect([now.knownRevision, now.knownAt]).toEqual([last.revision, last.recordedAt]);
        expect(Date.parse(now.validAt)).toBeGreaterThanOrEqual(asked);
        expect(Date.parse(now.validAt)).toBeLessThanOrEqual(Date.now());
        for (const knownAt of [now.validAt, last.recordedAt, `rev:${last.revision}`]) {
          const stated = await board(server.api, desk.code, { validAt: now.validAt, knownAt });
          expect(stated.body.facets).toEqual(now.facets);
        }
        const followed = knownOf(stream.frames)?.shown ?? [];
        expect(Object.fromEntries(followed)).toEqual(Object.fromEntries(shownIn(now)));
        const fresh = await openStream(server.url, desk.code);
        streams.push(fresh);
        const { data } = await fresh.next(({ event }) => event === 'snapshot');
        expect((data as BoardResponse).facets).toEqual(now.facets);
        for (const { state } of now.facets.flatMap(({ propositions }) => propositions)) {
          told.add(state);
        }
        for (const one of streams.splice(0)) one.close();
      }),
      { numRuns: 15 },
    );
    expect(told.size).toBeGreaterThan(3);
  });
});
