import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Body, type Desk, openDesk, REGISTERS } from './support/desk.js';
import { describedOperations } from './support/routes.js';
import { openLab, type Server } from './support/server.js';

const LONG = 'x'.repeat(10_000);
const ENTRIES = 90;
const SUBJECTS = Array.from({ length: 12 }, (_, i) => `area-${i + 1}`);
const PAGE_BYTES = 1_048_576;
/** A page ends before the row that no longer fits; one row alone, here a step that moves all figures, can be more. */
const MOST_BYTES = 2 * PAGE_BYTES;

const lab = openLab();
let server: Server;
let desk: Desk;

/** What an entry asserts of each subject, and what it counts there, at length. */
function telling(n: number): Body {
  return {
    kind: 'harm.killed',
    about: SUBJECTS,
    narrative: `${n} ${LONG}`,
    figures: Array.from({ length: 40 }, (_, i) => ({
      measure: 'people.killed',
      unit: 'person',
      quantifier: 'exact_as_reported',
      best: n,
      stockFlow: 'cumulative',
      scope: `Area ${i} ${'y'.repeat(480)}`,
    })),
  };
}

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  const subjects: Record<string, Body> = {};
  for (const id of SUBJECTS) {
    subjects[`subjects/${id}`] = { type: 'area', name: id, note: 'z'.repeat(2_000) };
  }
  desk = await openDesk(server.api, {}, { ...REGISTERS, ...subjects });
  for (let n = 0; n < ENTRIES; n += 1) {
    const { status, text } = await desk.log(telling(n));
    if (status !== 201) throw new Error(text.slice(0, 500));
  }
});
afterAll(() => lab.clean());

interface Paged {
  readonly next?: string | null;
}

test('what somebody has written is there when they read it at the same server', async () => {
  const missing: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const { body } = await desk.log({ headline: `Seen ${n}` });
    const { entryNo, revision } = body;
    const read = await server.api.get<{ knownRevision: number }>(`${desk.path}/entries/${entryNo}`);
    const list = await server.api.get<{ knownRevision: number }>(`${desk.path}/entries?limit=1`);
    const known = [read, list].map((one) => one.body.knownRevision);
    if (read.status !== 200 || known.some((at) => at < revision)) missing.push(entryNo);
  }
  expect(missing).toEqual([]);
});

test('a situation that was opened, and what was registered in it, is there at once', async () => {
  for (let n = 0; n < 10; n += 1) {
    const code = `OWN${n}`;
    const opening = { code, name: code, mode: 'actual', timeZone: 'UTC' };
    await server.api.post('/v1/situations', opening);
    const { body } = await server.api.get<{ situations: readonly { code: string }[] }>(
      '/v1/situations',
      { limit: 1_000 },
    );
    expect(body.situations.map((one) => one.code)).toContain(code);
    const path = `/v1/situations/${code}`;
    const source = { name: 'Our own', type: 'wire', reliability: 'B' };
    expect((await server.api.put(`${path}/sources/src-own`, source)).status).toBe(200);
    const read = await server.api.get<{ sources: readonly { id: string }[] }>(path);
    expect(read.body.sources.map(({ id }) => id)).toEqual(['src-own']);
  }
});

test('a position that the log does not have is refused at once', async () => {
  const answer = await server.api.get(`${desk.path}/board`, { atLeast: '999999999999999999' });
  expect(answer.body).toMatchObject({
    type: 'urn:sitlog:problem:unknown-position',
    status: 400,
    errors: [{ parameter: 'atLeast' }],
  });
});

