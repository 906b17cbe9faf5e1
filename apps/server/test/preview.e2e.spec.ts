import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type ComparisonResponse,
  type PreviewResponse,
  type RegistrationResponse,
} from '@sitlog/api-types';
import { latinIn } from '../../../libs/words/test/arabic.js';
import { type Answer } from './support/api.js';
import { type Body, type Desk, entryBody, occurredFrom, openDesk, saidBy } from './support/desk.js';
import { openStream } from './support/event-stream.js';
import { type Change, untilRevision } from './support/scenes/live-state.js';
import { board, logHead, propositionOf } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

const AT = '2024-03-10T12:00:00+03:00';
/** While what is answered by hand holds. */
const SOON = new Date(Date.now() + 1_800_000).toISOString();
const REASON = { reason: 'Heard again.' };

interface Asked {
  readonly method?: 'POST' | 'PUT';
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function preview(
  { path }: Pick<Desk, 'path'>,
  act: string,
  body: Body,
  { method = 'POST', query = `validAt=${AT}`, headers = {} }: Asked = {},
): Promise<Answer<PreviewResponse>> {
  return server.api.send<PreviewResponse>(`${path}/preview/${act}?${query}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Rows without the place and the moment that only what is recorded is given. */
function told(rows: PreviewResponse['changes']): unknown {
  const isGiven = (key: string): boolean => key === 'position' || key === 'recordedAt';
  const text = JSON.stringify(rows, (key, value: unknown) => {
    if (isGiven(key)) return undefined;
    return key === 'override' ? { ...(value as object), from: undefined } : value;
  });
  return JSON.parse(text);
}

/** Asks what would come of a write, writes, and expects what came of it to be that. Answers how many rows it moved. */
async function expectAsTold(
  desk: Desk,
  act: string,
  body: Body,
  operator = 'operator',
): Promise<number> {
  const before = await board(server.api, desk.code, { validAt: SOON });
  const asked = await preview(desk, act, body, {
    query: `validAt=${SOON}`,
    headers: { 'sitlog-operator': operator },
  });
  expect([asked.status, asked.text]).toEqual([200, asked.text]);
  expect(asked.body.knownRevision).toBe(before.body.knownRevision);
  const written = await server.api.post(`${desk.path}/${act}`, body, { operator });
  expect([written.status, written.text]).toEqual([201, written.text]);
  const { revision, position } = written.body;
  expect(revision).toBe(asked.body.knownRevision + 1);
  expect(told(asked.body.changes)).toEqual(told(await learnt(desk, { revision, position }, SOON)));
  return asked.body.changes.length;
}

/** What a revision changed of the board. */
async function learnt(
  { path }: Desk,
  { revision, position }: { readonly revision: number; readonly position: string },
  validAt = AT,
): Promise<PreviewResponse['changes']> {
  const { body } = await server.api.get<ComparisonResponse>(`${path}/comparison`, {
    ...{ fromValidAt: validAt, toValidAt: validAt, atLeast: position },
    ...{ fromKnownAt: `rev:${revision - 1}`, toKnownAt: `rev:${revision}` },
  });
  return [...body.corrected, ...body.learned];
}

const SHELLING: Body = entryBody();
const NONE: Body = entryBody({
  headline: 'No shelling since the morning',
  attribution: saidBy('src-gov'),
  assertions: [{ proposition: 'area-1/shelling', value: 'none' }],
});
const KILLED: Body = entryBody({
  kind: 'harm.killed',
  headline: 'Nine people killed',
  figures: [
    {
      ...{ measure: 'people.killed', unit: 'person', quantifier: 'exact_as_reported', best: 9 },
      ...{ stockFlow: 'cumulative', scope: 'the city' },
    },
  ],
});

describe('what the board would say', () => {
  test('is what it says once it is recorded, act after act', async () => {
    const desk = await openDesk(server.api);
    const no = (n: number): string => `${desk.code}-${String(n).padStart(3, '0')}`;
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const acts: readonly (readonly [string, Body, string?])[] = [
      ['entries', SHELLING],
      ['entries', NONE],
      ['entries', KILLED],
      [
        `entries/${no(1)}/corrections`,
        {
          class: 'source_corrected',
          patch: [{ path: '/headline', value: 'Heard' }],
          reason: 'error',
        },
      ],
      [`entries/${no(2)}/retraction`, { reason: 'error' }],
      [`entries/${no(2)}/reinstatement`, REASON],
      [`entries/${no(1)}/verification`, { outcome: 'verified', rationale: 'footage' }, 'Ada'],
      [`entries/${no(2)}/relations`, { type: 'contradicts', target: no(1), aspect: 'who' }],
      ['board/area-1/shelling/override', { value: 'none', expiresAt: inAnHour, ...REASON }],
      ['board/area-1/shelling/override/lifting', REASON],
      ['sources/src-monitor/merge', { into: 'src-wire', ...REASON }],
      ['sources/src-monitor/unmerge', REASON],
    ];
    const moved: Record<string, number> = {};
    for (const [act, body, by] of acts) moved[act] = await expectAsTold(desk, act, body, by);
    const silent = Object.entries(moved).filter(([, rows]) => rows === 0);
    expect(silent.map(([act]) => act)).toEqual([
      `entries/${no(1)}/corrections`,
      `entries/${no(2)}/relations`,
    ]);
  });

  test('records nothing: no event, no key, no frame, and what is written next is what it would have been', async () => {
    const desk = await openDesk(server.api);
    const stream = await openStream(server.url, desk.code, {});
    try {
      const head = await logHead(server.api);
      for (let i = 0; i < 3; i += 1) {
        const { status } = await preview(desk, 'entries', SHELLING);
        expect(status).toBe(200);
      }
      expect(await logHead(server.api)).toBe(head);
      const { body: logged } = await desk.log(NONE);
      expect(logged.entryNo).toBe(`${desk.code}-001`);
      const change = (await untilRevision(stream, logged.revision)).data as Change;
      expect(change.events.map(({ revision }) => revision)).toEqual([logged.revision]);
      const { body } = await board(server.api, desk.code, { validAt: AT });
      expect(propositionOf(body, 'area-1/shelling')?.values).toMatchObject([{ value: 'none' }]);
    } finally {
      stream.close();
    }
  });

  test('is asked of now or of a moment, in words of the language that is asked for', async () => {
    const desk = await openDesk(server.api);
    const later = entryBody({ time: occurredFrom(AT, AT) });
    const earlier = await preview(desk, 'entries', later, {
      query: 'validAt=2024-03-10T11:00:00+03:00',
    });
    expect(earlier.body).toMatchObject({ validAt: '2024-03-10T08:00:00.000000Z', changes: [] });
    const headers = { 'accept-language': 'ar' };
    const arabic = await preview(desk, 'entries', later, { headers });
    expect(arabic.headers.get('content-language')).toBe('ar');
    expect(latinIn(arabic.body.changes[0]?.inWords ?? 'none')).toEqual([]);
    const now = await preview(desk, 'entries', later, { query: '' });
    expect(Date.parse(now.body.validAt)).toBeGreaterThan(Date.parse(AT));
    for (const query of ['validAt=noon', `validAt=${AT}&validAt=${AT}`, 'knownAt=rev:1']) {
      const odd = await preview(desk, 'entries', later, { query });
      expectProblem(odd, { status: 400, code: 'validation' });
    }
  });

  test('is told of what is put on a register, also where it stands there so already', async () => {
    const desk = await openDesk(server.api);
    await desk.log(SHELLING);
    const { body: logged } = await desk.log(NONE);
    const put = { method: 'PUT' } as const;
    const sides: Body = { opposing: [] };
    const asked = await preview(desk, 'sides', sides, put);
    const { body: receipt } = await server.api.put<RegistrationResponse>(
      `${desk.path}/sides`,
      sides,
    );
    const { revision = 0, position = '' } = receipt.receipt ?? {};
    expect(revision).toBe(logged.revision + 1);
    expect(told(asked.body.changes)).toEqual(told(await learnt(desk, { revision, position })));
    const again = await preview(desk, 'sides', sides, put);
    expect(again.body).toMatchObject({ knownRevision: revision, changes: [] });
  });
});

describe('a command of which nothing would come', () => {
  test('is refused as it would be, with what is to be mended', async () => {
    const desk = await openDesk(server.api);
    const { body: logged } = await desk.log(SHELLING);
    const entry = `entries/${logged.entryNo}`;
    const wrong = await preview(desk, 'entries', { ...SHELLING, kind: 'no.such' });
    expectProblem(wrong, { status: 422, code: 'unknown-kind' });
    await desk.amend(logged.entryNo, 'retraction', { reason: 'error' });
    const again = await preview(desk, `${entry}/retraction`, { reason: 'error' });
    expectProblem(again, { status: 409, code: 'entry-retracted' });
    const headers = { 'if-match': `"${logged.entryNo}@${logged.revision}"` };
    const stale = await preview(desk, `${entry}/reinstatement`, REASON, { headers });
    expectProblem(stale, { status: 412, code: 'precondition-failed' });
    const nowhere = await preview({ path: '/v1/situations/NOWHERE' }, 'entries', SHELLING);
    expectProblem(nowhere, { status: 404, code: 'unknown-situation' });
  });

  test('is never carried out by a call that cannot tell what would come of it', async () => {
    const desk = await openDesk(server.api);
    const head = await logHead(server.api);
    expectProblem(await preview(desk, 'reports', {}), { status: 404, code: 'not-found' });
    expectProblem(await server.api.get(`${desk.path}/preview/entries`), { status: 405 });
    expect(await logHead(server.api)).toBe(head);
  });
});