/** What an address needs besides, and how a later page of it is asked for. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/v1/situations/{code}/comparison': { fromKnownAt: 'rev:15' },
  '/v1/gazetteer': { q: 'aleppo' },
  '/v1/log': { limit: '1000' },
  '/v1/situations/{code}/vocabulary/preview': { pack: 'epidemic' },
  '/v1/situations/{code}/entries': { limit: '200' },
  '/v1/situations/{code}/replay': { limit: '500', all: 'true' },
};
const ENDLESS = /\/(changes|stream)$/;

test('every address that can be read has an answer of bounded size, or pages of it', async () => {
  const all = await describedOperations(server.api);
  const reads = all.filter(({ method, path }) => method === 'GET' && path.startsWith('/v1/'));
  const paged: string[] = [];
  for (const { path, address } of reads.filter((one) => !ENDLESS.test(one.path))) {
    const at = address
      .replaceAll('ALE', desk.code)
      .replace('some-id/some_aspect', 'area-1/shelling');
    let query: Readonly<Record<string, string>> = NEEDED[path] ?? {};
    for (let pages = 1; ; pages += 1) {
      const answer = await server.api.get<Paged>(at, query);
      expect([path, answer.status === 404 ? 200 : answer.status]).toEqual([path, 200]);
      const bytes = Buffer.byteLength(answer.text);
      expect([path, bytes, bytes <= (isPaged(path) ? MOST_BYTES : 16 * PAGE_BYTES)]).toEqual([
        path,
        bytes,
        true,
      ]);
      const next = (answer.body as Paged | undefined)?.next ?? null;
      if (pages === 2) paged.push(path);
      if (next === null || pages > 40) break;
      query = { ...query, [path === '/v1/log' ? 'after' : 'cursor']: next };
    }
  }
  expect(paged).toEqual(
    expect.arrayContaining([
      '/v1/log',
      '/v1/situations/{code}/entries',
      '/v1/situations/{code}/figures',
    ]),
  );
});

const WHOLE = [
  '/board',
  '/log-health',
  '/report',
  '/reports/{number}',
  '/vocabulary',
  '/board/{subject}/{aspect}',
  '/outline',
];

function isPaged(path: string): boolean {
  return !WHOLE.some((end) => path.endsWith(end));
}

test('pages are the whole, each row once, whatever is logged meanwhile', async () => {
  const path = `${desk.path}/figures`;
  const ids: string[] = [];
  let cursor: string | undefined;
  let known: number | undefined;
  do {
    const { body } = await server.api.get<
      Paged & { figures: readonly { id: string }[]; knownRevision: number }
    >(path, { cursor });
    known ??= body.knownRevision;
    expect(body.knownRevision).toBe(known);
    ids.push(...body.figures.map(({ id }) => id));
    await desk.log({ headline: 'In between' });
    cursor = body.next ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(40);
  const other = await server.api.get<Paged>(path);
  const mixed = await server.api.get(path, {
    cursor: other.body.next ?? '',
    measure: 'people.injured',
  });
  expect(mixed.body).toMatchObject({ status: 400, errors: [{ parameter: 'cursor' }] });
});

test('an entry with a long history has pages of it, and its own cursors only', async () => {
  const { body } = await desk.log({ headline: 'Often corrected' });
  const path = `${desk.path}/entries/${body.entryNo}`;
  for (let n = 0; n < 60; n += 1) {
    const patch = [{ path: '/narrative', value: `${n} ${LONG}` }];
    const corrected = await desk.amend(body.entryNo, 'corrections', {
      class: 'clerical',
      patch,
      reason: 'Anew',
    });
    expect(corrected.status).toBe(201);
  }
  const revisions: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await server.api.get<Paged & { versions: readonly { revision: number }[] }>(path, {
      cursor,
    });
    expect(page.status).toBe(200);
    revisions.push(...page.body.versions.map(({ revision }) => revision));
    if (cursor === undefined) {
      const other = await server.api.get(`${desk.path}/entries/${desk.code}-001`, {
        cursor: page.body.next ?? '',
      });
      expect(other.status).toBe(400);
    }
    cursor = page.body.next ?? undefined;
  } while (cursor !== undefined);
  expect(revisions).toHaveLength(61);
  expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b));
});

test('the costliest questions hold up neither writes nor others', async () => {
  const costly = Array.from({ length: 6 }, (_, i) =>
    server.api.get(`${desk.path}/${i % 2 === 0 ? 'comparison' : 'report'}`, {
      ...(i % 2 === 0 ? { fromKnownAt: `rev:${15 + i}` } : { sinceKnownAt: `rev:${15 + i}` }),
    }),
  );
  let done = 0;
  for (const one of costly) void one.then(() => (done += 1));
  const running: number[] = [];
  const written: number[] = [];
  while (done === 0) {
    const { text } = await server.api.get('/metrics');
    running.push(Number(/^sitlog_reads_running (\d+)$/m.exec(text)?.[1]));
    written.push((await desk.log({ headline: 'Meanwhile' })).status);
  }
  const ended = (await Promise.all(costly)).map(({ status, text }) =>
    status === 503 && text.includes('overloaded') ? 200 : status,
  );
  expect(new Set(ended)).toEqual(new Set([200]));
  // That it can be told while they run is the point: the thread that answers this and writes is free.
  expect(Math.max(...running)).toBeGreaterThan(0);
  expect(new Set(written)).toEqual(new Set([201]));
});
